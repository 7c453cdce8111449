import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Consent, consentsQuery, refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { showMoment } from '../../display/moment.ts';
import { ConfirmDialog } from '../../forms/confirm-dialog.tsx';
import { useMayHere } from '../../people/use-me.ts';

/** 同意记录: to what the party has agreed, who did and when, and the way to take it back. */
export function Consents({ party }: { party: string }) {
  const { t } = useTranslation();
  const consents = useQuery(consentsQuery(party));
  return (
    <section className="card stack tight" aria-labelledby="consents-title">
      <h2 className="title-section" id="consents-title">
        {t('consent.title')}
      </h2>
      <Fetched query={consents}>
        {({ consents: list, more }) =>
          list.length === 0 ? (
            <p className="small soft">{t('consent.none')}</p>
          ) : (
            <>
              <ul className="lines">
                {list.map((consent) => (
                  <Line key={consent.id} party={party} consent={consent} />
                ))}
              </ul>
              {more && <p className="small soft">{t('office.cut', { count: list.length })}</p>}
            </>
          )
        }
      </Fetched>
    </section>
  );
}

function Line({ party, consent }: { party: string; consent: Consent }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { purpose, given_at, revoked_at } = consent;
  const nameOf = (name: string | null) => name ?? t('consent.somebody');
  const isGiven = revoked_at === null;
  return (
    <li className="line">
      <div>
        <p>
          <strong>{t(`purpose.${purpose}`)}</strong>{' '}
          <span className={isGiven ? 'badge validity-in_force' : 'badge'}>
            {t(isGiven ? 'consent.inForce' : 'consent.ended')}
          </span>
        </p>
        <p className="small soft">
          {t('consent.given', { name: nameOf(consent.given_by), at: showMoment(given_at) })}
        </p>
        {!isGiven && (
          <p className="small soft">
            {t('consent.revoked', { name: nameOf(consent.revoked_by), at: showMoment(revoked_at) })}
          </p>
        )}
      </div>
      {isGiven && may('revokeConsent') && (
        <button type="button" className="button slim no-print" onClick={() => setAsking(true)}>
          {t('consent.revoke')}
        </button>
      )}
      {asking && (
        <ConfirmDialog
          title={t('consent.revokeAsk')}
          verb={t('consent.revoke')}
          act={async () => {
            await client.revokeConsent({ party, purpose });
            await refreshCity(queries);
          }}
          shut={() => setAsking(false)}
        >
          <p>{t('consent.revokeNote')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
