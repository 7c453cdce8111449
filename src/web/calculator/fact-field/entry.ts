import type { PlainValue } from '../../../dossiers/index.ts';
import type { FactType } from '../../../rules/view.ts';
import { formatMoney, formatRate, parseMoney, parseRate } from '../../../values/index.ts';
import type { MoneyUnit } from './read-entry.ts';

/** What stands in a field: the typed text, and for money the unit beside it. */
export type Entry = { readonly typed: string; readonly unit: MoneyUnit };

/** A dossier's value as it is typed: 300 with 万 for '300万元', 12.5 for '12.5%'. */
export function entryOf(type: FactType, value: PlainValue | undefined): Entry {
  if (value === undefined) {
    return { typed: '', unit: '万' };
  }
  const text = Array.isArray(value) ? value.join(',') : String(value);
  if (type.is === 'money') {
    const money = parseMoney(text, type.currency);
    const shown = money.ok ? formatMoney(money.value.fen, 'zh', type.currency) : text;
    const parts = /^(-?[\d.,]+)([万亿]?)/.exec(shown);
    return { typed: parts?.[1] ?? text, unit: (parts?.[2] ?? '') as MoneyUnit };
  }
  if (type.is === 'rate') {
    const rate = parseRate(text);
    return { typed: rate.ok ? formatRate(rate.value).replace(/%$/, '') : text, unit: '万' };
  }
  return { typed: text, unit: '万' };
}
