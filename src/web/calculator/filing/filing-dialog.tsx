import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isConflict } from '../../api/problems.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Dialog } from '../../frame/dialog.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { ChangeList } from '../changes/change-list.tsx';
import { useSession, useTell } from '../session/provider.tsx';
import type { Filed, Origin } from '../session/state.ts';
import { FilingFailure } from './filing-failure.tsx';
import { Overtaken } from './overtaken.tsx';
import { SourceForm } from './source-form.tsx';
import { useFiling } from './use-filing.ts';

/** Shows what changed and asks where it comes from; then the city's dossier is written. */
export function FilingDialog(props: { origin: Origin; filed: Filed; shut: () => void }) {
  const { origin, filed, shut } = props;
  const { t } = useTranslation();
  const say = useSay();
  const { carried } = useAsOf();
  const { dossier } = useSession();
  const tell = useTell();
  const navigate = useNavigate();
  const filing = useFiling();
  const file = (source: { text: string; on: string }) =>
    filing.mutate(
      { ...filed, dossier, source },
      {
        onSuccess: ({ revision }) => {
          tell({ did: 'filed', filed: { ...filed, seen: revision, dossier }, dossier });
          shut();
          void navigate({
            to: '/city/$party',
            params: { party: filed.party },
            search: { as_of: carried },
          });
        },
      },
    );
  const overtaken = isConflict(filing.error);
  return (
    <Dialog title={t('filing.title', { name: say(origin.name) })} shut={shut}>
      <ChangeList before={filed.dossier} after={dossier} />
      {overtaken ? (
        <Overtaken filed={filed} goOn={() => filing.reset()} shut={shut} />
      ) : (
        <>
          <p className="small soft">{t('filing.kept')}</p>
          {filing.error !== null && <FilingFailure error={filing.error} />}
          <SourceForm busy={filing.isPending} file={file} shut={shut} />
        </>
      )}
    </Dialog>
  );
}
