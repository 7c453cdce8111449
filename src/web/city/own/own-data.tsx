import { useMutation } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyFile } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { download, downloadFile } from '../../display/download.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useMember } from '../../people/use-me.ts';
import { EraseData, type Erased } from './erase-data.tsx';
import { KeptCases } from './kept-cases.tsx';

/** What a party decides about its own data: to take all of it away, and to erase what is personal. */
export function OwnData({ file }: { file: PartyFile }) {
  const { t } = useTranslation();
  const member = useMember();
  const { id } = file.party;
  const [erasing, setErasing] = useState(false);
  const [erased, setErased] = useState<Erased>();
  const exporting = useMutation({
    mutationFn: async (as: 'json' | 'xlsx') => {
      if (as === 'xlsx') {
        downloadFile(`zhida-${id}.xlsx`, await client.exportPartyWorkbook({ party: id }));
      } else {
        const all = JSON.stringify(await client.exportParty({ party: id }), null, 2);
        download(`zhida-${id}.json`, 'application/json', all);
      }
    },
  });
  const may: readonly string[] = member?.operations ?? [];
  if (member?.post?.party !== id || !may.includes('exportParty')) return null;
  return (
    <section className="card stack tight no-print" aria-labelledby="own-data-title">
      <h2 className="title-section" id="own-data-title">
        {t('own.title')}
      </h2>
      <p className="small soft">{t('own.note')}</p>
      <div className="row">
        {(['json', 'xlsx'] as const).map((as) => (
          <button
            key={as}
            type="button"
            className="button slim"
            disabled={exporting.isPending}
            onClick={() => exporting.mutate(as)}
          >
            <Icon name="save" size={16} />
            {exporting.isPending && exporting.variables === as ? t('own.busy') : t(`own.${as}`)}
          </button>
        ))}
      </div>
      <p className="small done-words" role="status">
        {exporting.isSuccess && t('own.done')}
      </p>
      {exporting.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={exporting.error} />
        </div>
      )}
      <p className="small soft">{t('own.eraseNote')}</p>
      <div className="row">
        <button type="button" className="button slim danger" onClick={() => setErasing(true)}>
          {t('own.erase')}
        </button>
      </div>
      <p className="small done-words" role="status">
        {erased !== undefined && erasedWords(t, erased)}
      </p>
      {erased !== undefined && <KeptCases kept={erased.kept} />}
      {erasing && (
        <EraseData
          file={file}
          shut={() => setErasing(false)}
          done={(done) => {
            setErased(done);
            setErasing(false);
          }}
        />
      )}
    </section>
  );
}

function erasedWords(t: TFunction, { erased, drafts, attachments }: Erased): string {
  return [
    t('own.erased', { count: erased }),
    drafts > 0 ? t('own.erasedDrafts', { count: drafts }) : '',
    attachments > 0 ? t('own.erasedFiles', { count: attachments }) : '',
  ].join('');
}
