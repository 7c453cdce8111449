import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Hold, refreshCatalogue } from '../api/publication-queries.ts';
import { ConfirmDialog } from '../forms/confirm-dialog.tsx';
import { HoldForm } from './hold-form.tsx';

type Asking = 'confirm' | 'decline' | 'lift';

/** What may be done with a hold as it stands: confirm or decline a proposal, propose its end. */
export function HoldActions({ hold }: { hold: Hold }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Asking>();
  const { state, may_confirm } = hold;
  const isProposal = state === 'proposed' || state === 'lift_proposed';
  const shut = () => setAsking(undefined);
  const done = () => refreshCatalogue(queries);
  const id = { hold: hold.hold };
  return (
    <div className="row no-print">
      {may_confirm && (
        <button type="button" className="button slim" onClick={() => setAsking('confirm')}>
          {t('hold.confirm')}
        </button>
      )}
      {isProposal && !may_confirm && <p className="tiny faint">{t('hold.byAnother')}</p>}
      {isProposal && (
        <button type="button" className="button slim quiet" onClick={() => setAsking('decline')}>
          {may_confirm ? t('hold.decline') : t('hold.takeBack')}
        </button>
      )}
      {state === 'held' && (
        <button type="button" className="button slim" onClick={() => setAsking('lift')}>
          {t('hold.lift')}
        </button>
      )}
      {asking === 'confirm' && (
        <ConfirmDialog
          title={state === 'proposed' ? t('hold.confirmAsk') : t('hold.liftAsk')}
          verb={t('hold.confirm')}
          act={async () => {
            await (state === 'proposed' ? client.confirmHold(id) : client.confirmLift(id));
            await done();
          }}
          shut={shut}
        >
          <p>{state === 'proposed' ? t('hold.confirmNote') : t('hold.liftNote')}</p>
        </ConfirmDialog>
      )}
      {asking === 'decline' && (
        <HoldForm
          title={t('hold.declineAsk')}
          verb={t('hold.declineDo')}
          send={({ reason }) => client.declineHold({ ...id, reason })}
          withDocument={false}
          done={done}
          shut={shut}
        />
      )}
      {asking === 'lift' && (
        <HoldForm
          title={t('hold.lift')}
          verb={t('hold.liftDo')}
          send={(given) => client.proposeLift({ ...id, ...given })}
          withDocument
          done={done}
          shut={shut}
        />
      )}
    </div>
  );
}
