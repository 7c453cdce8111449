import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CasePaper,
  casePapersQuery,
  type PaperDue,
  type CasePapers as Papers,
} from '../../api/case-file-queries.ts';
import { type CaseView, refreshCases } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { DeskPart } from '../../desk/part.tsx';
import { downloadFile } from '../../display/download.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import './case-papers.css';

/** 文书: the papers that were issued in a case, and those that the reader may issue now. */
export function CasePapers({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const query = useQuery(casePapersQuery(theCase.case));
  if (theCase.application.submitted_on === null) return null;
  return (
    <DeskPart title={t('casePaper.title')}>
      <Fetched query={query}>{(papers) => <Listed theCase={theCase} papers={papers} />}</Fetched>
    </DeskPart>
  );
}

function Listed({ theCase, papers }: { theCase: CaseView; papers: Papers }) {
  const { t } = useTranslation();
  const { issued, due } = papers;
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <>
      {issued.length === 0 ? (
        <p className="soft">{t('casePaper.none')}</p>
      ) : (
        <ul className="case-papers">
          {issued.map((paper) => (
            <PaperLine key={paper.code} theCase={theCase.case} paper={paper} />
          ))}
        </ul>
      )}
      <p className="small" role="status" ref={status} tabIndex={-1}>
        {said}
      </p>
      {due.length > 0 && (
        <div className="stack tight no-print">
          <h3 className="part-title">{t('casePaper.due')}</h3>
          <p className="tiny soft">{t('casePaper.dueNote')}</p>
          <ul className="papers-due">
            {due.map((one) => (
              <DueLine
                key={one.kind}
                theCase={theCase.case}
                due={one}
                done={(words) => {
                  setSaid(words);
                  status.current?.focus();
                }}
              />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function PaperLine({ theCase, paper }: { theCase: string; paper: CasePaper }) {
  const { t } = useTranslation();
  const { kind, number, office, issued_on, withdrawn_on, code, digest } = paper;
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
            {number}
          </span>
          {withdrawn_on !== null && (
            <span className="badge known-expired">
              {t('casePaper.withdrawn', { on: withdrawn_on })}
            </span>
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
      <p className="tiny soft">
        {[office, issued_on].filter((part) => part !== null).join(' · ')}
        {' · '}
        {t('casePaper.code')}{' '}
        <Link to="/verify" search={{ code }} className="paper-code">
          {code}
        </Link>
      </p>
      {fetching.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={fetching.error} />
        </div>
      )}
    </li>
  );
}

function DueLine(props: { theCase: string; due: PaperDue; done: (words: string) => void }) {
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
    mutationFn: () => client.issuePaper({ case: theCase, kind: due.kind }),
    onSuccess: issued,
  });
  return (
    <li>
      <button
        type="button"
        className="button"
        disabled={issuing.isPending}
        onClick={() => (due.asks.length > 0 ? setAsking(true) : issuing.mutate())}
      >
        {issuing.isPending ? t('casePaper.printing') : t('casePaper.issue', { name })}
        {due.asks.length > 0 && '…'}
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
