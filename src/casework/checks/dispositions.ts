import type { Day } from '../../values/index.ts';
import type { Doubt } from './doubt.ts';

/** What somebody found out about a doubt, in writing. */
export type Disposition = {
  /** The id of the doubt, and the other cases that it named then. */
  readonly doubt: string;
  readonly cases: readonly string[];
  readonly text: string;
  readonly account: string;
  readonly on: Day;
};

/**
 * The doubts that nobody has disposed of: a case goes on to approval without any. A doubt that names
 * further cases since is open again.
 */
export function undisposed(
  doubts: readonly Doubt[],
  dispositions: readonly Disposition[],
): readonly Doubt[] {
  return doubts.filter(({ id, cases }) => {
    const own = dispositions.filter(({ doubt, text }) => doubt === id && WORDS.test(text));
    const seen = new Set(own.flatMap((one) => one.cases));
    return own.length === 0 || cases.some((number) => !seen.has(number));
  });
}

/** A text that says something. */
const WORDS = /[\p{L}\p{N}]/u;
