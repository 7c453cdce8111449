import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyView } from '../../../rules/view.ts';
import type { Call } from '../../api/call-queries.ts';
import { ConfirmDialog } from '../../forms/confirm-dialog.tsx';
import { FailureWords } from '../../frame/failure-words.tsx';
import { CallHead } from '../call-head.tsx';
import { CallParts } from '../call-parts.tsx';
import { Amend } from './amend.tsx';
import { CallForm, type Sources } from './call-form.tsx';
import { ProblemsContext } from './edit-field.tsx';
import { previewOf } from './preview-of.ts';
import { ProblemList } from './problem-list.tsx';
import { type CallDraft, isOfText, useCallDraft } from './use-call-draft.ts';
import type { CallValues } from './values.ts';

/** The fields of a call beside how it will look, with what is wrong above and what can be done below. */
export function CallEditor(props: {
  call: Call | null;
  department: Call['department'];
  begin: CallValues;
  sources: Sources & { readonly policies: readonly PolicyView[] };
}) {
  const { call, department, begin, sources } = props;
  const { t } = useTranslation();
  const draft = useCallDraft({ department: department.party, call, begin });
  const policies = useMemo(
    () => new Map(sources.policies.map((one) => [one.policy, one])),
    [sources.policies],
  );
  const preview = previewOf(draft.text, department, { ...sources, policies });
  const isPublished = call?.may.amend === true;
  return (
    <ProblemsContext value={draft.problems}>
      <div className="edit-columns">
        <section className="card stack" aria-label={t('callEdit.form')}>
          {(draft.problems.length > 0 || (draft.isKept && !isPublished)) && (
            <ProblemList problems={draft.problems} refused={draft.refused} />
          )}
          <CallForm
            values={draft.values}
            sources={sources}
            own={department.party}
            change={draft.change}
          />
          {isPublished ? <Amend draft={draft} /> : <Doings draft={draft} />}
        </section>
        <section className="card guide edit-preview" aria-labelledby="edit-preview">
          <h2 className="title-section" id="edit-preview">
            {t('callEdit.preview')}
          </h2>
          <CallHead call={preview} preview />
          <CallParts call={preview} />
        </section>
      </div>
    </ProblemsContext>
  );
}

function Doings({ draft }: { draft: CallDraft }) {
  const { t } = useTranslation();
  const [asking, ask] = useState(false);
  const { save, check, publish, isChanged, text } = draft;
  const isBusy = save.isPending || check.isPending;
  const error = save.error ?? check.error;
  const toPublish = async () => {
    const { problems } = await check.mutateAsync();
    if (problems.length === 0) ask(true);
  };
  return (
    <div className="stack tight">
      <p className="small soft" role="status">
        {isChanged
          ? t('callEdit.changed')
          : (save.isSuccess || check.isSuccess) && t('callEdit.saved')}
      </p>
      <div className="complaint" role="alert">
        {error !== null && !isOfText(error) && <FailureWords error={error} />}
      </div>
      <div className="row">
        <button type="button" className="button" disabled={isBusy} onClick={() => save.mutate()}>
          {t('callEdit.save')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={isBusy}
          onClick={() => void toPublish().catch(() => undefined)}
        >
          {isBusy ? t('form.busy') : t('callEdit.publish')}
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('callEdit.publishAsk')}
          verb={t('callEdit.publish')}
          act={() => publish.mutateAsync()}
          shut={() => ask(false)}
          calm
        >
          <p>
            <strong lang="zh-CN">{text.title}</strong>
          </p>
          <p className="soft">{t('callEdit.publishNote', text.window)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
