import { useTranslation } from 'react-i18next';
import type { CalendarYear } from '../api/calendar-queries.ts';
import { useSay } from '../i18n/use-say.ts';

/** What arranges a year, or that nothing does yet; and which days of it are not settled. */
export function YearSource(props: { year: number; known: CalendarYear | undefined }) {
  const { year, known } = props;
  const { t } = useTranslation();
  const say = useSay();
  if (known === undefined)
    return (
      <div className="cal-warning stack tight" role="note">
        <p>
          <strong>{t('calendar.yearUnpublished', { year })}</strong>
        </p>
        <p className="small">{t('calendar.yearUnpublishedNote')}</p>
      </div>
    );
  const { notices, provisional_from: from, working_days: count } = known;
  return (
    <div className="stack tight">
      <p>
        <strong>{t('calendar.worked', { year, count })}</strong>
      </p>
      <p className="small soft">
        {t('calendar.source')}
        {notices.map(({ notice, title }, place) => (
          <span key={notice}>
            {place > 0 && t('calendar.comma')}
            {title === null ? notice : t('calendar.notice', { title: say(title), notice })}
          </span>
        ))}
      </p>
      {from !== null && (
        <p className="small cal-warning">
          {t('calendar.endUnsettled', { from, year, next: year + 1 })}
        </p>
      )}
    </div>
  );
}
