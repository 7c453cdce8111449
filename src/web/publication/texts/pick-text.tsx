import { useTranslation } from 'react-i18next';
import { PickFile } from '../../forms/pick-file.tsx';
import { useFileDrop } from '../../forms/use-file-drop.ts';

/** The file of a policy text, chosen or dropped. */
export function PickText({ busy, open }: { busy: boolean; open: (file: File) => void }) {
  const { t } = useTranslation();
  const { over, onto } = useFileDrop((file) => {
    if (!busy) open(file);
  });
  return (
    <div className={over ? 'card text-drop over' : 'card text-drop'} {...onto}>
      <PickFile
        label={t('intake.pick')}
        busy={busy}
        busyLabel={t('intake.reading')}
        accept=".txt,.docx,.pdf"
        open={open}
        primary
      />
      <span className="small soft">{t('intake.formats')}</span>
    </div>
  );
}
