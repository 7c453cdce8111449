import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay, yearOf } from '../../values/index.ts';
import { textIn } from '../forms/read-values.ts';
import { useAsOf } from '../frame/as-of.ts';
import { MOST_COUNTED, readCalendarSearch } from './calendar-search.ts';
import type { Counted } from './count-days.ts';
import { CountedDays } from './counted-days.tsx';

const USUAL = 7;

/** From a day so many working days on: what it comes to, and how it was counted. */
export function Counter({ counted }: { counted: Counted | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/calendar' });
  const { asOf } = useAsOf();
  const [title, from, count] = [useId(), useId(), useId()];
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [day, number] = [textIn(values, 'from'), textIn(values, 'count')];
    const wanted = readCalendarSearch({ from: day, count: number });
    const parsed = parseDay(day);
    const year = parsed.ok ? { year: yearOf(parsed.value) } : {};
    void navigate({
      to: '/calendar',
      search: (all) => ({ ...all, ...year, ...wanted }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <section
      className={counted === undefined ? 'card cal-counter no-print' : 'card cal-counter'}
      aria-labelledby={title}
    >
      <h2 className="title-section" id={title}>
        {t('calendar.counter')}
      </h2>
      <form className="cal-form no-print" onSubmit={send} key={`${search.from} ${search.count}`}>
        <div className="field">
          <label htmlFor={from}>{t('calendar.from')}</label>
          <input
            id={from}
            name="from"
            type="date"
            min="1990-01-01"
            max="2098-12-31"
            defaultValue={search.from ?? asOf}
            required
          />
        </div>
        <div className="field">
          <label htmlFor={count}>{t('calendar.count')}</label>
          <input
            id={count}
            name="count"
            type="number"
            min={1}
            max={MOST_COUNTED}
            step={1}
            defaultValue={search.count ?? USUAL}
            required
          />
        </div>
        <button type="submit" className="button primary">
          {t('calendar.do')}
        </button>
        <p className="small soft cal-rule">{t('calendar.rule')}</p>
      </form>
      {counted !== undefined && <CountedDays counted={counted} />}
    </section>
  );
}
