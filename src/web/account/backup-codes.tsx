import { useTranslation } from 'react-i18next';
import { download } from '../display/download.ts';
import { Icon } from '../frame/icon.tsx';
import { CopyButton } from '../people/copy-button.tsx';

/** The backup codes, shown this once. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div className="shown-once stack tight" role="status">
      <p>
        <strong>{t('second.codes')}</strong>
      </p>
      <p className="small">{t('second.codesNote')}</p>
      <ul className="backup-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <CopyButton text={codes.join('\n')} />
        <button
          type="button"
          className="button slim"
          onClick={() =>
            download('zhida-backup-codes.txt', 'text/plain', `${codes.join('\r\n')}\r\n`)
          }
        >
          <Icon name="save" size={16} />
          {t('second.saveCodes')}
        </button>
      </div>
    </div>
  );
}
