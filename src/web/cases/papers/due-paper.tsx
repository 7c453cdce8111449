import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperDue } from '../../api/case-file-queries.ts';
import { refreshCases } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { IssueDialog } from './issue-dialog.tsx';

/** A paper that may be issued: an office is asked for its number, and for what the case cannot know. */
export function DueLine(props: { theCase: string; due: PaperDue; done: (words: string) => void }) {
  const { theCase, due, done } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const name = t(`paperKind.${due.kind}`);
  const issued = async () => {
    setAsking(false);
    await refreshCases(queries);
    done(t('casePaper.done', { name }));
  };
  const issuing = useMutation({
    mutationFn: () => client.issuePaper({ case: theCase, kind: due.kind, event: due.event }),
    onSuccess: issued,
  });
  return (
    <li>
      <button
        type="button"
        className="button"
        disabled={issuing.isPending}
        onClick={() => (due.office ? setAsking(true) : issuing.mutate())}
      >
        {issuing.isPending
          ? t('casePaper.printing')
          : t(due.replaces === null ? 'casePaper.issue' : 'casePaper.issueAgain', { name })}
        {due.office && '…'}
      </button>
      {issuing.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={issuing.error} />
        </div>
      )}
      {asking && (
        <IssueDialog
          theCase={theCase}
          due={due}
          name={name}
          shut={() => setAsking(false)}
          done={() => void issued()}
        />
      )}
    </li>
  );
}
