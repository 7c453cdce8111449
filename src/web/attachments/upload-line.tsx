import { useTranslation } from 'react-i18next';
import { problemsOf } from '../api/problems.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';
import { useSay } from '../i18n/use-say.ts';
import { sizeWords } from './size-words.ts';
import type { Upload } from './use-uploads.ts';

/** A file on its way: its name, how far it is, what is wrong with it, and the way to take it out. */
export function UploadLine(props: {
  upload: Upload;
  limit: number;
  again: () => void;
  drop: () => void;
}) {
  const { upload, limit, again, drop } = props;
  const { t } = useTranslation();
  const { name, size } = upload.file;
  const isOnWay = upload.is === 'waiting' || upload.is === 'sending';
  const verb = t(isOnWay ? 'attachment.cancel' : 'attachment.dismiss', { name });
  return (
    <li className={`upload-line ${upload.is}`}>
      <span className="upload-name">
        <bdi>{name}</bdi> <span className="small faint">{sizeWords(size)}</span>
      </span>
      <button type="button" className="icon-button" aria-label={verb} title={verb} onClick={drop}>
        <Icon name="close" size={16} />
      </button>
      <div className="upload-state small">
        <State upload={upload} limit={limit} again={again} />
      </div>
    </li>
  );
}

function State({ upload, limit, again }: { upload: Upload; limit: number; again: () => void }) {
  const { t } = useTranslation();
  const { name } = upload.file;
  switch (upload.is) {
    case 'waiting':
      return <span className="soft">{t('attachment.waiting')}</span>;
    case 'sending':
      return (
        <>
          <progress max={1} value={upload.share} aria-label={t('attachment.sending', { name })} />
          <span className="soft">
            {upload.share < 1
              ? t('attachment.share', { share: Math.floor(upload.share * 100) })
              : t('attachment.checking')}
          </span>
        </>
      );
    case 'taken':
      return (
        <span className="done-words">
          {t(upload.answer.known ? 'attachment.known' : 'attachment.taken')}
        </span>
      );
    case 'too_large':
      return (
        <div className="complaint" role="alert">
          {t('attachment.tooLarge', { size: sizeWords(limit) })}
        </div>
      );
    case 'refused':
      return <Refusal error={upload.error} again={again} />;
  }
}

/** What the server has against a file and how to mend it; what failed otherwise may be tried again. */
function Refusal({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const problems = problemsOf(error);
  const isOfFile = problems.some(({ field }) => field === 'file');
  return (
    <div className="complaint" role="alert">
      {isOfFile ? (
        problems.map(({ message, expected }) => (
          <p key={message.zh}>
            {say(message)}
            {expected !== undefined && <span className="upload-mend">{say(expected)}</span>}
          </p>
        ))
      ) : (
        <FailureWords error={error} />
      )}
      {!(error instanceof Error && 'status' in error && error.status === 422) && (
        <button type="button" className="link-button" onClick={again}>
          {t('attachment.again')}
        </button>
      )}
    </div>
  );
}
