import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  cellOf,
  LONGEST_CELL,
  type Row,
  type RowProblem,
} from '../../../values/index.ts';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { tidyCell } from './paste-rows.ts';
import { ColumnTitle } from './rows-table.tsx';

/** One line that is filled in; what is wrong stands at its cell once the writing has left it. */
export function RowLine(props: {
  columns: readonly Column[];
  row: Row;
  place: number;
  problems: readonly RowProblem[];
  invalid: boolean;
  cellId: (row: number, column?: string) => string;
  fill: (column: string, cell: string) => void;
  tidy: (column: Column) => void;
  paste: (row: number, column: string, text: string) => boolean;
  enter: (row: number, column: string) => void;
  /** Null for the only line, in which nothing is said. */
  remove: (() => void) | null;
}) {
  const { columns, row, place, problems, invalid, cellId, fill, tidy, paste, enter, remove } =
    props;
  const { t } = useTranslation();
  const say = useSay();
  const [writing, setWriting] = useState<string | null>(null);
  const line = place + 1;
  return (
    <tr>
      <th scope="row" className="rows-place">
        <span className="rows-name">{t('rows.line', { line })}</span>
        <span className="rows-wide">{line}</span>
        {problems
          .filter(({ column }) => column === null)
          .map(({ message }) => (
            <p key={message.en} className="complaint">
              {say(message)}
            </p>
          ))}
      </th>
      {columns.map((column) => {
        const id = cellId(place, column.id);
        const cell = cellOf(row, column.id);
        const wrong = problems.filter((one) => one.column === column.id);
        const isSaid = invalid || (writing !== column.id && cell.trim() !== '');
        const shown = isSaid ? wrong : [];
        return (
          <td key={column.id} className={`rows-${column.type}`}>
            <span className="rows-name" aria-hidden="true" lang="zh-CN">
              <ColumnTitle column={column} />
            </span>
            <input
              id={id}
              type="text"
              aria-label={t('rows.cell', { line, column: column.title })}
              aria-invalid={shown.length > 0}
              aria-describedby={`${id}-wrong`}
              inputMode={column.type === 'money' || column.type === 'number' ? 'decimal' : 'text'}
              placeholder={column.type === 'date' ? t('rows.dayShape') : undefined}
              autoComplete="off"
              maxLength={LONGEST_CELL}
              value={cell}
              onFocus={() => setWriting(column.id)}
              onBlur={() => {
                setWriting(null);
                if (tidyCell(column, cell) !== cell) tidy(column);
              }}
              onChange={({ target }) => fill(column.id, target.value)}
              onPaste={(event) => {
                const text = event.clipboardData.getData('text/plain');
                if (paste(place, column.id, text)) event.preventDefault();
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                enter(place, column.id);
              }}
            />
            <p className="complaint" id={`${id}-wrong`}>
              {shown.map(({ message }) => say(message)).join(' ')}
            </p>
          </td>
        );
      })}
      <td className="rows-doing">
        {remove !== null && (
          <button
            type="button"
            className="button slim quiet"
            aria-label={t('rows.remove', { line })}
            title={t('rows.remove', { line })}
            onClick={remove}
          >
            <Icon name="trash" size={16} />
          </button>
        )}
      </td>
    </tr>
  );
}
