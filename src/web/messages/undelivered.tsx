import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import {
  type Undelivered as Delivery,
  refreshMessages,
  undeliveredQuery,
} from '../api/message-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { DeskPart } from '../desk/part.tsx';
import { showMoment } from '../display/moment.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { useSay } from '../i18n/use-say.ts';
import { useMayUse } from '../people/use-me.ts';

/** Mail and SMS that were given up: for who runs the system. */
export function Undelivered() {
  return useMayUse()('listDeadDeliveries') ? <List /> : null;
}

function List() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: (delivery: string) => client.retryDelivery({ delivery }),
    onSettled: () => refreshMessages(queries),
  });
  return (
    <DeskPart title={t('messages.undelivered')}>
      <Fetched query={useQuery(undeliveredQuery)}>
        {({ deliveries, mail_set_up }) => (
          <>
            {!mail_set_up && <p className="soft">{t('messages.noMailHere')}</p>}
            {deliveries.length === 0 ? (
              <p className="soft">{t('messages.noneUndelivered')}</p>
            ) : (
              <ul className="lines">
                {deliveries.map((one) => (
                  <Line
                    key={one.id}
                    one={one}
                    busy={retry.isPending}
                    retry={() => retry.mutate(one.id)}
                  />
                ))}
              </ul>
            )}
          </>
        )}
      </Fetched>
      <div className="complaint" role="alert">
        {retry.isError && <FailureWords error={retry.error} />}
      </div>
    </DeskPart>
  );
}

function Line({ one, busy, retry }: { one: Delivery; busy: boolean; retry: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li className="line">
      <div>
        <p>
          <strong>{say(one.subject)}</strong> · {one.name} ·{' '}
          {one.channel === 'mail' ? t('messages.mail') : t('messages.sms')}
        </p>
        <p className="small soft message-body">
          {showMoment(one.ended_at)} · {t('messages.tries', { count: one.attempts })} · {one.error}
        </p>
      </div>
      {one.can_retry ? (
        <button type="button" className="button slim" disabled={busy} onClick={retry}>
          {t('messages.retry')}
          <span className="unseen"> {one.name}</span>
        </button>
      ) : (
        <span className="small soft">{t('messages.inviteAnew')}</span>
      )}
    </li>
  );
}
