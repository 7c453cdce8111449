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

/** A text of the address: numbers count as text, blanks and what is no text to keep as absent. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' && isSound(text) ? text : undefined;
}

/** The server takes neither null characters nor halves of a surrogate pair. */
function isSound(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text);
}

/**
 * What the calculator begins with: a sample, or a party of the city and a fact of its dossier or a
 * kind of which a record is to be added; and where one came from to add it.
 */
export function readArrival(search: Record<string, unknown>): {
  sample?: string;
  party?: string;
  fact?: string;
  adds?: string;
  back?: string;
} {
  const { sample, party, fact, adds } = search;
  const known = Object.entries({ sample, party, fact, adds, back: returnTo(search.back) });
  return Object.fromEntries(
    known.flatMap(([name, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** A page of this site to return to: never another site, whatever the address says. */
export function returnTo(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && /^\/(?![/\\])/.test(text) ? text : undefined;
}

/** Where the sign-in leads to, and what a sign-in elsewhere failed with. */
export function readSignInSearch(search: Record<string, unknown>): { to?: string; error?: string } {
  const to = returnTo(search.to);
  const error = textOf(search.error);
  return { ...(to !== undefined && { to }), ...(error !== undefined && { error }) };
}

/** What a list is searched for. */
export function readListSearch(search: Record<string, unknown>): { q?: string | undefined } {
  const q = textOf(search.q);
  return q === undefined ? {} : { q };
}
