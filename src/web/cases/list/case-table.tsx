import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../api/case-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { type Column, Table } from '../../table/table.tsx';
import { NextLine } from '../next-line.tsx';
import { CaseNumber, PartiesShort } from './case-cells.tsx';

/** One's cases: number, clause, matter, where each stands. */
export function CaseTable({ cases }: { cases: readonly CaseLine[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const columns: readonly Column<CaseLine>[] = [
    { title: t('cases.number'), names: true, cell: (line) => <CaseNumber line={line} /> },
    {
      title: t('cases.clause'),
      cell: ({ clause }) => (
        <span>
          {say(clause.title)}
          <span className="tiny faint block">
            {say(clause.policy)} {clause.article}
          </span>
        </span>
      ),
    },
    { title: t('cases.matter'), cell: ({ matter }) => matter ?? t('cases.noMatter') },
    { title: t('cases.parties'), cell: (line) => <PartiesShort line={line} /> },
    { title: t('cases.stands'), cell: (line) => <NextLine place={line} /> },
  ];
  return (
    <Table caption={t('cases.title')} columns={columns} rows={cases} keyOf={({ case: id }) => id} />
  );
}
