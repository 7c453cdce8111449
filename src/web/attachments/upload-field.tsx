import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Uploaded } from '../api/attachment-queries.ts';
import { Icon } from '../frame/icon.tsx';
import './attachments.css';
import { sizeWords } from './size-words.ts';
import { UploadLine } from './upload-line.tsx';
import { type Upload, useUploads } from './use-uploads.ts';

const ACCEPT = '.pdf,.ofd,.jpg,.jpeg,.png,.docx,.xlsx';

/**
 * Takes files into a party's wallet, picked or dropped, several at once: each with how far it is,
 * a way to stop it, and what the server has against it.
 */
export function UploadField(props: {
  party: string;
  /** What the files are for; the name of the field. */
  label: string;
  /** The largest file in bytes. */
  limit: number;
  taken: (answer: Uploaded) => void;
  /** What is new in the wallet is shown elsewhere, and leaves this list. */
  brief?: boolean;
}) {
  const { party, label, limit, taken, brief } = props;
  const { t } = useTranslation();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  const { uploads, add, again, drop } = useUploads({ party, limit, taken });
  const count = uploads.filter(({ is }) => is === 'taken').length;
  const isNew = (upload: Upload) => upload.is === 'taken' && !upload.answer.known;
  const shown = brief === true ? uploads.filter((upload) => !isNew(upload)) : uploads;
  const busy = uploads.some(({ is }) => is === 'waiting' || is === 'sending');
  const leave = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <fieldset className="upload-field" aria-labelledby={`${id}-label`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, for the mouse */}
      <div
        className={over ? 'drop upload-drop over' : 'drop upload-drop'}
        onDragOver={leave}
        onDragLeave={leave}
        onDrop={(event) => {
          leave(event);
          add(event.dataTransfer.files);
        }}
      >
        <input
          ref={picker}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-label={label}
          accept={ACCEPT}
          multiple
          onChange={({ target }) => {
            add(target.files ?? []);
            target.value = '';
          }}
        />
        <button
          ref={button}
          type="button"
          className="button"
          aria-describedby={`${id}-hint`}
          onClick={() => picker.current?.click()}
        >
          <Icon name="open" size={16} />
          <span id={`${id}-label`}>{label}</span>
        </button>
        <span className="small soft">{t('attachment.drop')}</span>
        <p className="small soft upload-hint" id={`${id}-hint`}>
          {t('attachment.types', { size: sizeWords(limit) })}
        </p>
      </div>
      <ul className="upload-lines">
        {shown.map((upload) => (
          <UploadLine
            key={upload.key}
            upload={upload}
            limit={limit}
            again={() => again(upload)}
            drop={() => {
              drop(upload);
              button.current?.focus();
            }}
          />
        ))}
      </ul>
      <p className="unseen" role="status">
        {count > 0 && !busy && t('attachment.takenCount', { count })}
      </p>
    </fieldset>
  );
}
