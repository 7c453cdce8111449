import { type Day, formatDay } from '../../values/index.ts';
import type { AnswerContext } from './types.ts';

const MOST_DAYS = 4096;

/** A day as text. Records are answered clause by clause: their dates come up again and again. */
export function dayText(day: Day, { days }: AnswerContext): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const text = formatDay(day);
  days.set(day, text);
  return text;
}
