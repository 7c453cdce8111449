import type { PlainValue } from '../../../dossiers/index.ts';
import type { Fact, Kind } from '../../../rules/view.ts';
import type { Parsed } from '../../../values/index.ts';

const FIRST_YEAR = 1949;
const LAST_YEAR = 2199;

/** Whether a whole number is a calendar year: the fact that dates its kind, or one called so. */
export function isYear(kind: Kind | undefined, fact: Fact): boolean {
  return fact.type.is === 'integer' && (fact.id === 'year' || fact.id === kind?.dated);
}

/** Refuses a number that is no calendar year, before it puts a record outside every policy. */
export function checkYear(read: Parsed<PlainValue>): Parsed<PlainValue> {
  if (!read.ok || (Number(read.value) >= FIRST_YEAR && Number(read.value) <= LAST_YEAR)) {
    return read;
  }
  return {
    ok: false,
    error: { zh: '请填写四位数的年份，如 2022', en: 'Enter a year of four digits, such as 2022' },
  };
}
