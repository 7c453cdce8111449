import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/icon.tsx';

/** The file of a policy text, chosen or dropped. */
export function PickText({ busy, open }: { busy: boolean; open: (file: File) => void }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file repeats the picker.
    <div
      className="card text-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file !== undefined && !busy) open(file);
      }}
    >
      <input
        ref={picker}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t('intake.pick')}
        accept=".txt,.docx,.pdf"
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
        {busy ? t('intake.reading') : t('intake.pick')}
      </button>
      <span className="small soft">{t('intake.formats')}</span>
    </div>
  );
}
