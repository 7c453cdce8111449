import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/icon.tsx';

/** A file, chosen or dropped; and the template to fill in. */
export function DropFile({ busy, open }: { busy: boolean; open: (file: File) => void }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file repeats the picker.
    <div
      className={over ? 'import-drop over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined && !busy) open(file);
      }}
    >
      <input
        ref={picker}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t('importing.pick')}
        accept=".yaml,.yml,.json,.xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) open(file);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="button primary"
        disabled={busy}
        onClick={() => picker.current?.click()}
      >
        <Icon name="open" size={16} />
        {t('importing.pick')}
      </button>
      <span className="small soft">{t('importing.drop')}</span>
      <a className="import-template" href="/api/dossier-template" download="zhida-dossier.xlsx">
        {t('importing.template')}
      </a>
    </div>
  );
}
