import { useTranslation } from 'react-i18next';

/** What the marks in the months mean; each by its shape as well as by its colour. */
export function Legend(props: { counts: boolean; provisional: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className="cal-legend" aria-label={t('calendar.legend')}>
      <Sign of="is-holiday is-off" mark={t('calendar.holidayMark')} words={t('calendar.holiday')} />
      <Sign of="is-makeup" mark={t('calendar.makeupMark')} words={t('calendar.makeup')} />
      <Sign of="is-off" words={t('calendar.weekend')} />
      <Sign of="is-today" words={t('calendar.today')} />
      {props.provisional && <Sign of="is-provisional" words={t('calendar.provisionalDay')} />}
      {props.counts && (
        <>
          <Sign of="is-from" words={t('calendar.from')} />
          <Sign of="is-counted" words={t('calendar.counted')} />
          <Sign of="is-counted is-last" words={t('calendar.last')} />
        </>
      )}
    </ul>
  );
}

const SOME_DAY = 8;

function Sign(props: { of: string; mark?: string; words: string }) {
  return (
    <li>
      <span className={`cal-day ${props.of}`} aria-hidden="true">
        <span className="cal-number">{SOME_DAY}</span>
        {props.mark !== undefined && <span className="cal-mark">{props.mark}</span>}
      </span>
      <span className="small">{props.words}</span>
    </li>
  );
}
