import { useTranslation } from 'react-i18next';
import { addDays, formatDay } from '../../values/index.ts';
import type { Counted } from './count-days.ts';
import { useDayWords } from './use-day-words.ts';
import { type DayCell, weekdayOf, type YearMonth } from './year-months.ts';

/** One month as a table: weeks below each other, a mark in each day that is not as its weekday says. */
export function MonthTable(props: {
  month: YearMonth;
  today: string;
  counted: Counted | undefined;
}) {
  const { month, today, counted } = props;
  const { t } = useTranslation();
  const words = useDayWords();
  const some = month.weeks.flat().find((cell) => cell !== null)?.day ?? 0;
  const monday = addDays(some, -weekdayOf(some));
  const columns = Array.from({ length: 7 }, (_, place) => addDays(monday, place));
  return (
    <table className="cal-month">
      <caption>
        <strong>{words.month(some)}</strong>{' '}
        <span className="tiny faint">{t('calendar.workedIn', { count: month.working })}</span>
      </caption>
      <thead>
        <tr>
          {columns.map((day) => (
            <th key={day} scope="col" abbr={words.weekday(day)}>
              {words.column(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month never move
          <tr key={row}>
            {week.map((cell, column) =>
              cell === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do its days
                <td key={column} />
              ) : (
                <Day key={cell.day} cell={cell} today={today} counted={counted} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day(props: { cell: DayCell; today: string; counted: Counted | undefined }) {
  const { cell, counted } = props;
  const { t } = useTranslation();
  const words = useDayWords();
  const { day, number, arranged, provisional } = cell;
  const isToday = formatDay(day) === props.today;
  const told = arranged && words.arranged(arranged);
  return (
    <td
      className={classOf(cell, counted, isToday)}
      aria-current={isToday ? 'date' : undefined}
      title={told ?? (provisional ? t('calendar.provisionalDay') : undefined)}
    >
      <span className="cal-number">{number}</span>
      {arranged && (
        <span className="cal-mark" aria-hidden="true">
          {t(`calendar.${arranged.kind}Mark`)}
        </span>
      )}
      {told !== undefined && <span className="unseen">{told}</span>}
      {isToday && <span className="unseen">{t('calendar.today')}</span>}
    </td>
  );
}

function classOf(cell: DayCell, counted: Counted | undefined, isToday: boolean): string {
  const { day, arranged, working, provisional } = cell;
  const inCount = counted !== undefined && day > counted.from && day <= counted.last;
  const marks = [
    ...(arranged ? [`is-${arranged.kind}`] : []),
    ...(working ? [] : ['is-off']),
    ...(provisional ? ['is-provisional'] : []),
    ...(isToday ? ['is-today'] : []),
    ...(inCount && working ? ['is-counted'] : []),
    ...(day === counted?.from ? ['is-from'] : []),
    ...(day === counted?.last ? ['is-last'] : []),
  ];
  return ['cal-day', ...marks].join(' ');
}
