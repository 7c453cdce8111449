import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePaper } from '../../api/case-file-queries.ts';
import { refreshCases } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { downloadFile } from '../../display/download.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** A paper that was issued: its numbers, its code, and what became of it. */
export function PaperLine(props: {
  theCase: string;
  paper: CasePaper;
  done: (words: string) => void;
}) {
  const { theCase, paper, done } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { kind, number, office, office_number, issued_on, withdrawn_on, code, digest } = paper;
  const name = t(`paperKind.${kind}`);
  const fetching = useMutation({
    mutationFn: () => client.getCaseFile({ case: theCase, file: digest }),
    onSuccess: (file) => downloadFile(file.name, file),
  });
  return (
    <li className="case-paper">
      <div className="row between">
        <p>
          <strong>{name}</strong>{' '}
          <span className="small" lang="zh-CN">
            {office_number ?? number}
          </span>{' '}
          {withdrawn_on !== null && (
            <span className="badge known-expired">{t('casePaper.withdrawn')}</span>
          )}
        </p>
        <button
          type="button"
          className="button slim no-print"
          disabled={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          <Icon name="save" size={14} />
          {t('casePaper.download')}
          <span className="unseen">
            {' '}
            {name} {number}
          </span>
        </button>
      </div>
      <WithdrawnWords paper={paper} />
      <p className="tiny soft">
        {[office, issued_on, office_number === null ? null : number]
          .filter((part) => part !== null)
          .join(' · ')}
        {' · '}
        {t('casePaper.code')}{' '}
        <Link to="/verify" search={{ code }} className="paper-code">
          {code}
        </Link>
        {paper.replaces !== null && (
          <>
            {' · '}
            {t('casePaper.replaces')} <span className="paper-code">{paper.replaces}</span>
          </>
        )}
        {paper.may_withdraw && (
          <>
            {' · '}
            <button type="button" className="link-button no-print" onClick={() => setAsking(true)}>
              {t('casePaper.withdraw')}
              <span className="unseen">
                {' '}
                {name} {number}
              </span>
            </button>
          </>
        )}
      </p>
      {asking && (
        <WithdrawDialog
          theCase={theCase}
          paper={paper}
          name={name}
          shut={() => setAsking(false)}
          done={async () => {
            setAsking(false);
            await refreshCases(queries);
            done(t('casePaper.withdrawnNow', { name }));
          }}
        />
      )}
      {fetching.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={fetching.error} />
        </div>
      )}
    </li>
  );
}

/** Why a paper is void, since when and by whom, and which one stands in its place. */
function WithdrawnWords({ paper }: { paper: CasePaper }) {
  const { t } = useTranslation();
  const { withdrawn, withdrawn_on, office, replaced_by } = paper;
  if (withdrawn === null) return null;
  const who = [office, withdrawn.name].filter((part) => part !== null).join(' ');
  return (
    <div className="paper-void small">
      <p>{t('casePaper.withdrawnBy', { on: withdrawn_on, who })}</p>
      <p lang="zh-CN">{withdrawn.reason}</p>
      {replaced_by !== null && (
        <p>
          {t('casePaper.replacedBy')} <span className="paper-code">{replaced_by}</span>
        </p>
      )}
    </div>
  );
}
