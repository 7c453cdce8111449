import { formatDayIn, formatMoney, formatRate, type Message } from '../../values/index.ts';
import type { Expression } from '../expression/types.ts';

type Literal = Extract<Expression, { op: 'number' | 'text' | 'boolean' | 'date' }>;

/** A figure, text or date as people read it. */
export function literalWords(literal: Literal): Message {
  switch (literal.op) {
    case 'number':
      return numberWords(literal);
    case 'text':
      return { zh: literal.value, en: literal.value };
    case 'boolean':
      return literal.value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'date':
      return { zh: formatDayIn(literal.day, 'zh'), en: formatDayIn(literal.day, 'en') };
  }
}

function numberWords({ num, den, unit }: Extract<Literal, { op: 'number' }>): Message {
  if (unit === 'rate') return { zh: formatRate({ num, den }), en: formatRate({ num, den }) };
  if (unit === 'one') return { zh: String(num / den), en: String(num / den) };
  return { zh: formatMoney(num, 'zh', unit), en: formatMoney(num, 'en', unit) };
}

/** A span of time: years where they are whole. */
export function durationWords({ of, count }: Extract<Expression, { op: 'duration' }>): Message {
  if (of === 'days') return { zh: `${count} 天`, en: several(count, 'day') };
  return count % 12 === 0
    ? { zh: `${count / 12} 年`, en: several(count / 12, 'year') }
    : { zh: `${count} 个月`, en: several(count, 'month') };
}

/** How many in English: `1 award`, `2 awards`. */
export const several = (count: number, unit: string): string =>
  `${count} ${unit}${count === 1 ? '' : 's'}`;
