import { formatMoney } from '../../values/index.ts';
import type { Lang } from '../i18n/lang.ts';

/** An amount between two ends, in fen as text; `high_fen: null` = the text states no ceiling. */
type Ends = { readonly low_fen: string; readonly high_fen: string | null };

/** How an amount is said: exactly, up to, from–to, at least, or not stated at all. */
export type Said = 'exact' | 'upTo' | 'range' | 'atLeast' | 'unstated';

export function saidOf({ low_fen, high_fen }: Ends): Said {
  if (high_fen === null) {
    return low_fen === '0' ? 'unstated' : 'atLeast';
  }
  if (low_fen === high_fen) {
    return 'exact';
  }
  return low_fen === '0' ? 'upTo' : 'range';
}

/** '500000000' fen as 500万元 or ¥5,000,000. */
export function showFen(fen: string, lang: Lang): string {
  return formatMoney(Number(fen), lang);
}

/** The exact figure in yuan, whatever the language: ¥5,000,000. */
export function exactFigure(fen: string): string {
  return formatMoney(Number(fen), 'en');
}

/** Splits 50万元 into 50 and 万元, ¥500,000 into ¥ and 500,000, for setting figures large. */
export function splitAmount(text: string): { before: string; figure: string; after: string } {
  const parts = /^([^\d-]*)(-?[\d.,]+)(.*)$/.exec(text);
  return { before: parts?.[1] ?? '', figure: parts?.[2] ?? text, after: parts?.[3] ?? '' };
}
