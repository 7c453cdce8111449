import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postAuth } from '../api/auth.ts';
import { client } from '../api/client.ts';
import type { Member } from '../api/people-queries.ts';
import { download } from '../display/download.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';
import { useLeave } from '../people/become.ts';
import { CloseAccount } from './close-account.tsx';

/** What somebody decides about their own account: to take its data away, sign out everywhere, close it. */
export function OwnAccount({ member }: { member: Member }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const [closing, setClosing] = useState(false);
  const exporting = useMutation({
    mutationFn: async () => {
      const all = JSON.stringify(await client.exportAccount(), null, 2);
      download('zhida-account.json', 'application/json', all);
    },
  });
  const leaving = useMutation({
    mutationFn: async () => {
      await postAuth('/sign-out-everywhere');
      await leave();
    },
  });
  const failed = exporting.error ?? leaving.error;
  return (
    <section className="card stack" aria-labelledby="own-account-title">
      <div className="stack tight">
        <h2 className="title-section" id="own-account-title">
          {t('account.data')}
        </h2>
        <p className="small soft">{t('account.dataNote')}</p>
      </div>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          <Icon name="save" size={16} />
          {t('account.export')}
        </button>
        <button
          type="button"
          className="button"
          disabled={leaving.isPending}
          onClick={() => leaving.mutate()}
        >
          <Icon name="leave" size={16} />
          {t('account.signOutEverywhere')}
        </button>
      </div>
      <p className="small done-words" role="status">
        {exporting.isSuccess && t('account.exported')}
      </p>
      {failed !== null && (
        <div className="complaint" role="alert">
          <FailureWords error={failed} />
        </div>
      )}
      <p className="small soft">{t('account.closeNote')}</p>
      <div className="row">
        <button type="button" className="button slim danger" onClick={() => setClosing(true)}>
          {t('account.close')}
        </button>
      </div>
      {closing && <CloseAccount name={member.name} shut={() => setClosing(false)} />}
    </section>
  );
}
