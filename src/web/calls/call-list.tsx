import { useTranslation } from 'react-i18next';
import type { CallLine } from '../api/call-queries.ts';
import { CallCard } from './call-card.tsx';
import { SHOWN_STATES } from './calls-search.ts';

/** Calls by how they stand: those that close next first, then those that open next, then the closed. */
export function CallList({ calls }: { calls: readonly CallLine[] }) {
  const { t } = useTranslation();
  return SHOWN_STATES.map((state) => {
    const own = calls.filter((call) => call.state === state).toSorted(BY[state]);
    if (own.length === 0) return null;
    return (
      <section key={state} className="stack" aria-labelledby={`calls-${state}`}>
        <h2 className="title-section" id={`calls-${state}`}>
          {t(`callState.${state}`)} <span className="soft small">{own.length}</span>
        </h2>
        <ul className="lead-cards">
          {own.map((call) => (
            <CallCard key={call.call} call={call} />
          ))}
        </ul>
      </section>
    );
  });
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const BY = {
  open: (a: CallLine, b: CallLine) => order(a.window.to, b.window.to),
  upcoming: (a: CallLine, b: CallLine) => order(a.window.from, b.window.from),
  closed: (a: CallLine, b: CallLine) => order(b.window.to, a.window.to),
};
