import { useTranslation } from 'react-i18next';
import {
  type Column,
  cellOf,
  figureOf,
  type PlacedRow,
  showCell,
  sumRows,
} from '../../../values/index.ts';
import './rows.css';

/** Lines as a table, and as cards where it is narrow; with the sums of amounts where all are shown. */
export function RowsTable(props: {
  columns: readonly Column[];
  lines: readonly PlacedRow[];
  name: string;
  /** Some lines of a list have no sum. */
  isPart?: boolean;
}) {
  const { columns, lines, name, isPart = false } = props;
  const { t } = useTranslation();
  if (lines.length === 0) return <span className="faint">–</span>;
  return (
    <div className="rows-view">
      <table className="data-table rows-table">
        <caption className="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col" className="rows-place">
              {t('rows.place')}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={`rows-${column.type}`} lang="zh-CN">
                <ColumnTitle column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ place, row }) => (
            <tr key={place}>
              <th scope="row" className="rows-place">
                <span className="rows-name">{t('rows.line', { line: place + 1 })}</span>
                <span className="rows-wide">{place + 1}</span>
              </th>
              {columns.map((column) => (
                <td key={column.id} className={`rows-${column.type}`} lang="zh-CN">
                  <span className="rows-name">
                    <ColumnTitle column={column} />
                  </span>
                  <span>{showCell(column, cellOf(row, column.id))}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!isPart && <RowsSum columns={columns} lines={lines} />}
    </div>
  );
}

/** The title of a column, amounts with their unit. */
export function ColumnTitle({ column: { title, type } }: { column: Column }) {
  const { t } = useTranslation();
  return (
    <>
      {title}
      {type === 'money' && <span className="faint">{t('rows.yuan')}</span>}
    </>
  );
}

/** How many lines there are, and what their amounts come to. */
export function RowsSum(props: { columns: readonly Column[]; lines: readonly PlacedRow[] }) {
  const { columns, lines } = props;
  const { t } = useTranslation();
  const sums = sumRows(
    columns,
    lines.map(({ row }) => row),
  );
  return (
    <p className="rows-sum small">
      <span>{t('rows.count', { count: lines.length })}</span>
      {sums.map(({ column, fen, unread }) => (
        <span key={column.id}>
          {t('rows.total', { column: column.title })}{' '}
          <strong>{fen === null ? '–' : t('rows.figure', { figure: figureOf(fen) })}</strong>
          {unread > 0 && <span className="complaint"> {t('rows.unread', { count: unread })}</span>}
        </span>
      ))}
    </p>
  );
}
