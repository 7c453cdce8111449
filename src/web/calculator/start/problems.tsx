import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';

const MOST_SHOWN = 30;

/** What is wrong, by place: file, row and field, and how to mend it. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (problems.length === 0) {
    return <p className="complaint">{t('start.unreadable')}</p>;
  }
  return (
    <div className="problems stack tight">
      <p className="complaint">{t('start.problems', { count: problems.length })}</p>
      <ol>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.field} ${problem.message.zh}`}>
            <p className="small">
              <span className="problem-place">{placeOf(problem, t)}</span> {say(problem.message)}
            </p>
            {problem.expected !== undefined && (
              <p className="small soft">
                {t('start.expected')} {say(problem.expected)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function placeOf(problem: Problem, t: TFunction): string {
  const { file, line, column, field } = problem;
  const place = [
    file,
    line !== undefined && t('start.line', { line }),
    column !== undefined && t('start.column', { column }),
    field,
  ];
  return place.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}
