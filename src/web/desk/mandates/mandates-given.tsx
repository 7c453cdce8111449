import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { type Mandate, mandatesQuery, refreshPeople } from '../../api/people-queries.ts';
import { ConfirmDialog } from '../../forms/confirm-dialog.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useMayUse } from '../../people/use-me.ts';
import { Fetched } from '../fetched.tsx';
import { DeskPart } from '../part.tsx';
import { GiveMandateDialog } from './give-mandate-dialog.tsx';
import { MandateLine } from './mandate-line.tsx';

/** 委托授权 that a party gave: to whom, for what and until when; another one, or one taken back. */
export function MandatesGiven({ party }: { party: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const may = useMayUse();
  const kept = useQuery({ ...mandatesQuery(party), enabled: may('listMandates') });
  const [giving, setGiving] = useState(false);
  const [revoking, setRevoking] = useState<Mandate>();
  if (!may('listMandates')) return null;
  return (
    <DeskPart
      title={t('mandate.given')}
      aside={
        may('giveMandate') && (
          <button type="button" className="button slim" onClick={() => setGiving(true)}>
            <Icon name="plus" size={16} />
            {t('mandate.give')}
          </button>
        )
      }
    >
      <Fetched query={kept}>
        {({ given, more }) =>
          given.length === 0 ? (
            <p className="soft">{t('mandate.none')}</p>
          ) : (
            <>
              <ul className="lines">
                {given.map((mandate) => (
                  <MandateLine key={mandate.id} mandate={mandate} name={mandate.agency_name}>
                    {may('revokeMandate') && isOpen(mandate) && (
                      <button
                        type="button"
                        className="button slim"
                        onClick={() => setRevoking(mandate)}
                      >
                        {t('mandate.revoke')}
                      </button>
                    )}
                  </MandateLine>
                ))}
              </ul>
              {more && <p className="small soft">{t('office.cut', { count: given.length })}</p>}
            </>
          )
        }
      </Fetched>
      {giving && <GiveMandateDialog party={party} shut={() => setGiving(false)} />}
      {revoking !== undefined && (
        <ConfirmDialog
          title={t('mandate.revokeAsk', { name: revoking.agency_name })}
          verb={t('mandate.revoke')}
          shut={() => setRevoking(undefined)}
          act={async () => {
            await client.revokeMandate({ party, mandate: revoking.id });
            await refreshPeople(queries);
          }}
        >
          <p>{t('mandate.revokeNote')}</p>
        </ConfirmDialog>
      )}
    </DeskPart>
  );
}

function isOpen({ state }: Mandate): boolean {
  return state === 'in_force' || state === 'not_yet';
}
