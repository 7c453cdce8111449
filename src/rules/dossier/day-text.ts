import { type Day, formatDay } from '../../values/index.ts';

/** The days from 1970 to 2059 as text, as they come up: they do again and again. */
const texts = new Array<string | undefined>(2 ** 15);

/** A day as text. */
export function dayText(day: Day): string {
  const known = texts[day];
  if (known !== undefined) return known;
  const text = formatDay(day);
  if (day >= 0 && day < texts.length) texts[day] = text;
  return text;
}
