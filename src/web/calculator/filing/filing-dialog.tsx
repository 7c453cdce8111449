import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isConflict } from '../../api/problems.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Dialog } from '../../frame/dialog.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { ChangeList } from '../changes/change-list.tsx';
import { useSession, useTell } from '../session/provider.tsx';
import type { Filed, Origin } from '../session/state.ts';
import { Overtaken } from './overtaken.tsx';
import { SourceForm } from './source-form.tsx';
import { type GivenSource, useFiling } from './use-filing.ts';

/**
 * Shows what changed, asks where it comes from, and for the consent that lacks; then the city's
 * dossier is written.
 */
export function FilingDialog(props: { origin: Origin; filed: Filed; shut: () => void }) {
  const { origin, filed, shut } = props;
  const { t } = useTranslation();
  const say = useSay();
  const { carried } = useAsOf();
  const { dossier } = useSession();
  const tell = useTell();
  const navigate = useNavigate();
  const { back } = useSearch({ strict: false });
  const filing = useFiling();
  const file = async (source: GivenSource, agrees: boolean) => {
    const by = agrees ? 'agreeing calculator' : 'calculator';
    const { revision } = await filing.mutateAsync({ ...filed, dossier, source, by });
    tell({ did: 'filed', filed: { ...filed, seen: revision, dossier }, dossier });
    shut();
    if (back !== undefined) return navigate({ href: back });
    await navigate({
      to: '/city/$party',
      params: { party: filed.party },
      search: { as_of: carried },
    });
  };
  return (
    <Dialog title={t('filing.title', { name: say(origin.name) })} shut={shut}>
      <ChangeList before={filed.dossier} after={dossier} />
      {isConflict(filing.error) ? (
        <Overtaken filed={filed} goOn={() => filing.reset()} shut={shut} />
      ) : (
        <>
          <p className="small soft">{t('filing.kept')}</p>
          <SourceForm party={filed.party} file={file} shut={shut} />
        </>
      )}
    </Dialog>
  );
}
