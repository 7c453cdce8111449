import { useTranslation } from 'react-i18next';
import { PickFile } from '../../forms/pick-file.tsx';
import { useFileDrop } from '../../forms/use-file-drop.ts';

/** A file, chosen or dropped; and the template to fill in. */
export function DropFile({ busy, open }: { busy: boolean; open: (file: File) => void }) {
  const { t } = useTranslation();
  const { over, onto } = useFileDrop((file) => {
    if (!busy) open(file);
  });
  return (
    <div className={over ? 'drop import-drop over' : 'drop import-drop'} {...onto}>
      <PickFile label={t('importing.pick')} busy={busy} open={open} primary />
      <span className="small soft">{t('importing.drop')}</span>
      <a className="import-template" href="/api/dossier-template" download="zhida-dossier.xlsx">
        {t('importing.template')}
      </a>
    </div>
  );
}
