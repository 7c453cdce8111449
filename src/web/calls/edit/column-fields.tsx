import { useTranslation } from 'react-i18next';
import { COLUMN_TYPES, type Column, type ColumnType } from '../../../values/index.ts';
import { Icon } from '../../frame/icon.tsx';
import { INVOICE_COLUMNS, MOST_COLUMNS, moveColumn, newColumn, setColumn } from './columns.ts';
import { EditLine, Notes } from './edit-field.tsx';

const LONGEST = 40;

/** Whether a material is listed line by line, and by which columns. */
export function ColumnFields(props: {
  /** `materials[0].rows`. */
  place: string;
  columns: readonly Column[] | null;
  change: (columns: readonly Column[] | null) => void;
}) {
  const { place, columns, change } = props;
  const { t } = useTranslation();
  return (
    <div className="edit-lines">
      <label className="choice">
        <input
          type="checkbox"
          checked={columns !== null}
          onChange={({ target }) => change(target.checked ? [newColumn([])] : null)}
        />
        {t('columns.byLine')}
      </label>
      {columns !== null && (
        <>
          <p className="tiny faint">{t('columns.hint')}</p>
          <ol className="edit-line-list">
            {columns.map((column, at) => (
              <ColumnField
                key={column.id}
                place={`${place}[${at}]`}
                {...{ column, at }}
                count={columns.length}
                change={(changed) =>
                  change(columns.map((one) => (one.id === column.id ? changed : one)))
                }
                move={(by) => change(moveColumn(columns, at, by))}
                remove={() => change(columns.filter(({ id }) => id !== column.id))}
              />
            ))}
          </ol>
          <Notes place={place} />
          <div className="row">
            <button
              type="button"
              className="button slim"
              disabled={columns.length >= MOST_COLUMNS}
              onClick={() => change([...columns, newColumn(columns)])}
            >
              <Icon name="plus" size={16} />
              {t('columns.add')}
            </button>
            <button type="button" className="button slim" onClick={() => change(INVOICE_COLUMNS)}>
              {t('columns.invoices')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function ColumnField(props: {
  place: string;
  column: Column;
  at: number;
  count: number;
  change: (column: Column) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}) {
  const { place, column, at, count, change, move, remove } = props;
  const { t } = useTranslation();
  const number = at + 1;
  const set = (changed: Partial<Column>) => change(setColumn(column, changed));
  return (
    <li className="edit-line">
      <EditLine
        place={`${place}.title`}
        label={t('columns.title', { number })}
        value={column.title}
        maxLength={LONGEST}
        change={(title) => set({ title })}
      />
      <div className="field">
        <label htmlFor={`edit-${place}.type`}>{t('columns.type')}</label>
        <select
          id={`edit-${place}.type`}
          value={column.type}
          onChange={({ target }) => set({ type: target.value as ColumnType })}
        >
          {COLUMN_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`columnType.${type}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <label className="choice">
          <input
            type="checkbox"
            checked={column.required}
            onChange={({ target }) => set({ required: target.checked })}
          />
          {t('columns.required')}
        </label>
        {column.type === 'text' && (
          <label className="choice">
            <input
              type="checkbox"
              checked={column.once}
              onChange={({ target }) => set({ once: target.checked })}
            />
            {t('columns.once')}
          </label>
        )}
      </div>
      <div className="row">
        <button
          type="button"
          className="button slim quiet"
          disabled={at === 0}
          onClick={() => move(-1)}
        >
          {t('columns.up')} <span className="unseen">{number}</span>
        </button>
        <button
          type="button"
          className="button slim quiet"
          disabled={number === count}
          onClick={() => move(1)}
        >
          {t('columns.down')} <span className="unseen">{number}</span>
        </button>
        <button type="button" className="button slim quiet" disabled={count === 1} onClick={remove}>
          {t('columns.remove')} <span className="unseen">{number}</span>
        </button>
      </div>
    </li>
  );
}
