import { type Day, type Fraction, fraction } from '../../values/index.ts';
import { DECIMAL_SCALE } from '../expression/types.ts';
import type { FactType, FactValue } from '../vocabulary.ts';
import { dayText } from './day-text.ts';
import type { PreparedValue } from './prepared.ts';

/** Whether a stored value says that the fact is not known. */
export function isUnknown(type: FactType, value: PreparedValue): boolean {
  return type.is === 'boolean' ? value === 1 : value === undefined || Number.isNaN(value);
}

/** What turns a known stored value of each type into JSON, see FactValue. */
export const ENCODERS = {
  money: (value) => `${value}`,
  date: (value) => dayText(value as Day),
  rate: (value) => decimalText(fraction(value as number, DECIMAL_SCALE)),
  number: (value) => decimalText(fraction(value as number, DECIMAL_SCALE)),
  boolean: (value) => value === 2,
  integer: asIs,
  text: asIs,
  credit_code: asIs,
  code: asIs,
  codes: asIs,
} satisfies Readonly<Record<FactType['is'], (value: PreparedValue) => FactValue>>;

function asIs(value: PreparedValue): FactValue {
  return value as FactValue;
}

/** A stored value as JSON. The value must be known. */
export function encodeValue(type: FactType, value: PreparedValue): FactValue {
  return ENCODERS[type.is](value);
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
