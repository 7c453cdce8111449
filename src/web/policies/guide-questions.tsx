import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { Mark } from '../status/mark.tsx';
import { Part } from './part.tsx';

/** What the text leaves open, and the readings that the calculator reckons with. */
export function GuideQuestions({ questions }: { questions: ClauseView['questions'] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (questions.length === 0) {
    return null;
  }
  return (
    <Part name={t('guide.questions')}>
      <ul className="rule-lines">
        {questions.map(({ text, readings }) => (
          <li key={text} className="open-question">
            <Mark name="undecided" />
            <div>
              <p lang="zh-CN">{text}</p>
              {readings.length > 0 && (
                <p className="small soft">
                  {t('guide.readings')}{' '}
                  {readings
                    .map(({ name, is_default }) =>
                      is_default ? `${say(name)}${t('guide.default')}` : say(name),
                    )
                    .join(' · ')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
