import { useTranslation } from 'react-i18next';
import { addDays, formatDay } from '../../values/index.ts';
import { CopyButton } from '../people/copy-button.tsx';
import type { Counted } from './count-days.ts';
import { useDayWords } from './use-day-words.ts';
import { yearAwaited } from './year-awaited.ts';

const SHOWN_AT_ONCE = 45;

/** Until when a count reaches, what it passed over and why, and each day on the way. */
export function CountedDays({ counted }: { counted: Counted }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const { from, count, last, provisional, days } = counted;
  const settled = days.filter((day) => !day.provisional).at(-1);
  const unsettled = days.find((day) => day.provisional);
  return (
    <div className="stack cal-counted">
      <div className="stack tight" role="status">
        <p>{t('calendar.countedFrom', { from: words.whole(from), count })}</p>
        <p className="cal-last">
          <strong>{words.whole(last)}</strong>
          {provisional && (
            <span className="badge cal-provisional">{t('calendar.provisional')}</span>
          )}
        </p>
        {!provisional && (
          <p className="small soft">
            {t('calendar.after', { day: words.whole(addDays(last, 1)) })}
          </p>
        )}
        <p className="small">
          <Passed counted={counted} />
        </p>
        {unsettled !== undefined && (
          <p className="small cal-warning">
            {t('calendar.countsProvisional', {
              from: formatDay(unsettled.day),
              year: yearAwaited(formatDay(unsettled.day)),
              last: settled === undefined ? '–' : formatDay(settled.day),
            })}
          </p>
        )}
      </div>
      <div className="row no-print">
        <CopyButton text={window.location.href} />
        <span className="small soft">{t('calendar.share')}</span>
      </div>
      <details open={days.length <= SHOWN_AT_ONCE}>
        <summary className="small">{t('calendar.eachDay', { count: days.length })}</summary>
        <ol className="cal-strip">
          {days.map((one) => (
            <li key={one.day} className={one.number === null ? 'is-skipped' : 'is-counted'}>
              <time dateTime={formatDay(one.day)}>
                {formatDay(one.day)} {words.shortWeekday(one.day)}
              </time>
              <strong>
                {one.number === null
                  ? t('calendar.notCounted')
                  : t('calendar.dayNumber', { number: one.number })}
              </strong>
              <span className="tiny">
                {one.arranged
                  ? words.arranged(one.arranged)
                  : one.number === null
                    ? t('calendar.weekend')
                    : t('calendar.usual')}
                {one.provisional && ` · ${t('calendar.provisional')}`}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

/** How many days were passed over, for what; and how many weekend days counted nevertheless. */
function Passed({ counted: { days } }: { counted: Counted }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const skipped = days.filter(({ number }) => number === null);
  const weekend = skipped.filter(({ arranged }) => arranged === undefined).length;
  const told = (of: Counted['days']) => {
    const names = of.flatMap(({ arranged }) => (arranged ? [words.arranged(arranged)] : []));
    return [...new Set(names)].map((name) =>
      t('calendar.passedNamed', { name, count: names.filter((one) => one === name).length }),
    );
  };
  const why = [
    ...(weekend > 0 ? [t('calendar.passedWeekend', { count: weekend })] : []),
    ...told(skipped),
  ];
  const made = told(days.filter(({ number }) => number !== null));
  const comma = t('calendar.comma');
  return (
    <>
      {t('calendar.passed', { days: days.length, skipped: skipped.length })}
      {why.length > 0 && t('calendar.passedWhy', { parts: why.join(comma) })}
      {made.length > 0 && t('calendar.passedMade', { parts: made.join(comma) })}
      {t('calendar.stop')}
    </>
  );
}
