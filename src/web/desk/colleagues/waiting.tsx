import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { refreshColleagues, type WaitingColleague } from '../../api/people-queries.ts';
import { ConfirmDialog } from '../../forms/confirm-dialog.tsx';

type Asked = { readonly who: WaitingColleague; readonly to: 'admit' | 'decline' };

/** Who was vouched for and waits, to be added or turned down; those of before can still be added. */
export function Waiting(props: { party: string; waiting: readonly WaitingColleague[] }) {
  const { party, waiting } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const fresh = waiting.filter(({ before }) => before === null);
  const earlier = waiting.filter(({ before }) => before !== null);
  return (
    <>
      {fresh.length > 0 && (
        <section className="bar desk-notice colleagues-waiting" aria-label={t('colleague.waiting')}>
          <p>{t('colleague.waitingNote')}</p>
          <ul className="lines">
            {fresh.map((who) => (
              <Line key={who.account} who={who} ask={(to) => setAsked({ who, to })} />
            ))}
          </ul>
        </section>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('colleague.earlier', { count: earlier.length })}</summary>
          <ul className="lines">
            {earlier.map((who) => (
              <Line key={who.account} who={who} ask={(to) => setAsked({ who, to })} />
            ))}
          </ul>
        </details>
      )}
      {asked !== undefined && (
        <ConfirmDialog
          title={
            asked.to === 'admit'
              ? t('colleague.admitAsk', { name: asked.who.name })
              : t('colleague.declineAsk', { name: asked.who.name })
          }
          verb={asked.to === 'admit' ? t('colleague.admit') : t('colleague.decline')}
          calm={asked.to === 'admit'}
          shut={() => setAsked(undefined)}
          act={async () => {
            const whom = { party, account: asked.who.account };
            await (asked.to === 'admit'
              ? client.admitColleague(whom)
              : client.declineColleague(whom));
            await refreshColleagues(queries, party);
          }}
        >
          <p>{asked.to === 'admit' ? t('colleague.admitNote') : t('colleague.declineNote')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Line(props: { who: WaitingColleague; ask: (to: Asked['to']) => void }) {
  const { t } = useTranslation();
  const { name, email_masked, before } = props.who;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <strong>{name}</strong>{' '}
          {before !== null && <span className="badge">{t(`colleagueBefore.${before}`)}</span>}
        </p>
        <p className="small soft">{email_masked ?? t('colleague.noMail')}</p>
      </div>
      <div className="row line-doings">
        <button type="button" className="button slim" onClick={() => props.ask('admit')}>
          {t('colleague.admit')}
          <span className="unseen"> {name}</span>
        </button>
        {before === null && (
          <button type="button" className="button slim quiet" onClick={() => props.ask('decline')}>
            {t('colleague.decline')}
            <span className="unseen"> {name}</span>
          </button>
        )}
      </div>
    </li>
  );
}
