import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  checkRows,
  isEmptyRow,
  MOST_ROWS,
  parseRows,
  type Row,
  writeRows,
} from '../../../values/index.ts';
import { Icon } from '../../frame/icon.tsx';
import { isTable, type Pasted, pasteRows, withCell, withLine, withTidyCell } from './paste-rows.ts';
import { RowLine } from './row-line.tsx';
import { ColumnTitle, RowsSum } from './rows-table.tsx';
import './rows.css';

type Removed = { readonly row: Row; readonly place: number };

/** Lines that are filled in: a table, and cards where it is narrow. Its answer is one text. */
export function RowsField(props: {
  columns: readonly Column[];
  answer: string;
  change: (answer: string) => void;
  id: string;
  labelledBy: string;
  describedBy: string;
  /** The form was checked: what is missing is said, too. */
  invalid: boolean;
}) {
  const { columns, answer, change, id, labelledBy, describedBy, invalid } = props;
  const { t } = useTranslation();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  // Where the writing is to go once what was changed is drawn.
  const next = useRef<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (next.current === null) return;
    document.getElementById(next.current)?.focus();
    next.current = null;
  });
  useEffect(() => {
    if (removed !== null) undo.current?.focus();
  }, [removed]);
  const read = parseRows(answer);
  const rows: readonly Row[] = read.ok && read.value.length > 0 ? read.value : [{}];
  const problems = checkRows(columns, rows);
  const lines = rows.map((row, place) => ({ row, place }));
  const put = (changed: readonly Row[]) => change(writeRows(columns, changed));
  const cellId = (row: number, column = columns[0]?.id ?? '') => `${id}-${row}-${column}`;
  const goTo = (row: number, column?: string) => {
    next.current = cellId(row, column);
  };
  const add = () => {
    const more = withLine(rows);
    put(more);
    setPasted(null);
    // Where nothing is written the answer stays as it was, and nothing is drawn again.
    if (more === rows) document.getElementById(cellId(rows.length - 1))?.focus();
    else goTo(more.length - 1);
  };
  const enter = (row: number, column: string) => {
    if (row === rows.length - 1) add();
    else document.getElementById(cellId(row + 1, column))?.focus();
  };
  const paste = (row: number, column: string, text: string): boolean => {
    if (!isTable(text)) return false;
    const result = pasteRows(columns, rows, { row, column }, text);
    put(result.rows);
    setPasted(result);
    goTo(Math.max(row, row + result.taken - 1), column);
    return true;
  };
  const remove = (place: number) => {
    const row = rows[place] ?? {};
    put(rows.filter((_, other) => other !== place));
    if (isEmptyRow(row)) {
      goTo(Math.max(0, place - 1));
      return;
    }
    setPasted(null);
    setRemoved({ row, place });
  };
  const takeBack = ({ row, place }: Removed) => {
    const others = rows.every(isEmptyRow) ? [] : rows;
    put([...others.slice(0, place), row, ...others.slice(place)]);
    setRemoved(null);
    goTo(place);
  };
  return (
    <fieldset
      className="rows-field"
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {!read.ok && <p className="complaint">{t('rows.unreadable', { answer })}</p>}
      <table className="data-table rows-table rows-input">
        <thead>
          <tr>
            <th scope="col" className="rows-place">
              {t('rows.place')}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={`rows-${column.type}`} lang="zh-CN">
                <ColumnTitle column={column} />
                {!column.required && <span className="tiny faint"> {t('apply.optional')}</span>}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{t('rows.doing')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, place }) => (
            <RowLine
              key={place}
              {...{ columns, row, place, cellId, invalid, paste, enter }}
              problems={problems.filter((one) => one.row === place)}
              fill={(column, cell) => put(withCell(rows, { row: place, column }, cell))}
              tidy={(column) => put(withTidyCell(rows, place, column))}
              remove={rows.length > 1 || !isEmptyRow(row) ? () => remove(place) : null}
            />
          ))}
        </tbody>
      </table>
      <div className="rows-foot">
        <button
          type="button"
          className="button slim"
          disabled={rows.length >= MOST_ROWS}
          onClick={add}
        >
          <Icon name="plus" size={16} />
          {t('rows.add')}
        </button>
        <RowsSum columns={columns} lines={lines.filter(({ row }) => !isEmptyRow(row))} />
      </div>
      <div className="rows-said small soft" role="status">
        {removed !== null && (
          <>
            {t('rows.removed', { line: removed.place + 1 })}{' '}
            <button
              ref={undo}
              type="button"
              className="link-button"
              onClick={() => takeBack(removed)}
            >
              <Icon name="undo" size={14} /> {t('rows.undo')}
            </button>
          </>
        )}
        {pasted !== null && (
          <>
            {t('rows.pasted', { count: pasted.taken })}
            {pasted.leftRows > 0 &&
              ` ${t('rows.leftRows', { count: pasted.leftRows, most: MOST_ROWS })}`}
            {pasted.leftColumns > 0 && ` ${t('rows.leftColumns', { count: pasted.leftColumns })}`}
          </>
        )}
      </div>
    </fieldset>
  );
}
