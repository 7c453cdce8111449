import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NoticeLine } from '../api/notice-queries.ts';

type Term = NonNullable<NoticeLine['term']>;

const WORDS = {
  ahead: 'notice.termAhead',
  running: 'notice.term',
  over: 'notice.termOver',
} as const;

function stateOf({ over, day }: Term): keyof typeof WORDS {
  if (over) return 'over';
  return day === 0 ? 'ahead' : 'running';
}

/** The same where the last day is not settled. */
const PROVISIONAL = {
  ahead: 'notice.termAheadProvisional',
  running: 'notice.termProvisional',
  over: 'notice.termOver',
} as const;

/** How far a notice has come, in words and as a row of days; and how that was counted. */
export function TermLine({ notice }: { notice: Pick<NoticeLine, 'term' | 'publication'> }) {
  const { t } = useTranslation();
  const { term, publication } = notice;
  if (term === null) return <p className="term">{t('notice.termUnstated')}</p>;
  return (
    <div className="term">
      <p>
        <strong>{t((term.provisional ? PROVISIONAL : WORDS)[stateOf(term)], term)}</strong>{' '}
        <Link
          to="/calendar"
          search={{ from: publication.on, count: term.working_days, year: yearIn(publication.on) }}
          className="small no-print"
        >
          {t('calendar.how')}
        </Link>
      </p>
      <span className="term-days" aria-hidden="true">
        {Array.from({ length: term.working_days }, (_, day) => day + 1).map((day) => (
          <span key={day} className={day <= term.day ? 'term-day is-gone' : 'term-day'} />
        ))}
      </span>
      {term.provisional && <p className="small term-provisional">{t('notice.provisional')}</p>}
    </div>
  );
}

const yearIn = (day: string): number => Number(day.slice(0, 4));
