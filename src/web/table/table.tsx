// biome-ignore-all lint/a11y/noRedundantRoles: laid out as blocks, the elements lose their roles
import type { ReactNode } from 'react';
import './table.css';

export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Whether the column names the row. */
  readonly names?: boolean;
};

/**
 * Rows under headings; on a phone each row stands as a block of its own, with the headings beside
 * its cells. The roles are stated, since a table that is laid out as blocks loses them.
 */
export function Table<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  const { caption, columns, rows, keyOf } = props;
  return (
    <table className="folding-table" role="table">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title }) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ title, cell, names }) =>
              names === true ? (
                <th key={title} scope="row" role="rowheader" data-title={title}>
                  {cell(row)}
                </th>
              ) : (
                <td key={title} role="cell" data-title={title}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
