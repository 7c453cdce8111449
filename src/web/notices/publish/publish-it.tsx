import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshCases } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { type NoticeDraft, type Publishable, refreshNotices } from '../../api/notice-queries.ts';
import { Dialog } from '../../frame/dialog.tsx';
import { Unable } from './unable.tsx';

/** Publishes what was looked at, once it is confirmed, and leads to the page of the notice. */
export function PublishIt(props: { draft: NoticeDraft; cases: readonly Publishable[] }) {
  const { draft, cases } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, ask] = useState(false);
  const publishing = useMutation({
    mutationFn: () => client.publishNotice(draft),
    onSuccess: async ({ notice }) => {
      await navigate({ to: '/notices/$notice', params: { notice } });
      await refreshNotices(queries);
      await refreshCases(queries);
    },
  });
  const shut = () => ask(false);
  return (
    <div className="row">
      <button type="button" className="button primary" onClick={() => ask(true)}>
        {t('publishing.publish')}
      </button>
      {asking && (
        <Dialog title={t('publishing.publishAsk')} shut={shut}>
          <p>
            <strong lang="zh-CN">{draft.title}</strong>
          </p>
          <p>{t('publishing.publishAskNote', { count: cases.length, on: draft.publication.on })}</p>
          <div className="complaint" role="alert">
            {publishing.isError && <Unable error={publishing.error} cases={cases} />}
          </div>
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={publishing.isPending}
              onClick={() => publishing.mutate()}
            >
              {publishing.isPending ? t('form.busy') : t('publishing.publish')}
            </button>
            <button type="button" className="button quiet" data-focus onClick={shut}>
              {t('publishing.change')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
