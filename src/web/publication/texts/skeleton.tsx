import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { refreshPublication } from '../../api/publication-queries.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import type { Proposal } from './types.ts';

/** The skeleton of a clause, and the way to a draft of it. */
export function Skeleton(props: { proposal: Proposal; article: string; policy: string | null }) {
  const { proposal, article, policy } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const drafting = useMutation({
    mutationFn: () =>
      client.saveDraft({
        path: proposal.path,
        text: proposal.text,
        note: t('intake.note', { article }),
      }),
    onSuccess: ({ draft }) => {
      void refreshPublication(queries);
      void navigate({ to: '/publication/$draft', params: { draft } });
    },
  });
  return (
    <div className="stack tight">
      <div className="row between">
        <details className="text-skeleton">
          <summary>{t('intake.skeleton', { id: proposal.id })}</summary>
          <pre lang="zh-CN">{proposal.text}</pre>
        </details>
        {policy !== null && (
          <button
            type="button"
            className="button slim"
            aria-label={`${t('intake.draft')} ${proposal.id}`}
            disabled={drafting.isPending}
            onClick={() => drafting.mutate()}
          >
            {t('intake.draft')}
          </button>
        )}
      </div>
      {policy === null && <p className="tiny faint">{t('intake.noPolicy')}</p>}
      <div role="alert">{drafting.isError && <FailureWords error={drafting.error} />}</div>
    </div>
  );
}
