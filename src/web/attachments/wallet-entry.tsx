import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletLine } from '../api/attachment-queries.ts';
import { client } from '../api/client.ts';
import { downloadFile } from '../display/download.ts';
import { showMoment } from '../display/moment.ts';
import { ConfirmDialog } from '../forms/confirm-dialog.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';
import { DescribeAttachment } from './describe-attachment.tsx';
import { PreviewPicture } from './preview-picture.tsx';
import { sizeWords } from './size-words.ts';

const PICTURES: readonly WalletLine['type'][] = ['jpeg', 'png'];

/** A document of the wallet: what it is, until when it holds, where it was used; and what to do with it. */
export function WalletEntry(props: {
  party: string;
  line: WalletLine;
  mayChange: boolean;
  changed: () => void;
}) {
  const { party, line, mayChange, changed } = props;
  const { t } = useTranslation();
  const describing = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'describe' | 'remove' | 'preview'>();
  const of = { party, attachment: line.id };
  const fetching = useMutation({ mutationFn: () => client.getAttachment(of) });
  const name = line.title ?? line.name;
  const shut = () => {
    setOpen(undefined);
    describing.current?.focus();
  };
  const fetchThen = (done: (file: File) => void) => fetching.mutate(undefined, { onSuccess: done });
  return (
    <li className="wallet-line">
      <div className="wallet-name">
        <span className="badge wallet-type">{line.type.toUpperCase()}</span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <Validity until={line.valid_until} />
      </div>
      <Details line={line} />
      <div className="row wallet-actions no-print">
        {PICTURES.includes(line.type) && (
          <button
            type="button"
            className="button slim"
            aria-label={t('attachment.previewOf', { name })}
            onClick={() => setOpen('preview')}
          >
            {t('attachment.preview')}
          </button>
        )}
        <button
          type="button"
          className="button slim"
          disabled={fetching.isPending}
          aria-label={t('attachment.downloadOf', { name })}
          onClick={() => fetchThen((file) => downloadFile(line.name, file))}
        >
          <Icon name="save" size={16} />
          {t('attachment.download')}
        </button>
        {mayChange && (
          <>
            <button
              ref={describing}
              type="button"
              className="button slim"
              aria-label={t('attachment.describeOf', { name })}
              onClick={() => setOpen('describe')}
            >
              <Icon name="edit" size={16} />
              {t('attachment.describe')}
            </button>
            {line.used_in.length === 0 && (
              <button
                type="button"
                className="button slim quiet"
                aria-label={t('attachment.removeOf', { name })}
                onClick={() => setOpen('remove')}
              >
                <Icon name="trash" size={16} />
                {t('attachment.remove')}
              </button>
            )}
          </>
        )}
      </div>
      {fetching.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={fetching.error} />
        </div>
      )}
      {open === 'preview' && (
        <PreviewPicture
          of={line.digest}
          get={(how) => client.getAttachment(of, how)}
          name={name}
          shut={shut}
        />
      )}
      {open === 'describe' && (
        <DescribeAttachment party={party} line={line} shut={shut} done={changed} />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('attachment.removeAsk')}
          verb={t('attachment.removeDo')}
          act={() => client.removeAttachment(of).finally(changed)}
          shut={shut}
        >
          <p>{t('attachment.removeNote', { name })}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

function Validity({ until }: { until: string | null }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  if (until === null) return null;
  const isOver = until < asOf;
  return (
    <span className={isOver ? 'small source-expired' : 'small soft'}>
      {t(isOver ? 'evidence.expired' : 'evidence.until', { on: until })}
    </span>
  );
}

function Details({ line }: { line: WalletLine }) {
  const { t } = useTranslation();
  const parts = [
    line.issuer,
    line.number,
    line.issued_on === null ? null : t('evidence.issued', { on: line.issued_on }),
    line.title === null ? null : line.name,
    sizeWords(line.size),
    line.uploaded_by === null
      ? t('attachment.uploadedAt', { at: showMoment(line.uploaded_at) })
      : t('attachment.uploaded', { at: showMoment(line.uploaded_at), name: line.uploaded_by }),
  ].filter((part) => part !== null);
  return (
    <div className="wallet-details small soft">
      <bdi>{parts.join(' · ')}</bdi>
      {line.title === null && <span> · {t('attachment.undescribed')}</span>}
      {line.used_in.length > 0 && (
        <p>
          {t('attachment.usedIn', { cases: line.used_in.map(({ number }) => number).join('、') })}
        </p>
      )}
    </div>
  );
}
