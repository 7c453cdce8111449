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

/** How far a notice has come, in words and as a row of days. */
export function TermLine({ term }: { term: NoticeLine['term'] }) {
  const { t } = useTranslation();
  if (term === null) return <p className="term">{t('notice.termUnstated')}</p>;
  return (
    <div className="term">
      <p>
        <strong>{t(WORDS[stateOf(term)], term)}</strong>
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
