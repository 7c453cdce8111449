import { type Assessment, formatMoney, type Totals } from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';

const WORDS = {
  zh: {
    computed: '可算定',
    up_to: '最高不超过，待核定',
    unknown: '待补充信息',
    undecided: '原文未明确',
    paid: '已兑现',
    undated: '有效期待核：',
    more: '，另有未定上限',
  },
  en: {
    computed: 'Computed',
    up_to: 'Up to, a person decides',
    unknown: 'Information missing',
    undecided: 'Text leaves it open',
    paid: 'Paid',
    undated: 'Dates to be verified: ',
    more: ', more without a ceiling',
  },
} as const;

/** A total in words: its name and what it comes to. */
export type TotalRow = readonly [label: string, amount: string];

/**
 * The four totals apart, then what was paid, then the totals of what has no dates yet. Those of the
 * latter that are empty are left out, but for `keepsEmpty`.
 */
export function totalRows(
  { totals, keepsEmpty = [] }: Pick<Assessment, 'totals'> & { keepsEmpty?: readonly string[] },
  lang: Lang,
): readonly TotalRow[] {
  const words = WORDS[lang];
  const paid: readonly TotalRow[] =
    Number(totals.paid_fen) > 0 ? [[words.paid, amount(totals.paid_fen, lang)]] : [];
  const undated = fourRows(totals.undated, lang).flatMap(({ empty, row: [name, text] }) => {
    const label = `${words.undated}${name}`;
    return empty && !keepsEmpty.includes(label) ? [] : [[label, text] as const];
  });
  return [...fourRows(totals, lang).map(({ row }) => row), ...paid, ...undated];
}

function fourRows(totals: Totals, lang: Lang) {
  const words = WORDS[lang];
  const row = (label: string, low: string, high: string, unstated: readonly string[]) => ({
    empty: high === '0' && unstated.length === 0,
    row: [label, `${range(low, high, lang)}${unstated.length > 0 ? words.more : ''}`] as const,
  });
  return [
    row(words.computed, totals.computed_fen, totals.computed_fen, []),
    row(words.up_to, totals.up_to_fen, totals.up_to_fen, totals.up_to_unstated),
    row(words.unknown, totals.unknown_low_fen, totals.unknown_high_fen, totals.unknown_unstated),
    row(
      words.undecided,
      totals.undecided_low_fen,
      totals.undecided_high_fen,
      totals.undecided_unstated,
    ),
  ];
}

function range(low: string, high: string, lang: Lang): string {
  return low === high ? amount(high, lang) : `${amount(low, lang)} – ${amount(high, lang)}`;
}

function amount(fen: string, lang: Lang): string {
  return formatMoney(Number(fen), lang);
}
