import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NoticeEntry } from '../api/notice-queries.ts';
import { useSay } from '../i18n/use-say.ts';
import { Figure } from '../status/amount.tsx';
import { type Column, Table } from '../table/table.tsx';
import { LineBadge } from './line-badge.tsx';

/** The lines of a notice: who, for what, how much, paid to whom, and how each stands. */
export function EntryTable(props: {
  notice: string;
  entries: readonly NoticeEntry[];
  preview: boolean;
}) {
  const { notice, entries, preview } = props;
  const { t } = useTranslation();
  const columns: Column<NoticeEntry>[] = [
    { title: t('notice.line'), cell: ({ line }) => <span>{line}</span> },
    { title: t('notice.beneficiary'), cell: (entry) => <Beneficiary entry={entry} />, names: true },
    { title: t('notice.what'), cell: (entry) => <What entry={entry} /> },
    { title: t('notice.amount'), cell: ({ amount_fen }) => <Figure fen={amount_fen} /> },
    { title: t('notice.payee'), cell: ({ payee }) => <span lang="zh-CN">{payee}</span> },
    {
      title: t('notice.state'),
      cell: (entry) => <Standing notice={notice} entry={entry} preview={preview} />,
    },
  ];
  return (
    <Table
      caption={t('notice.entries')}
      columns={columns}
      rows={entries}
      keyOf={({ line }) => String(line)}
    />
  );
}

function Beneficiary({ entry }: { entry: NoticeEntry }) {
  const { t } = useTranslation();
  const { beneficiary, credit_code, number } = entry;
  return (
    <div>
      <span lang="zh-CN">{beneficiary}</span>
      {credit_code !== null && (
        <p className="tiny faint credit-code">
          <span className="unseen">{t('notice.creditCode')} </span>
          {credit_code}
        </p>
      )}
      <p className="tiny faint">
        {t('notice.case')}{' '}
        {entry.case === null ? (
          number
        ) : (
          <Link to="/cases/$case" params={{ case: entry.case }}>
            {number}
          </Link>
        )}
      </p>
    </div>
  );
}

function What({ entry }: { entry: NoticeEntry }) {
  const say = useSay();
  const { clause, matter } = entry;
  return (
    <div>
      {say(clause.title)}
      <p className="tiny soft">
        {say(clause.policy)} {clause.article}
      </p>
      {matter !== null && <p className="tiny soft">{say(matter)}</p>}
    </div>
  );
}

/** How a line stands, what came of objections to it, and the way to object. */
function Standing(props: { notice: string; entry: NoticeEntry; preview: boolean }) {
  const { notice, entry, preview } = props;
  const { t } = useTranslation();
  const { line, state, outcome, objections, ended_on, beneficiary } = entry;
  const isUp = state === 'running' || state === 'frozen';
  return (
    <div className="entry-standing">
      <LineBadge state={state} />
      {objections.map(({ on, settled }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: objections have no other name in public
        <p key={place} className="tiny soft">
          {t('notice.objectedOn', { on })}
          {' · '}
          {settled === null
            ? t('notice.inquiry')
            : t('notice.settledOn', { on: settled.on, outcome: t(`lineOutcome.${settled.as}`) })}
        </p>
      ))}
      {outcome === 'withdrawn' && <p className="tiny soft">{t('lineOutcome.withdrawn')}</p>}
      {ended_on !== null && <p className="tiny soft">{t('notice.endedOn', { on: ended_on })}</p>}
      {isUp && !preview && (
        <Link
          to="/notices/$notice/lines/$line"
          params={{ notice, line: String(line) }}
          className="small no-print"
          aria-label={t('notice.objectTo', { line, beneficiary })}
        >
          {t('notice.object')}
        </Link>
      )}
    </div>
  );
}
