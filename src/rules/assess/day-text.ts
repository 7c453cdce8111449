import { type Day, formatDay } from '../../values/index.ts';
import type { AnswerContext } from './types.ts';

/** Days from 1970 to 2059, whose texts are kept: they come up again and again. */
const MOST_DAYS = 2 ** 15;

/** A day as text. */
export function dayText(day: Day, { days }: AnswerContext): string {
  const known = days[day];
  if (known !== undefined) return known;
  const text = formatDay(day);
  if (day >= 0 && day < MOST_DAYS) days[day] = text;
  return text;
}
