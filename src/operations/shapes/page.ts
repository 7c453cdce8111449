import { z } from 'zod';
import { says } from './text.ts';

const MOST = 200;
const LONGEST_SEARCH = 100;

/**
 * Where a page of a list begins, by what its lines are told apart by, and how long it is; in an
 * address both are text. Lists begin with the latest.
 */
export function pageBy<Key extends z.ZodType>(key: Key, most = MOST) {
  return { before: key.optional(), limit: numberShape(most).optional() };
}

/** Where the next page of such a list begins. */
export function nextBy<Key extends z.ZodType>(key: Key) {
  return key
    .nullable()
    .describe(says('下一页的 before；没有更多为 null', 'The next page’s before; null: no more'));
}

/** Pages of what is numbered. */
export function pageOf(most: number) {
  return pageBy(numberShape(Number.MAX_SAFE_INTEGER), most);
}
export const PAGE = pageOf(MOST);
export const nextShape = nextBy(z.int());

/** For a list that is short by its nature, and cut where it is not. */
export const moreShape = z
  .boolean()
  .describe(says('还有更多，没有列出', 'Whether there are more than are listed'));

export const totalShape = z
  .int()
  .describe(says('各页合计', 'How many there are on all pages together'));

/** What a list is searched for. */
export const searchShape = z
  .string()
  .trim()
  .max(LONGEST_SEARCH)
  .refine((text) => !text.includes('\0') && text.isWellFormed())
  .describe(says('查找的文字', 'Words to look for'));

function numberShape(most: number) {
  const whole = z.int().min(1).max(most);
  return z.union([
    whole,
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(whole),
  ]);
}
