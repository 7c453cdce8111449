import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Batch, batchQuery } from '../api/batch-queries.ts';
import { isNotFound } from '../api/problems.ts';
import { BasisMark } from '../calls/basis.tsx';
import { Icon } from '../frame/icon.tsx';
import { Failure, Loading, Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { NeedsMember } from '../people/needs-member.tsx';
import { BatchBalance } from './batch-balance.tsx';
import { BatchCases } from './batch-cases.tsx';
import { batchMonth, isBatch } from './batch-month.ts';
import { BatchReports } from './batch-reports.tsx';
import { ExportBatch } from './export-batch.tsx';
import { FileDialog } from './file-dialog.tsx';
import '../calls/call.css';
import '../cases/apply/apply.css';
import '../cases/case/case.css';
import '../cases/cases.css';
import '../cases/inbox/inbox.css';
import '../cases/papers/case-papers.css';
import '../desk/desk.css';
import '../forms/form.css';
import '../offices/offices.css';
import './batches.css';

/** 批次: the claims of a call and a month, filed together. */
export function BatchPage() {
  return <NeedsMember>{(member) => <Shown key={member.post?.id} />}</NeedsMember>;
}

function Shown() {
  const { t } = useTranslation();
  const lang = useLang();
  const { call, batch } = useParams({ from: '/calls/$call/batches/$batch' });
  const query = useQuery({ ...batchQuery(call, batch), enabled: isBatch(batch) });
  const month = isBatch(batch) ? batchMonth(batch, lang) : batch;
  useTitle(t('batch.title', { month }));
  if (query.data !== undefined) return <Whole batch={query.data} />;
  if (isBatch(batch)) {
    if (!query.isError) return <Loading />;
    if (!isNotFound(query.error))
      return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <Notice title={t('batch.missing')}>
      <p className="soft">{t('batch.missingNote')}</p>
      <Link to="/calls" className="button">
        {t('calls.title')}
      </Link>
    </Notice>
  );
}

function Whole({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [filing, setFiling] = useState(false);
  const { call, cases, counts, basis, files_at, may_file } = batch;
  const ready = cases.filter(({ state }) => state === 'ready');
  const chosen = ready.filter(({ case: id }) => !left.has(id));
  const pick = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const month = batchMonth(batch.batch, lang);
  return (
    <div className="page office-page batch">
      <header className="stack tight">
        <nav aria-label={t('guide.path')} className="small no-print">
          <Link to="/calls">{t('calls.title')}</Link>
          <span className="faint"> / </span>
          <Link to="/calls/$call" params={{ call: call.id }} lang="zh-CN">
            {call.number ?? call.title}
          </Link>
          <span className="faint"> / {month}</span>
        </nav>
        <div className="row between">
          <h1 className="title-page">{t('batch.title', { month })}</h1>
          <div className="row no-print">
            {cases.length > 0 && <ExportBatch batch={batch} />}
            <button type="button" className="button" onClick={() => window.print()}>
              <Icon name="print" size={16} />
              {t('output.print')}
            </button>
            {may_file && ready.length > 0 && (
              <button
                type="button"
                className="button primary"
                disabled={chosen.length === 0}
                onClick={() => setFiling(true)}
              >
                {t('batch.file', { count: chosen.length })}
              </button>
            )}
          </div>
        </div>
        <p className="soft" lang="zh-CN">
          {call.title}
        </p>
        <p className="small soft">
          {t('batch.lead', { office: say(files_at.office), stage: say(files_at.title) })}{' '}
          <BasisMark basis={basis} />
        </p>
        {basis.question !== null && (
          <details className="small no-print">
            <summary>{t('batch.openQuestion')}</summary>
            <p className="soft">{say(basis.question)}</p>
          </details>
        )}
      </header>
      <BatchBalance balance={batch.balance} month={month} />
      {cases.length === 0 ? (
        <div className="card stack" role="status">
          <p>{t('batch.none')}</p>
          <p className="soft">{t('batch.noneNote')}</p>
        </div>
      ) : (
        <BatchCases
          {...{ cases, counts, more: batch.more }}
          choosing={may_file && ready.length > 0 ? { left, pick } : null}
        />
      )}
      <BatchReports batch={batch} />
      {filing && (
        <FileDialog
          batch={batch}
          cases={chosen}
          month={month}
          shut={() => {
            setFiling(false);
            setLeft(new Set());
          }}
        />
      )}
    </div>
  );
}
