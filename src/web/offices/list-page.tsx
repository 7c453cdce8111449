import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../api/people-queries.ts';
import { isForbidden } from '../api/problems.ts';
import { Fetched } from '../desk/fetched.tsx';
import '../desk/desk.css';
import { Failure } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { SearchField } from '../policies/search-field.tsx';
import { More } from '../table/more.tsx';
import { type Column, Table } from '../table/table.tsx';
import { Backward } from './backward.tsx';
import './offices.css';

/** A page that lists something: searched as the address says, with what can be added above. */
export function ListPage<Row>(props: {
  title: string;
  lead: string;
  add?: ReactNode;
  query: UseQueryResult<Listed<Row>>;
  /** Where the list comes page by page. */
  pages?: ComponentProps<typeof More>['pages'];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** The words of a row that the search looks through; the server has looked where there are none. */
  wordsOf?: (row: Row) => readonly (string | null)[];
  sought: string;
  seek: (text: string) => void;
}) {
  const { title, lead, add, query, pages, columns, keyOf, wordsOf, sought, seek } = props;
  const { t } = useTranslation();
  useTitle(title);
  if (isForbidden(query.error)) return <Failure error={query.error} />;
  const wanted = sought.trim().toLowerCase();
  const fits = (row: Row) => wordsOf?.(row).some((word) => word?.toLowerCase().includes(wanted));
  return (
    <div className="page office-page">
      <header className="row between">
        <div className="stack tight">
          <Backward here={title} />
          <h1 className="title-page">{title}</h1>
          <p className="soft">{lead}</p>
        </div>
        {add}
      </header>
      <search className="office-search no-print">
        <SearchField text={sought} change={seek} hint={t('office.searchHint')} />
      </search>
      <Fetched query={query}>
        {({ rows, total }) => {
          const found = wanted === '' || wordsOf === undefined ? rows : rows.filter(fits);
          return (
            <>
              <p className="small soft" role="status">
                {t(foundWords(found.length < total, wanted !== ''), {
                  count: found.length,
                  all: total,
                })}
              </p>
              {found.length > 0 && (
                <Table caption={title} columns={columns} rows={found} keyOf={keyOf} />
              )}
              {pages !== undefined && <More pages={pages} words={t('office.more')} />}
            </>
          );
        }}
      </Fetched>
    </div>
  );
}

/** In which words a list says how much of it there is. */
function foundWords(isPart: boolean, isSought: boolean) {
  if (isPart) return 'office.found';
  return isSought ? 'office.sought' : 'office.total';
}
