import { useTranslation } from 'react-i18next';
import { factLabel, kindLabel, type Question } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { useSession, useTell } from '../session/provider.tsx';
import { keyOf } from '../session/state.ts';
import { useVocabulary } from '../vocabulary-context.tsx';
import { skippedQuestions } from './pick.ts';

/** Questions that were skipped and would still matter, each answerable at any time. */
export function SkippedQuestions({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const session = useSession();
  const tell = useTell();
  const skipped = skippedQuestions(questions, session.skipped);
  if (skipped.length === 0) {
    return null;
  }
  return (
    <details className="skipped">
      <summary className="small">{t('question.skipped', { count: skipped.length })}</summary>
      <ul className="row">
        {skipped.map((question) => (
          <li key={keyOf(question)}>
            <button
              type="button"
              className="button slim"
              onClick={() => tell({ did: 'picked', question })}
            >
              {say(kindLabel(vocabulary, question.kind))}
              {question.fact !== null && ` · ${say(factLabel(vocabulary, question))}`}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
