import { formatDayIn, formatMoney, formatRate, parseDay, parseRate } from '../../values/index.ts';
import type { FactRef } from '../answer.ts';
import type { FactValue, Vocabulary } from '../vocabulary.ts';
import { factOf } from './labels.ts';

/** A fact's value as people read it: amounts in 万元, dates, rates in percent, codes by name. */
export function formatValue(
  vocabulary: Vocabulary,
  ref: Pick<FactRef, 'kind'> & { fact: string | null },
  value: FactValue,
  lang: 'zh' | 'en',
): string {
  const type = factOf(vocabulary, ref)?.type;
  const name = (list: string, code: unknown) =>
    vocabulary.lists[list]?.[String(code)]?.[lang] ?? String(code);
  switch (type?.is) {
    case 'money':
      return formatMoney(Number(value), lang, type.currency);
    case 'date': {
      const day = parseDay(String(value));
      return day.ok ? formatDayIn(day.value, lang) : String(value);
    }
    case 'rate': {
      const rate = parseRate(String(value));
      return rate.ok ? formatRate(rate.value) : String(value);
    }
    case 'boolean':
      return lang === 'zh' ? (value === true ? '是' : '否') : value === true ? 'yes' : 'no';
    case 'code':
      return name(type.list, value);
    case 'codes':
      return (Array.isArray(value) ? value : [value])
        .map((code) => name(type.list, code))
        .join(lang === 'zh' ? '、' : ', ');
    case 'number':
    case 'integer':
    case 'text':
    case 'credit_code':
    case undefined:
      return String(value);
  }
}

/** What a fact lacks to reach a bound: as its values, but between two rates percentage points. */
export function formatGap(
  vocabulary: Vocabulary,
  ref: Pick<FactRef, 'kind'> & { fact: string | null },
  gap: FactValue,
  lang: 'zh' | 'en',
): string {
  const words = formatValue(vocabulary, ref, gap, lang);
  if (factOf(vocabulary, ref)?.type.is !== 'rate' || !words.endsWith('%')) return words;
  const points = words.slice(0, -1);
  return lang === 'zh' ? `${points}个百分点` : `${points} percentage points`;
}
