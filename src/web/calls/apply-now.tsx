import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CallLine, callsQuery } from '../api/call-queries.ts';
import { useAsOf } from '../frame/as-of.ts';
import { CallBadge } from './call-badge.tsx';
import './calls.css';

/** Whether one can apply under a clause on the as-of date: the call that is open, or opens next. */
export function ApplyNow({ clause, isHeld }: { clause: string; isHeld: boolean }) {
  const { t } = useTranslation();
  const { asOf, carried } = useAsOf();
  const calls = useQuery(callsQuery({ clause }, asOf)).data?.calls;
  if (calls === undefined) return null;
  const call = nextOf(calls);
  return (
    <div className="row apply-now no-print">
      <strong className="small">{t('calls.applyNow')}</strong>
      {call === undefined ? (
        <>
          <span className="small soft">{t('calls.noneNow', { day: asOf })}</span>
          {calls.length > 0 && (
            <Link to="/calls" search={{ clause, as_of: carried }} className="small">
              {t('calls.earlier')}
            </Link>
          )}
        </>
      ) : (
        <>
          <CallBadge call={call} />
          <Link
            to="/calls/$call"
            params={{ call: call.call }}
            search={{ as_of: carried }}
            lang="zh-CN"
          >
            {call.title}
          </Link>
          {call.state === 'open' && !isHeld && (
            <Link to="/cases/new" search={{ call: call.call, clause }} className="button slim">
              {t('cases.begin')}
            </Link>
          )}
        </>
      )}
    </div>
  );
}

/** The open one that closes last, else the one that opens first. */
function nextOf(calls: readonly CallLine[]): CallLine | undefined {
  const upcoming = calls.filter(({ state }) => state === 'upcoming');
  return calls.find(({ state }) => state === 'open') ?? upcoming.at(-1);
}
