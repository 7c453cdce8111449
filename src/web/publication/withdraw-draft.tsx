import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Draft, refreshPublication } from '../api/publication-queries.ts';
import { ConfirmDialog } from '../forms/confirm-dialog.tsx';

/** Gives the draft up; its texts are kept. */
export function WithdrawDraft({ draft, shut }: { draft: Draft; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <ConfirmDialog
      title={t('draft.withdrawAsk')}
      verb={t('draft.withdraw')}
      act={async () => {
        await client.withdrawDraft({ draft: draft.draft });
        await refreshPublication(queries);
      }}
      shut={shut}
    >
      <p>{t('draft.withdrawNote')}</p>
    </ConfirmDialog>
  );
}
