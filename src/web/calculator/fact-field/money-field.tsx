import type { InputHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import type { Currency } from '../../../values/index.ts';
import { MONEY_UNITS, type MoneyUnit, moneyUnitWord } from './read-entry.ts';

/** A figure and its unit, 万元 first; what it comes to is read back below the field. */
export function MoneyField(props: {
  readonly field: InputHTMLAttributes<HTMLInputElement>;
  readonly unit: MoneyUnit;
  readonly currency: Currency;
  readonly changeUnit: (unit: MoneyUnit) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="joined">
      <input {...props.field} inputMode="decimal" autoComplete="off" />
      <select
        aria-label={t('field.unit')}
        value={props.unit}
        onChange={(event) => props.changeUnit(event.target.value as MoneyUnit)}
      >
        {MONEY_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {moneyUnitWord(unit, props.currency)}
          </option>
        ))}
      </select>
    </div>
  );
}
