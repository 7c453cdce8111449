import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adoptDossier, carryOver } from '../../../dossiers/index.ts';
import { partyQuery, statementsQuery } from '../../api/city-queries.ts';
import { showMoment } from '../../display/moment.ts';
import { ChangeList } from '../changes/change-list.tsx';
import { useSession, useTell } from '../session/provider.tsx';
import type { Filed } from '../session/state.ts';
import { FilingFailure } from './filing-failure.tsx';

/**
 * Somebody else wrote meanwhile: says what, from which source and when, and offers to carry one's
 * own changes over to the dossier as it is now. Nothing of them is lost either way.
 */
export function Overtaken(props: { filed: Filed; goOn: () => void; shut: () => void }) {
  const { filed, goOn, shut } = props;
  const { t } = useTranslation();
  const { dossier } = useSession();
  const tell = useTell();
  const fresh = { staleTime: 0, gcTime: 0 };
  const party = useQuery({ ...partyQuery(filed.party), ...fresh });
  const log = useQuery({ ...statementsQuery(filed.party), ...fresh });
  const error = party.error ?? log.error;
  if (error !== null) {
    return <FilingFailure error={error} />;
  }
  if (party.data === undefined || party.isFetching || log.data === undefined) {
    return (
      <p className="soft" role="status">
        {t('filing.overtakenReading')}
      </p>
    );
  }
  const now = adoptDossier(party.data.dossier);
  const last = log.data.findLast(({ sequence }) => sequence > filed.seen);
  const carry = () => {
    tell({
      did: 'filed',
      filed: { ...filed, seen: party.data.revision, dossier: now },
      dossier: carryOver(filed.dossier, dossier, now),
    });
    goOn();
  };
  return (
    <div className="filing-overtaken" role="alert">
      <p>
        <strong>{t('filing.overtaken')}</strong>
      </p>
      {last !== undefined && (
        <p className="small soft">
          {t('filing.overtakenBy', {
            source: last.source.text,
            on: last.source.on,
            at: showMoment(last.recorded_at),
          })}
        </p>
      )}
      <ChangeList before={filed.dossier} after={now} />
      <div className="row">
        <button type="button" className="button primary" onClick={carry}>
          {t('filing.carryOver')}
        </button>
        <button type="button" className="button quiet" onClick={shut}>
          {t('filing.cancel')}
        </button>
      </div>
    </div>
  );
}
