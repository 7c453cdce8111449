import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CallLine, callsQuery } from '../api/call-queries.ts';
import type { ActingPost } from '../api/people-queries.ts';
import { CallBadge } from '../calls/call-badge.tsx';
import '../calls/calls.css';
import { useAsOf } from '../frame/as-of.ts';
import { Fetched } from './fetched.tsx';
import { DeskPart } from './part.tsx';

/** The calls of one's own department: those that are being written first. */
export function OwnCalls({ post }: { post: ActingPost }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const calls = useQuery(callsQuery({ department: post.party }, asOf));
  return (
    <DeskPart
      title={t('callEdit.own')}
      aside={
        <Link to="/desk/calls/$call" params={{ call: 'new' }} className="button slim">
          {t('callEdit.begin')}
        </Link>
      }
    >
      <Fetched query={calls}>
        {({ calls: own }) =>
          own.length === 0 ? (
            <p className="soft">{t('callEdit.none')}</p>
          ) : (
            <>
              <Lines calls={[...own.filter(isDraft), ...own.filter(isCurrent)]} />
              <Closed calls={own.filter(isClosed)} />
            </>
          )
        }
      </Fetched>
    </DeskPart>
  );
}

function Lines({ calls }: { calls: readonly CallLine[] }) {
  const { t } = useTranslation();
  return (
    <ul className="lines">
      {calls.map((call) => (
        <li key={call.call} className="line">
          <div>
            <Link
              to={isDraft(call) ? '/desk/calls/$call' : '/calls/$call'}
              params={{ call: call.call }}
              lang="zh-CN"
            >
              {call.title === '' ? t('call.noTitle') : call.title}
            </Link>
            <p className="small soft">{t('call.window', call.window)}</p>
          </div>
          <CallBadge call={call} />
        </li>
      ))}
    </ul>
  );
}

/** Out of the way: there are more of them every year. */
function Closed({ calls }: { calls: readonly CallLine[] }) {
  const { t } = useTranslation();
  if (calls.length === 0) return null;
  return (
    <details>
      <summary>{t('callEdit.closed', { count: calls.length })}</summary>
      <Lines calls={calls} />
    </details>
  );
}

const isDraft = ({ state }: CallLine) => state === 'unpublished';
const isClosed = ({ state }: CallLine) => state === 'closed';
const isCurrent = (call: CallLine) => !isDraft(call) && !isClosed(call);
