import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { DeskPart } from '../desk/part.tsx';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';
import { CopyButton } from '../people/copy-button.tsx';
import './audit.css';

/** Checks the whole log: each entry is chained to the one before, so that tampering is found. */
export function CheckChain() {
  const { t } = useTranslation();
  const check = useMutation({ mutationFn: () => client.verifyAudit({}) });
  return (
    <DeskPart
      title={t('audit.check')}
      aside={
        <button
          type="button"
          className="button slim no-print"
          disabled={check.isPending}
          onClick={() => check.mutate()}
        >
          <Icon name="check" size={16} />
          {check.isPending ? t('audit.checking') : t('audit.checkDo')}
        </button>
      }
    >
      <p className="small soft">{t('audit.checkNote')}</p>
      <div role="status">
        {check.data !== undefined &&
          (check.data.broken === null ? (
            <div className="chain-whole stack tight">
              <p>
                <strong>{t('audit.whole', { count: check.data.entries })}</strong>
              </p>
              <p className="small">{t('audit.hash')}</p>
              <p className="chain-hash">
                <code>{check.data.hash}</code>
                <CopyButton text={check.data.hash} />
              </p>
            </div>
          ) : (
            <p className="chain-broken">
              {check.data.broken.is !== 'headless' && (
                <strong>{t('audit.broken', { number: check.data.broken.number })} </strong>
              )}
              {t(`auditBroken.${check.data.broken.is}`)}
            </p>
          ))}
      </div>
      <div className="complaint" role="alert">
        {check.isError && <FailureWords error={check.error} />}
      </div>
    </DeskPart>
  );
}
