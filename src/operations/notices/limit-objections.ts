import { keepAttempts, takeAttempts, type Writing } from '../../store/index.ts';
import { addressBlock } from '../audit/address-block.ts';
import type { CityContext } from '../context.ts';
import { tooOften } from '../refusals.ts';

/** So many objections from one place, or of one account, within so long. */
const MOST = 5;
const WINDOW_MINUTES = 15;
const WINDOW_MS = WINDOW_MINUTES * 60_000;

/**
 * Counts an objection, with what it changes or not at all. Refused with 429 where there were too
 * many from the same address or account lately, whichever worker took them.
 */
export async function limitObjections(
  handle: Writing,
  { caller, request, now }: Pick<CityContext, 'caller' | 'request' | 'now'>,
): Promise<void> {
  const whom = caller.is === 'member' ? caller.account : addressOf(request.address);
  if (whom === null) return;
  const name = `objection:${whom}`;
  const at = new Date(now);
  const stale = new Date(now - WINDOW_MS);
  const all = await takeAttempts(handle, name, at);
  const lately = all.filter((tried) => tried > stale && tried <= at);
  if (lately.length >= MOST) throw tooOften(TOO_MANY);
  await keepAttempts(handle, name, [...lately, at], { at, stale });
}

function addressOf(address: string | null): string | null {
  return address === null ? null : addressBlock(address);
}

const TOO_MANY = {
  field: '',
  message: {
    zh: `${WINDOW_MINUTES} 分钟内至多提出 ${MOST} 次异议，请稍后再试`,
    en: `At most ${MOST} objections within ${WINDOW_MINUTES} minutes; try again later`,
  },
};
