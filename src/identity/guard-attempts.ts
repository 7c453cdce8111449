import type { House, Visit } from './house.ts';
import { IdentityProblem } from './identity-problem.ts';

const WRONG = new Set(['WRONG_PASSWORD', 'WRONG_CURRENT_PASSWORD', 'WRONG_CODE', 'CODE_USED']);

/** Under which name attempts are counted, and whose they are; null where nobody is. */
type Tried = {
  readonly name: string;
  readonly account: string | null;
  readonly wrong: 'wrong_password' | 'wrong_code';
};

/**
 * Makes an attempt that may be wrong: counted before it is made, since many may come at once;
 * forgotten when it was right, taken back when it was refused for another reason.
 * @throws IdentityProblem `LOCKED_OUT` when there were too many, by the attempt itself too
 */
export async function guardAttempts<T>(
  { lockOut }: House,
  visit: Visit,
  { name, account, wrong }: Tried,
  attempt: () => Promise<T>,
): Promise<T> {
  const counted = await lockOut.attempt(name);
  if (!counted.allowed) throw new IdentityProblem('LOCKED_OUT');
  try {
    const right = await attempt();
    await lockOut.forget(name);
    return right;
  } catch (error) {
    if (!(error instanceof IdentityProblem)) throw error;
    if (!WRONG.has(error.code)) {
      await lockOut.takeBack(name);
      throw error;
    }
    await visit.report(wrong, account);
    if (!counted.last) throw error;
    await visit.report('locked_out', account);
    throw new IdentityProblem('LOCKED_OUT');
  }
}
