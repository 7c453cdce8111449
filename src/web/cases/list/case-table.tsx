import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../api/case-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { type Column, Table } from '../../table/table.tsx';
import { NextLine } from '../next-line.tsx';

/** One's cases: number, clause, matter, where each stands. */
export function CaseTable({ cases }: { cases: readonly CaseLine[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const columns: readonly Column<CaseLine>[] = [
    {
      title: t('cases.number'),
      names: true,
      cell: ({ case: id, number, example }) => (
        <span>
          <Link to="/cases/$case" params={{ case: id }} className="nowrap">
            {number}
          </Link>
          {example && <span className="tiny faint block">{t('cases.example')}</span>}
        </span>
      ),
    },
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

/** Who benefits, and who files where that is somebody else. */
export function PartiesShort({ line }: { line: Pick<CaseLine, 'files' | 'benefits'> }) {
  const { t } = useTranslation();
  const { files, benefits } = line;
  return (
    <span>
      {benefits.name}
      {files.party !== benefits.party && (
        <span className="tiny faint block">{t('cases.filedBy', { name: files.name })}</span>
      )}
    </span>
  );
}
