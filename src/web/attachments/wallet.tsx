import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { walletQuery } from '../api/attachment-queries.ts';
import { refreshCity } from '../api/city-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { useMayHere, useMayUse } from '../people/use-me.ts';
import './attachments.css';
import { UploadField } from './upload-field.tsx';
import { WalletEntry } from './wallet-entry.tsx';

/** 材料库: the documents of a party, each said what it is, and the way to add more. */
export function Wallet({ party }: { party: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const maySee = useMayHere()('listAttachments');
  const mayAdd = useMayUse()('addAttachment');
  const wallet = useQuery({ ...walletQuery(party), enabled: maySee });
  if (!maySee || (wallet.data?.attachments.length === 0 && !mayAdd)) return null;
  const refresh = () => void refreshCity(queries);
  return (
    <section className="card stack tight wallet" aria-labelledby="wallet-title">
      <h2 className="title-section" id="wallet-title">
        {t('attachment.wallet')}
      </h2>
      <Fetched query={wallet}>
        {({ attachments, limit }) => (
          <>
            {mayAdd && (
              <div className="stack tight no-print">
                <p className="small soft">{t('attachment.walletNote')}</p>
                <UploadField
                  party={party}
                  label={t('attachment.upload')}
                  limit={limit}
                  taken={refresh}
                  brief
                />
              </div>
            )}
            <ul className="wallet-lines">
              {attachments.map((line) => (
                <WalletEntry
                  key={line.id}
                  party={party}
                  line={line}
                  mayChange={mayAdd}
                  changed={refresh}
                />
              ))}
            </ul>
          </>
        )}
      </Fetched>
    </section>
  );
}
