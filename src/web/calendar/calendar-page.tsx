import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../values/index.ts';
import { calendarQuery, type WorkingDays } from '../api/calendar-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { Icon } from '../frame/icon.tsx';
import { useTitle } from '../frame/use-title.ts';
import './calendar.css';
import type { CalendarSearch } from './calendar-search.ts';
import { type Counted, countDays } from './count-days.ts';
import { Counter } from './counter.tsx';
import { Legend } from './legend.tsx';
import { MonthTable } from './month-table.tsx';
import { monthsOf } from './year-months.ts';
import { YearNav, yearsToChoose } from './year-nav.tsx';
import { YearSource } from './year-source.tsx';

/** 工作日历: the days that terms are counted in, a year at a time, and a count of one's own. */
export function CalendarPage() {
  const { t } = useTranslation();
  useTitle(t('calendar.title'));
  const search = useSearch({ from: '/calendar' });
  const { asOf } = useAsOf();
  const days = useQuery(calendarQuery);
  const year = search.year ?? Number(asOf.slice(0, 4));
  const isPublished = days.data?.calendar.years.includes(year) ?? false;
  return (
    <div className="page calendar">
      <header className="row between">
        <div className="stack tight">
          <h1 className="title-page">{t('calendar.title')}</h1>
          <p className="soft no-print">{t('calendar.lead')}</p>
        </div>
        <div className="row no-print">
          <button type="button" className="button slim" onClick={() => window.print()}>
            <Icon name="print" size={16} />
            {t('calendar.print')}
          </button>
          {isPublished && (
            <>
              <Save year={year} format="ics" />
              <Save year={year} format="csv" />
            </>
          )}
        </div>
      </header>
      <Fetched query={days}>
        {(data) => (
          <>
            <Counter counted={countedBy(data, search)} />
            <Year data={data} year={year} today={asOf} counted={countedBy(data, search)} />
          </>
        )}
      </Fetched>
    </div>
  );
}

function Year(props: {
  data: WorkingDays;
  year: number;
  today: string;
  counted: Counted | undefined;
}) {
  const { data, year, today, counted } = props;
  const { t } = useTranslation();
  const months = monthsOf(data.calendar, year);
  const known = data.years.find((one) => one.year === year);
  return (
    <section className="stack" aria-labelledby="calendar-year">
      <div className="row between">
        <h2 className="title-section" id="calendar-year">
          {t('calendar.year', { year })}
        </h2>
        <YearNav years={yearsToChoose(data.calendar.years, year)} year={year} />
      </div>
      <YearSource year={year} known={known} />
      <Legend counts={counted !== undefined} provisional={known?.provisional_from !== null} />
      <div className="cal-grid">
        {months.map((month) => (
          <MonthTable key={month.month} month={month} today={today} counted={counted} />
        ))}
      </div>
    </section>
  );
}

function Save({ year, format }: { year: number; format: 'csv' | 'ics' }) {
  const { t } = useTranslation();
  return (
    <a
      className="button slim"
      href={`/api/calendar-export?year=${year}&format=${format}`}
      download={`working-days-${year}.${format}`}
    >
      <Icon name={format === 'ics' ? 'calendar' : 'save'} size={16} />
      {t(`calendar.${format}`, { year })}
    </a>
  );
}

function countedBy({ calendar }: WorkingDays, { from, count }: CalendarSearch) {
  const day = from === undefined ? undefined : parseDay(from);
  return day?.ok && count !== undefined ? countDays(calendar, day.value, count) : undefined;
}
