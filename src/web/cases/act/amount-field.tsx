import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalForm, formatMoney } from '../../../values/index.ts';
import { FieldNotes } from '../../forms/field-notes.tsx';
import { useField } from '../../forms/form.tsx';
import { fenOf } from './read-carried.ts';

/** An amount in 万元 or 元, read back in figures and in the capital form of orders. */
export function AmountField(props: {
  name: string;
  label: string;
  /** What it begins with, in fen as text. */
  begin: string | null;
  required?: boolean;
}) {
  const { name, label, begin, required } = props;
  const { t } = useTranslation();
  const { id, wrongId, hintId, wrong } = useField(name);
  const first = beginOf(begin);
  const [typed, setTyped] = useState(first.typed);
  const [unit, setUnit] = useState(first.unit);
  const fen = fenOf(typed, unit);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="joined">
        <input
          id={id}
          name={name}
          value={typed}
          inputMode="decimal"
          autoComplete="off"
          required={required}
          data-focus
          aria-invalid={wrong !== undefined}
          aria-describedby={`${wrongId} ${hintId}`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <select
          name={`${name}_unit`}
          aria-label={t('field.unit')}
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
        >
          <option value="万">万元</option>
          <option value="">元</option>
        </select>
      </div>
      <p className="read-back" id={hintId} aria-live="polite">
        {fen !== undefined && (
          <>
            {formatMoney(fen, 'en')} · <span lang="zh-CN">{capitalForm(fen)}</span>
          </>
        )}
      </p>
      <FieldNotes name={name} />
    </div>
  );
}

/** 20 with 万 for twenty thousand yuan and more that is even; in yuan otherwise. */
function beginOf(fen: string | null): { typed: string; unit: string } {
  if (fen === null) return { typed: '', unit: '万' };
  const parts = /^([\d.,]+)(万?)元$/.exec(formatMoney(Number(fen), 'zh'));
  return { typed: parts?.[1] ?? '', unit: parts?.[2] ?? '' };
}
