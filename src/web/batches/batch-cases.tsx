import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch, BatchCase, BatchState } from '../api/batch-queries.ts';
import { CaseNumber, PartiesShort } from '../cases/list/case-cells.tsx';
import { capital } from '../i18n/capital.ts';
import { useSay } from '../i18n/use-say.ts';
import { Figure } from '../status/amount.tsx';
import { type Column, Table } from '../table/table.tsx';
import { ReportLink } from './report-link.tsx';

const STATES: readonly BatchState[] = ['checking', 'returned', 'ready', 'filed', 'ended'];

/** Which of the ready ones are left out of the next filing. */
type Choosing = {
  readonly left: ReadonlySet<string>;
  readonly pick: (id: string, on: boolean) => void;
};

/** The cases of a batch; how many stand where narrows them. */
export function BatchCases(props: {
  cases: readonly BatchCase[];
  counts: Batch['counts'];
  more: boolean;
  choosing: Choosing | null;
}) {
  const { cases, counts, more, choosing } = props;
  const { t } = useTranslation();
  const [state, setState] = useState<BatchState>();
  const shown = cases.filter((one) => state === undefined || one.state === state);
  const columns = useColumns(choosing);
  return (
    <section
      className={choosing === null ? 'stack' : 'stack batch-choosing'}
      aria-labelledby="batch-cases"
    >
      <h2 className="title-section" id="batch-cases">
        {t('batch.cases', { count: cases.length })}
      </h2>
      <Proposed cases={cases} />
      <fieldset className="batch-counts" aria-label={t('batch.byState')}>
        {STATES.map((one) => (
          <button
            key={one}
            type="button"
            className={`batch-count is-${one}`}
            aria-pressed={state === one}
            disabled={counts[one] === 0}
            onClick={() => setState(state === one ? undefined : one)}
          >
            <span className="figure">{counts[one]}</span>
            <span className="small">{t(`batchState.${one}`)}</span>
          </button>
        ))}
      </fieldset>
      <Table
        caption={t('batch.cases', { count: shown.length })}
        columns={columns}
        rows={shown}
        keyOf={({ case: id }) => id}
      />
      {more && <p className="small soft">{t('batch.more', { count: cases.length })}</p>}
    </section>
  );
}

function useColumns(choosing: Choosing | null): readonly Column<BatchCase>[] {
  const { t } = useTranslation();
  const say = useSay();
  const columns: readonly Column<BatchCase>[] = [
    { title: t('cases.number'), names: true, cell: (line) => <CaseNumber line={line} /> },
    { title: t('cases.parties'), cell: (line) => <PartiesShort line={line} /> },
    { title: t('caseParty.paid'), cell: ({ paid }) => paid.name },
    {
      title: t('cases.matter'),
      cell: ({ matter, clause }) => (
        <span>
          {matter ?? t('cases.noMatter')}
          <span className="tiny faint block">
            {say(clause.policy)} {clause.article}
          </span>
        </span>
      ),
    },
    { title: t('batch.state'), cell: (line) => <State line={line} /> },
    {
      title: t('batch.amount'),
      cell: (line) => <Amounts line={line} />,
    },
    {
      title: t('batch.report'),
      cell: ({ report }) =>
        report === null ? <span className="soft">–</span> : <ReportLink report={report} />,
    },
  ];
  if (choosing === null) return columns;
  const { left, pick } = choosing;
  return [
    {
      title: t('batch.file_short'),
      cell: ({ case: id, number, state }) =>
        state === 'ready' ? (
          <label className="pick-case">
            <input
              type="checkbox"
              checked={!left.has(id)}
              onChange={(event) => pick(id, event.target.checked)}
            />
            <span className="unseen">{t('inbox.pick', { number })}</span>
          </label>
        ) : (
          <span className="faint" aria-hidden="true">
            –
          </span>
        ),
    },
    ...columns,
  ];
}

/** What was approved, and before that what the rule comes to. */
function Amounts({ line: { proposed_fen, amount_fen, state } }: { line: BatchCase }) {
  const { t } = useTranslation();
  if (amount_fen === null && state === 'ended') return <span className="soft">–</span>;
  return (
    <span className="nowrap">
      {amount_fen === null ? (
        <span className="soft">{t('caseView.notApproved')}</span>
      ) : (
        <Figure fen={amount_fen} />
      )}
      <span className="tiny faint block">
        {t('batch.proposed')}{' '}
        {proposed_fen === null ? t('batch.noProposed') : <Figure fen={proposed_fen} />}
      </span>
    </span>
  );
}

/** What the rule comes to over the cases where that is one figure, and for how many it is none. */
function Proposed({ cases }: { cases: readonly BatchCase[] }) {
  const { t } = useTranslation();
  const open = cases.filter(({ state }) => state !== 'ended');
  const known = open.flatMap(({ proposed_fen }) => (proposed_fen === null ? [] : [proposed_fen]));
  if (open.length === 0) return null;
  const sum = known.reduce((all, fen) => all + Number(fen), 0);
  return (
    <p className="small soft">
      {t('batch.proposedSum')}{' '}
      {known.length > 0 && (
        <>
          <Figure fen={String(sum)} />
          {known.length < open.length && ' · '}
        </>
      )}
      {known.length < open.length && t('batch.proposedOpen', { count: open.length - known.length })}
    </p>
  );
}

/** How it stands to the filing, where it is, and whether it was returned. */
function State({ line }: { line: BatchCase }) {
  const { t } = useTranslation();
  const say = useSay();
  const { state, at, returned } = line;
  return (
    <span>
      <span className={`badge batch-state is-${state}`}>{t(`batchState.${state}`)}</span>
      <span className="tiny soft block">{capital(say(at.title))}</span>
      {returned > 0 && (
        <span className="tiny faint block">{t('batch.cameBack', { count: returned })}</span>
      )}
    </span>
  );
}
