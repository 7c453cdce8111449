import { useTranslation } from 'react-i18next';
import { useTitle } from '../frame/use-title.ts';
import { Desk } from './desk.tsx';
import { useSession, useTell } from './session/provider.tsx';
import { Start } from './start/start.tsx';
import { useArrivingDossier } from './start/use-arriving-dossier.ts';
import { useArrivingParty } from './start/use-arriving-party.ts';

/** The first page until something is known, then the desk with questions and the answer. */
export function Calculator() {
  const { t } = useTranslation();
  useTitle(t('desk.title'));
  const session = useSession();
  const tell = useTell();
  const { damaged } = useArrivingDossier();
  const { missing } = useArrivingParty();
  return (
    <>
      {damaged && (
        <p className="banner" role="alert">
          {t('start.damaged')}
        </p>
      )}
      {missing && (
        <p className="banner" role="alert">
          {t('start.noParty')}
        </p>
      )}
      {!session.started && session.past.length > 0 && (
        <p className="banner" role="status">
          {t('output.cleared')}{' '}
          <button type="button" className="link-button" onClick={() => tell({ did: 'undone' })}>
            {t('output.undo')}
          </button>
        </p>
      )}
      {session.started ? <Desk /> : <Start />}
    </>
  );
}
