import { parseDay } from '../values/index.ts';
import { isLang, type Lang } from './i18n/lang.ts';

/** What every address may carry: the as-of date (ISO; absent = today) and the language. */
export type SharedSearch = { as_of?: string | undefined; lang?: Lang };

/** Keeps what is well formed and drops the rest, so that no address can break a page. */
export function readSharedSearch(search: Record<string, unknown>): SharedSearch {
  const { as_of, lang } = search;
  return {
    ...(typeof as_of === 'string' && parseDay(as_of).ok && { as_of }),
    ...(isLang(lang) && { lang }),
  };
}

/** A text of the address: numbers count as text, blanks as absent. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** What the calculator begins with: a sample, or a party of the city and a fact of its dossier. */
export function readArrival(search: Record<string, unknown>): {
  sample?: string;
  party?: string;
  fact?: string;
} {
  const [sample, party, fact] = [search.sample, search.party, search.fact].map(textOf);
  return {
    ...(sample !== undefined && { sample }),
    ...(party !== undefined && { party }),
    ...(fact !== undefined && { fact }),
  };
}
