import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureWords } from '../../frame/failure-words.tsx';
import { EditLine } from './edit-field.tsx';
import { type CallDraft, isOfText } from './use-call-draft.ts';

const LONGEST = 500;

/** Amends a published call: says why, and lets the new text count. */
export function Amend({ draft }: { draft: CallDraft }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { amend } = draft;
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        amend.mutate(reason);
      }}
    >
      <EditLine
        place="reason"
        label={t('callEdit.reason')}
        hint={t('callEdit.reasonHint')}
        value={reason}
        maxLength={LONGEST}
        change={setReason}
      />
      <div className="complaint" role="alert">
        {amend.error !== null && !isOfText(amend.error) && <FailureWords error={amend.error} />}
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={amend.isPending}>
          {amend.isPending ? t('form.busy') : t('callEdit.amendDo')}
        </button>
      </div>
    </form>
  );
}
