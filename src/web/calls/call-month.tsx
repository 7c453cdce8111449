import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallLine } from '../api/call-queries.ts';
import { CallBadge } from './call-badge.tsx';
import './month.css';
import { isWeekend, type Month, spanIn } from './month.ts';

/** The windows of one month below each other, each as long as it lasts, under the days. */
export function CallMonth(props: { month: Month; calls: readonly CallLine[]; asOf: string }) {
  const { month, calls, asOf } = props;
  const { t } = useTranslation();
  const days = Array.from({ length: month.days }, (_, place) => place + 1);
  const today = asOf.startsWith(month.name) ? Number(asOf.slice(8)) : null;
  const shown = calls
    .map((call) => ({ call, span: spanIn(month, call.window) }))
    .toSorted((a, b) => (a.call.window.from < b.call.window.from ? -1 : 1));
  return (
    <section className="card call-month" aria-labelledby="call-month">
      <div className="row between">
        <h2 className="title-section" id="call-month">
          {t('calls.month', { month: month.name })}
        </h2>
        <nav className="row no-print" aria-label={t('calls.months')}>
          <MonthLink month={month.before} words={t('calls.before')} />
          <MonthLink month={asOf.slice(0, 7)} words={t('calls.now')} />
          <MonthLink month={month.after} words={t('calls.after')} />
        </nav>
      </div>
      <div className="month-days" aria-hidden="true" style={{ '--days': month.days } as object}>
        {days.map((day) => (
          <span key={day} className={dayClass(month, day, today)}>
            {day}
          </span>
        ))}
      </div>
      {calls.length === 0 && <p className="soft">{t('calls.noneInMonth')}</p>}
      <ol className="month-calls">
        {shown.map(
          ({ call, span }) =>
            span !== null && (
              <li key={call.call}>
                <div className="row between">
                  <Link to="/calls/$call" params={{ call: call.call }} lang="zh-CN">
                    {call.title}
                  </Link>
                  <CallBadge call={call} />
                </div>
                <p className="small soft">{t('call.window', call.window)}</p>
                <div
                  className="month-track"
                  aria-hidden="true"
                  style={{ '--days': month.days } as object}
                >
                  <span
                    className={`month-bar call-${call.state}${span.begins ? ' begins' : ''}${span.ends ? ' ends' : ''}`}
                    style={{ gridColumn: `${span.start} / span ${span.length}` }}
                  />
                  {today !== null && (
                    <span className="month-today" style={{ gridColumn: `${today} / span 1` }} />
                  )}
                </div>
              </li>
            ),
        )}
      </ol>
    </section>
  );
}

function MonthLink({ month, words }: { month: string; words: string }) {
  const search = useSearch({ from: '/calls' });
  return (
    <Link
      to="/calls"
      search={{ ...search, month }}
      replace
      resetScroll={false}
      className="button slim"
    >
      {words}
    </Link>
  );
}

function dayClass(month: Month, day: number, today: number | null): string | undefined {
  if (day === today) return 'is-today';
  return isWeekend(month, day) ? 'is-weekend' : undefined;
}
