import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFileLine } from '../../api/case-file-queries.ts';
import { type GetFile, PreviewPicture } from '../../attachments/preview-picture.tsx';
import { downloadFile } from '../../display/download.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';

/** What a line says of a file, whichever list it is from. */
type Said = Pick<CaseFileLine, 'name' | 'type' | 'title' | 'issuer' | 'issued_on' | 'valid_until'>;
/** A file that the reader may have. */
export type KnownFile = { readonly line: Said; readonly get: GetFile };

/** A document by its name, to be looked at or saved; by its digest where the reader has no more. */
export function FileLine({ digest, file }: { digest: string; file: KnownFile | undefined }) {
  const { t } = useTranslation();
  if (file === undefined)
    return (
      <code className="tiny" title={digest}>
        {t('caseFile.digest', { digest: digest.slice(0, 12) })}
      </code>
    );
  return <KnownLine digest={digest} file={file} />;
}

function KnownLine({ digest, file: { line, get } }: { digest: string; file: KnownFile }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const [looking, setLooking] = useState(false);
  const fetching = useMutation({ mutationFn: () => get() });
  const name = line.title ?? line.name;
  const isOver = line.valid_until !== null && line.valid_until < asOf;
  return (
    <span className="file-line">
      <button
        type="button"
        className="link-button"
        disabled={fetching.isPending}
        aria-label={t('attachment.downloadOf', { name })}
        onClick={() =>
          fetching.mutate(undefined, { onSuccess: (content) => downloadFile(line.name, content) })
        }
      >
        <Icon name="save" size={14} /> <bdi>{name}</bdi>
      </button>
      {(line.type === 'png' || line.type === 'jpeg') && (
        <button
          type="button"
          className="link-button small no-print"
          aria-label={t('attachment.previewOf', { name })}
          onClick={() => setLooking(true)}
        >
          {t('attachment.preview')}
        </button>
      )}
      <span className="tiny soft">
        {[line.issuer, line.issued_on].filter((part) => part !== null).join(' · ')}
      </span>
      {isOver && <span className="badge known-expired">{t('apply.expired')}</span>}
      {fetching.isError && (
        <span className="complaint" role="alert">
          <FailureWords error={fetching.error} />
        </span>
      )}
      {looking && (
        <PreviewPicture of={digest} get={get} name={name} shut={() => setLooking(false)} />
      )}
    </span>
  );
}
