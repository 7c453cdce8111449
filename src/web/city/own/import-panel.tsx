import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyFile } from '../../api/city-queries.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';
import { DropFile } from './drop-file.tsx';
import { ImportPreview } from './import-preview.tsx';
import './import.css';
import { useImport } from './use-import.ts';

/** Brings a file into the dossier: chosen or dropped, looked at, and kept. */
export function ImportPanel({ file, shut }: { file: PartyFile; shut: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { preview, keep, open, overtaken } = useImport(file.party.id);
  const given = preview.variables;
  return (
    <section className="card import-panel no-print" aria-labelledby={id}>
      <div className="row between">
        <h2 className="title-section" id={id}>
          {t('importing.title')}
        </h2>
        <button type="button" className="button slim quiet" onClick={shut}>
          <Icon name="close" size={16} />
          {t('importing.shut')}
        </button>
      </div>
      <p className="small soft">{t('importing.note')}</p>
      <DropFile busy={preview.isPending} open={open} />
      <div role="status">
        {preview.isPending && (
          <div className="stack tight">
            <p className="small">{t('importing.reading', { name: given?.name ?? '' })}</p>
            <progress aria-label={t('importing.reading', { name: given?.name ?? '' })} />
          </div>
        )}
        {keep.isSuccess && preview.data === undefined && (
          <p className="done-words">
            <Icon name="check" size={16} /> {t('importing.kept', { count: keep.data.changes })}
          </p>
        )}
      </div>
      <div role="alert">
        {preview.isError && (
          <div className="complaint">
            <FailureWords error={preview.error} />
          </div>
        )}
        {overtaken && preview.data !== undefined && (
          <p className="complaint">{t('importing.overtaken')}</p>
        )}
      </div>
      {preview.data !== undefined && given !== undefined && (
        <ImportPreview
          key={preview.submittedAt}
          file={file}
          given={given}
          read={preview.data}
          keep={(source) => keep.mutateAsync({ read: preview.data, source })}
        />
      )}
    </section>
  );
}
