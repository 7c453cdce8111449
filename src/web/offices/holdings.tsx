import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type PostRow, refreshPeople } from '../api/people-queries.ts';
import { ConfirmDialog } from '../forms/confirm-dialog.tsx';
import { postWords } from '../people/post-line.tsx';
import { useMayUse } from '../people/use-me.ts';

type Holding = PostRow['holdings'][number];

/** Who holds a post and how; the security administrator can end it. */
export function Holdings({ post }: { post: PostRow }) {
  const { t } = useTranslation();
  const may = useMayUse();
  const queries = useQueryClient();
  const [revoking, setRevoking] = useState<Holding>();
  if (post.holdings.length === 0) {
    return <span className="faint">{t('office.vacant')}</span>;
  }
  return (
    <>
      <ul className="holdings">
        {post.holdings.map((holding) => (
          <li key={holding.id}>
            <span>
              {holding.name}
              <span className="tiny faint block">
                {t(`capacity.${holding.capacity}`)} ·{' '}
                {holding.to === null
                  ? t('account.since', { from: holding.from })
                  : t('account.fromTo', { from: holding.from, to: holding.to })}
              </span>
            </span>
            {may('revokeHolding') && (
              <button
                type="button"
                className="link-button small no-print"
                onClick={() => setRevoking(holding)}
              >
                {t('office.revoke')}
                <span className="unseen">
                  {' '}
                  {holding.name} {post.title}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {revoking !== undefined && (
        <ConfirmDialog
          title={t('office.revokeAsk')}
          verb={t('office.revoke')}
          shut={() => setRevoking(undefined)}
          act={async () => {
            await client.revokeHolding({ holding: revoking.id });
            await refreshPeople(queries);
          }}
        >
          <p>{t('office.revokeNote', { name: revoking.name, post: postWords(post) })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
