import { type Fraction, formatDay, fraction } from '../../values/index.ts';
import { DECIMAL_SCALE } from '../expression/types.ts';
import type { FactType, FactValue } from '../vocabulary.ts';
import type { PreparedValue } from './prepared.ts';

/** Whether a stored value says that the fact is not known. */
export function isUnknown(type: FactType, value: PreparedValue): boolean {
  return type.is === 'boolean' ? value === 1 : value === undefined || Number.isNaN(value);
}

/** A stored value as JSON, see FactValue. The value must be known. */
export function encodeValue(type: FactType, value: PreparedValue): FactValue {
  switch (type.is) {
    case 'money':
      return String(value);
    case 'date':
      return formatDay(value as number);
    case 'rate':
    case 'number':
      return decimalText(fraction(value as number, DECIMAL_SCALE));
    case 'boolean':
      return value === 2;
    case 'integer':
    case 'text':
    case 'credit_code':
    case 'code':
    case 'codes':
      return value as FactValue;
  }
}

/** A fraction whose denominator divides a million, as decimal text. */
function decimalText({ num, den }: Fraction): string {
  const scaled = Math.abs(num) * (DECIMAL_SCALE / den);
  const whole = Math.floor(scaled / DECIMAL_SCALE);
  const rest = String(scaled % DECIMAL_SCALE)
    .padStart(6, '0')
    .replace(/0+$/u, '');
  return `${num < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}
