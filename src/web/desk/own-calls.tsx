import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../api/call-queries.ts';
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
            <ul className="lines">
              {[...own.filter(isDraft), ...own.filter((call) => !isDraft(call))].map((call) => (
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
          )
        }
      </Fetched>
    </DeskPart>
  );
}

const isDraft = ({ state }: { state: string }) => state === 'unpublished';
