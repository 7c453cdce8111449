import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseFileLine, caseFilesQuery } from '../../api/case-file-queries.ts';
import { sendDocument } from '../../attachments/send-file.ts';
import { FieldNotes } from '../../forms/field-notes.tsx';
import { useField } from '../../forms/form.tsx';
import { PickFile } from '../../forms/pick-file.tsx';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';
import './document-field.css';

type Props = {
  name: string;
  label: string;
  /** The case that it goes with. */
  theCase: string;
  optional?: boolean;
};
type Taken = Pick<CaseFileLine, 'digest' | 'name'>;

const ACCEPT = '.pdf,.ofd,.jpg,.jpeg,.png,.docx,.xlsx';

/** One document of an office that goes with an action: uploaded into the case, or in it already. */
export function DocumentField({ name, label, theCase, optional = false }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { wrongId } = useField(name);
  const labelId = useId();
  const [taken, setTaken] = useState<Taken>();
  const files = useQuery(caseFilesQuery(theCase)).data?.files ?? [];
  const own = files.filter(({ handed_in }) => !handed_in);
  const sending = useMutation({
    mutationFn: (file: File) => sendDocument(theCase, file),
    onSuccess: async (document) => {
      setTaken(document);
      await queries.invalidateQueries({ queryKey: caseFilesQuery(theCase).queryKey });
    },
  });
  return (
    <fieldset className="field document-field" aria-labelledby={labelId} aria-describedby={wrongId}>
      <p className="label" id={labelId}>
        {optional ? t('caseFile.optional', { name: label }) : label}
      </p>
      <div className="row">
        <PickFile
          label={t('caseFile.pick', { name: label })}
          busy={sending.isPending}
          busyLabel={t('caseFile.sending')}
          accept={ACCEPT}
          open={(file) => sending.mutate(file)}
        />
        {own.length > 0 && <FromCase files={own} label={label} taken={taken} take={setTaken} />}
      </div>
      <p className="small document-taken" role="status">
        {taken !== undefined && (
          <>
            <Icon name="check" size={14} />
            <bdi>{taken.name}</bdi>
          </>
        )}
      </p>
      {taken === undefined && !sending.isError && (
        <p className="tiny soft">{t('caseFile.intoCase')}</p>
      )}
      {sending.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={sending.error} />
        </div>
      )}
      <input
        type="text"
        className="unseen"
        tabIndex={-1}
        aria-hidden
        name={name}
        value={taken?.digest ?? ''}
        // A field that is read only would not be missed.
        onChange={() => undefined}
        required={!optional}
      />
      <FieldNotes name={name} />
    </fieldset>
  );
}

/** What the case has already: papers that were issued in it, and documents of its offices. */
function FromCase(props: {
  files: readonly CaseFileLine[];
  label: string;
  taken: Taken | undefined;
  take: (file: Taken) => void;
}) {
  const { files, label, taken, take } = props;
  const { t } = useTranslation();
  return (
    <select
      aria-label={t('caseFile.fromCase', { name: label })}
      value={files.some(({ digest }) => digest === taken?.digest) ? taken?.digest : ''}
      onChange={(event) => {
        const file = files.find(({ digest }) => digest === event.target.value);
        if (file !== undefined) take(file);
      }}
    >
      <option value="">{t('caseFile.choose')}</option>
      {files.map(({ digest, name }) => (
        <option key={digest} value={digest}>
          {name}
        </option>
      ))}
    </select>
  );
}
