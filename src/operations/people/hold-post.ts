import { type Capacity, refuseHolding } from '../../offices/index.ts';
import {
  addHolding,
  listHoldings,
  listPosts,
  lockAccount,
  type PostLine,
  type Writing,
} from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import { contentRefused, notFound } from '../refusals.ts';
import { NO_ACCOUNT, NO_POST, wordHoldingProblem } from './word-problem.ts';

type Wanted = {
  readonly post: string;
  readonly account: string;
  readonly capacity: Capacity;
  readonly from: Day;
  readonly to: Day | null;
};

/**
 * Gives an account a post, unless something that it holds keeps it from that. Two who give posts
 * to the same account wait for each other.
 */
export async function holdPost(
  handle: Writing,
  wanted: Wanted,
  given: { readonly by: string; readonly at: Date },
): Promise<{ readonly id: string; readonly post: PostLine }> {
  if (!(await lockAccount(handle, wanted.account))) throw notFound(NO_ACCOUNT);
  const posts = await listPosts(handle);
  const post = posts.find(({ id, closedAt }) => id === wanted.post && closedAt === null);
  if (post === undefined) throw notFound(NO_POST);
  const held = await listHoldings(handle, { account: wanted.account });
  const problem = refuseHolding({ ...wanted, post }, held);
  if (problem !== null) throw contentRefused([wordHoldingProblem(problem, posts)]);
  return { id: await addHolding(handle, wanted, given), post };
}
