import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { digestOf } from '../../forms/digest-of.ts';
import { FieldNotes } from '../../forms/field-notes.tsx';
import { useField } from '../../forms/form.tsx';
import { PickFile } from '../../forms/pick-file.tsx';
import { useMayUse, useMember } from '../../people/use-me.ts';
import { FileField } from '../files/file-field.tsx';

type Props = { name: string; label: string };

/**
 * One document that goes with an action: into the wallet of one's own party; of an office without
 * one, by the digest of the file that the office itself keeps.
 */
export function DocumentField({ name, label }: Props) {
  const may = useMayUse();
  const party = useMember()?.post?.party;
  const { id, wrongId } = useField(name);
  const labelId = useId();
  const [digests, setDigests] = useState<readonly string[]>([]);
  return (
    <div className="field">
      <p className="label" id={labelId}>
        {label}
      </p>
      {may('addAttachment') && party !== undefined ? (
        <FileField
          id={id}
          name={label}
          labelledBy={labelId}
          describedBy={wrongId}
          party={party}
          digests={digests}
          change={(next) => setDigests(next.slice(-1))}
        />
      ) : (
        <ByDigest label={label} digest={digests[0]} take={(digest) => setDigests([digest])} />
      )}
      <input
        type="text"
        className="unseen"
        tabIndex={-1}
        aria-hidden
        name={name}
        value={digests[0] ?? ''}
        // A field that is read only would not be missed.
        onChange={() => undefined}
        required
      />
      <FieldNotes name={name} />
    </div>
  );
}

function ByDigest(props: {
  label: string;
  digest: string | undefined;
  take: (digest: string) => void;
}) {
  const { label, digest, take } = props;
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <div className="stack tight">
      <PickFile
        label={t('caseFile.pick', { name: label })}
        busy={false}
        accept=".pdf,.ofd,.jpg,.jpeg,.png,.docx,.xlsx"
        open={(file) => {
          setName(file.name);
          void digestOf(file).then(take);
        }}
      />
      <p className="tiny soft" role="status">
        {digest === undefined
          ? t('caseFile.byDigest')
          : `${name} · ${t('caseFile.digest', { digest: digest.slice(0, 12) })}`}
      </p>
    </div>
  );
}
