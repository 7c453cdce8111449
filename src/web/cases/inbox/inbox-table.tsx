import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../api/case-queries.ts';
import { BatchLink } from '../../batches/batch-link.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { type Column, Table } from '../../table/table.tsx';
import { DueLine } from '../due-line.tsx';
import { CaseNumber, PartiesShort } from '../list/case-cells.tsx';
import { PlaceBadge } from '../place-badge.tsx';

/** What waits for one's office: a box to pick each, its number, who, what, where, by when. */
export function InboxTable(props: {
  cases: readonly CaseLine[];
  picked: ReadonlySet<string>;
  /** Nothing where the post decides nothing together. */
  pick: ((id: string, on: boolean) => void) | undefined;
}) {
  const { cases, picked, pick } = props;
  const { t } = useTranslation();
  const say = useSay();
  const columns: readonly Column<CaseLine>[] = [
    {
      title: t('inbox.picked'),
      cell: ({ case: id, number }) => (
        <label className="pick-case">
          <input
            type="checkbox"
            checked={picked.has(id)}
            onChange={(event) => pick?.(id, event.target.checked)}
          />
          <span className="unseen">{t('inbox.pick', { number })}</span>
        </label>
      ),
    },
    {
      ...{ title: t('cases.number'), names: true },
      cell: (line) => (
        <span>
          <CaseNumber line={line} />
          {line.batch !== null && (
            <span className="tiny block">
              <BatchLink call={line.call} batch={line.batch} whole />
            </span>
          )}
        </span>
      ),
    },
    { title: t('cases.parties'), cell: (line) => <PartiesShort line={line} /> },
    {
      title: t('cases.clause'),
      cell: ({ clause, matter }) => (
        <span>
          {say(clause.title)}
          <span className="tiny faint block">
            {[say(clause.policy), clause.article, matter].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    { title: t('cases.stage'), cell: (line) => <PlaceBadge place={line} /> },
    {
      title: t('cases.since'),
      cell: ({ since }) => (
        <time dateTime={since} className="nowrap">
          {since}
        </time>
      ),
    },
    { title: t('cases.due'), cell: ({ due }) => <DueLine due={due} /> },
  ];
  return (
    <Table
      caption={t('inbox.title')}
      columns={pick === undefined ? columns.slice(1) : columns}
      rows={cases}
      keyOf={({ case: id }) => id}
    />
  );
}
