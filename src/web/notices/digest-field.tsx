import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { digestOf } from '../forms/digest-of.ts';
import { FieldNotes } from '../forms/field-notes.tsx';
import { useField } from '../forms/form.tsx';
import { PickFile } from '../forms/pick-file.tsx';

/** A file by its digest: computed here when the file is chosen, or typed. The file goes nowhere. */
export function DigestField(props: { name: string; label: string; hint: string }) {
  const { name, label, hint } = props;
  const { t } = useTranslation();
  const { id, wrongId, hintId, wrong } = useField(name);
  const [digest, setDigest] = useState('');
  const [file, setFile] = useState<string>();
  const [busy, setBusy] = useState(false);
  const read = async (chosen: File) => {
    setBusy(true);
    setDigest(await digestOf(chosen));
    setFile(chosen.name);
    setBusy(false);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="digest-field">
        <input
          id={id}
          name={name}
          value={digest}
          pattern="[0-9a-f]{64}"
          autoComplete="off"
          spellCheck={false}
          required
          data-focus
          aria-invalid={wrong !== undefined}
          aria-describedby={`${wrongId} ${hintId}`}
          onChange={(event) => {
            setDigest(event.target.value.trim().toLowerCase());
            setFile(undefined);
          }}
        />
        <PickFile
          label={t('publishing.pickFile')}
          busy={busy}
          accept=".pdf,.png,.jpg,.jpeg,.ofd,.html,.mhtml"
          open={(chosen) => void read(chosen)}
        />
      </div>
      <p className="tiny soft" role="status">
        {file ?? ''}
      </p>
      <FieldNotes name={name} hint={hint} />
    </div>
  );
}
