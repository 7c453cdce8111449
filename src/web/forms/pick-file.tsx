import { useRef } from 'react';
import { Icon } from '../frame/icon.tsx';

/** A button that lets a file be chosen: a dossier file or spreadsheet unless `accept` says otherwise. */
export function PickFile(props: {
  label: string;
  busy: boolean;
  /** What the button says while it is busy; `label` unless given. */
  busyLabel?: string;
  primary?: boolean;
  accept?: string;
  open: (file: File) => void;
}) {
  const { label, busy, busyLabel = label, primary, open } = props;
  const { accept = '.yaml,.yml,.json,.xlsx' } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) open(file);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className={primary === true ? 'button primary' : 'button'}
        disabled={busy}
        onClick={() => picker.current?.click()}
      >
        <Icon name="open" size={16} />
        {busy ? busyLabel : label}
      </button>
    </>
  );
}
