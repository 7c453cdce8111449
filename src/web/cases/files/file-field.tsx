import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WalletLine, walletQuery } from '../../api/attachment-queries.ts';
import { UploadField } from '../../attachments/upload-field.tsx';
import { Fetched } from '../../desk/fetched.tsx';
import { Icon } from '../../frame/icon.tsx';
import { FileLine } from './file-line.tsx';
import { walletFile } from './file-links.tsx';

type Props = {
  /** The id, what it is called, and the ids of what names and describes it. */
  readonly id: string;
  readonly name: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Whose wallet it is. */
  readonly party: string;
  readonly digests: readonly string[];
  readonly change: (digests: readonly string[]) => void;
};

/** Documents that are chosen: uploaded now, or taken from what the wallet has. */
export function FileField(props: Props) {
  const { id, name, labelledBy, describedBy, party, digests, change } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const wallet = useQuery(walletQuery(party));
  const fileIn = (lines: readonly WalletLine[], digest: string) => {
    const line = lines.find((one) => one.digest === digest);
    return line && walletFile(party, line);
  };
  const take = (digest: string) => {
    if (!digests.includes(digest)) change([...digests, digest]);
  };
  return (
    <fieldset
      className="file-field"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      id={id}
    >
      <Fetched query={wallet}>
        {({ attachments, limit }) => (
          <>
            <ul className="file-lines">
              {digests.map((digest) => (
                <li key={digest}>
                  <FileLine digest={digest} file={fileIn(attachments, digest)} />
                  <TakeOut
                    name={nameOf(attachments.find((one) => one.digest === digest)) ?? digest}
                    takeOut={() => change(digests.filter((one) => one !== digest))}
                  />
                </li>
              ))}
            </ul>
            <UploadField
              party={party}
              label={t('apply.upload', { name })}
              limit={limit}
              taken={({ attachment }) => {
                take(attachment.digest);
                void queries.invalidateQueries({ queryKey: walletQuery(party).queryKey });
              }}
            />
            <FromWallet
              lines={attachments.filter(({ digest }) => !digests.includes(digest))}
              take={take}
            />
          </>
        )}
      </Fetched>
    </fieldset>
  );
}

function TakeOut({ name, takeOut }: { name: string; takeOut: () => void }) {
  const { t } = useTranslation();
  const words = t('apply.takeOut', { name });
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words}
      title={words}
      onClick={takeOut}
    >
      <Icon name="close" size={16} />
    </button>
  );
}

/** What the wallet has already, to be taken at a press. */
function FromWallet(props: { lines: readonly WalletLine[]; take: (digest: string) => void }) {
  const { lines, take } = props;
  const { t } = useTranslation();
  const id = useId();
  const [chosen, setChosen] = useState('');
  if (lines.length === 0) return null;
  return (
    <div className="row from-wallet">
      <label htmlFor={id} className="small">
        {t('apply.fromWallet')}
      </label>
      <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{t('field.choose')}</option>
        {lines.map((line) => (
          <option key={line.id} value={line.digest}>
            {[nameOf(line), line.valid_until && t('evidence.until', { on: line.valid_until })]
              .filter(Boolean)
              .join(' · ')}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button slim"
        disabled={chosen === ''}
        onClick={() => {
          take(chosen);
          setChosen('');
        }}
      >
        {t('apply.take')}
      </button>
    </div>
  );
}

const nameOf = (line: WalletLine | undefined) => line && (line.title ?? line.name);
