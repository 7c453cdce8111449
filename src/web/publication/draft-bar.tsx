import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/publication-queries.ts';
import { PublishDraft } from './publish-draft.tsx';
import { ReturnDraft } from './return-draft.tsx';
import { SaveDraft } from './save-draft.tsx';
import { SubmitDraft } from './submit-draft.tsx';
import type { DraftText } from './use-draft-text.ts';
import { WithdrawDraft } from './withdraw-draft.tsx';

type Asking = 'save' | 'submit' | 'publish' | 'return' | 'withdraw';

/** What can be done with the draft; it stays in sight while one reads what it changes. */
export function DraftBar({ draft, own }: { draft: Draft; own: DraftText }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking>();
  const { may, is_overtaken, lacks, writers } = draft;
  const shut = () => setAsking(undefined);
  const ask = (what: Asking) => () => setAsking(what);
  const isWriter = writers.some(({ is_you }) => is_you);
  if (!Object.values(may).includes(true)) return null;
  return (
    <div className="bar draft-bar no-print">
      <p className="small" role="status">
        {own.isChanged && t('draft.unsaved')}
        {may.return && isWriter && t('draft.byAnother')}
      </p>
      <div className="row">
        {may.withdraw && (
          <button type="button" className="button quiet" onClick={ask('withdraw')}>
            {t('draft.withdraw')}
          </button>
        )}
        {may.return && (
          <button type="button" className="button" onClick={ask('return')}>
            {t('draft.return')}
          </button>
        )}
        {may.edit && (
          <button
            type="button"
            className={own.isChanged || is_overtaken ? 'button primary' : 'button'}
            disabled={!own.isChanged && !is_overtaken}
            onClick={ask('save')}
          >
            {t('draft.save')}
          </button>
        )}
        {may.submit && (
          <button
            type="button"
            className={own.isChanged ? 'button' : 'button primary'}
            disabled={own.isChanged || draft.check?.unchanged === true}
            onClick={ask('submit')}
          >
            {t('draft.submit')}
          </button>
        )}
        {may.publish && (
          <button
            type="button"
            className="button primary"
            disabled={lacks.length > 0}
            onClick={ask('publish')}
          >
            {t('draft.publish')}
          </button>
        )}
      </div>
      {asking === 'save' && <SaveDraft draft={draft} own={own} shut={shut} />}
      {asking === 'submit' && <SubmitDraft draft={draft} shut={shut} />}
      {asking === 'publish' && <PublishDraft draft={draft} shut={shut} />}
      {asking === 'return' && <ReturnDraft draft={draft} shut={shut} />}
      {asking === 'withdraw' && <WithdrawDraft draft={draft} shut={shut} />}
    </div>
  );
}
