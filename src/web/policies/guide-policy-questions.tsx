import { useTranslation } from 'react-i18next';
import type { PolicyView } from '../../rules/view.ts';
import { Mark } from '../status/mark.tsx';
import { Part } from './part.tsx';

/** What the text leaves open for all clauses of the document, folded away. */
export function GuidePolicyQuestions({ policy }: { policy: PolicyView | undefined }) {
  const { t } = useTranslation();
  if (policy === undefined || policy.questions.length === 0) {
    return null;
  }
  return (
    <Part name={t('guide.policyQuestions')}>
      <details>
        <summary>{t('guide.policyQuestionsNote', { count: policy.questions.length })}</summary>
        <ul className="rule-lines policy-questions">
          {policy.questions.map((question) => (
            <li key={question} className="open-question">
              <Mark name="undecided" />
              <p lang="zh-CN">{question}</p>
            </li>
          ))}
        </ul>
      </details>
    </Part>
  );
}
