import {
  type AccessRule,
  covers,
  entrusts,
  mayAct,
  mayUse,
  reachOf,
  type Scope,
  type Standing,
} from '../offices/index.ts';
import { listAttendances, listHoldings, listMandates, type Reading } from '../store/index.ts';
import { actorOf, lacksSecondFactor, type Member } from './caller.ts';
import type { BareContext, CityContext } from './context.ts';
import { forbidden, notInPost, unauthorized } from './refusals.ts';

/** Reads the records: from outside, or within a transaction. */
type Read = <T>(run: (handle: Reading) => Promise<T>) => Promise<T>;

/** The field of an operation's input that names the party it is about, and what a mandate must cover. */
export type About = { readonly party: string; readonly scope: Scope };

/**
 * Lets a caller through to an operation, or refuses: 401 to who should sign in first, 403 to who
 * may not. Comes before the input is looked at, so that a refusal tells nothing.
 * @returns how the caller stands to the party that it is about
 */
export async function permit(
  context: BareContext | CityContext,
  rule: AccessRule,
  about: About | null,
  input: unknown,
  read?: Read,
): Promise<Standing> {
  const { caller } = context;
  if (caller.is === 'operator') return 'own';
  const actor = actorOf(caller);
  if (!mayUse(rule, actor)) throw caller.is === 'member' ? forbidden() : unauthorized();
  if (caller.is !== 'member') {
    if (about !== null && !mayAct(rule, actor, 'other')) throw unauthorized();
    return 'other';
  }
  if (lacksSecondFactor(caller) && !context.demonstrates && reachOf(rule, 'member').length === 0)
    throw forbidden(SECOND_FACTOR);
  if (about === null || !('city' in context)) return 'other';
  const party = partyIn(input, about.party);
  const standing = await standingTo(party, caller, about.scope, context, read);
  if (!mayAct(rule, actor, standing)) throw forbidden();
  return standing;
}

/**
 * As `permit`, within the transaction in which a command writes: a post, delegation, mandate or
 * attendance that has ended since it was let through counts no longer.
 */
export async function permitWithin(
  handle: Reading,
  context: CityContext,
  rule: AccessRule,
  about: About | null,
  input: unknown,
): Promise<void> {
  const { caller, today } = context;
  if (caller.is === 'member' && caller.post !== null) {
    const { account, capacity, post } = caller;
    const held = await listHoldings(handle, { account, post: post.id });
    if (!held.some((one) => one.capacity === capacity && covers(one, today))) throw notInPost();
  }
  await permit(context, rule, about, input, (run) => run(handle));
}

/** How a member stands to a party now. */
async function standingTo(
  party: string | null,
  { account, post }: Member,
  scope: Scope,
  context: CityContext,
  read: Read = async (run) => (await context.city()).store.read(run),
): Promise<Standing> {
  if (party === null || post === null) return 'other';
  if (post.party === party) return 'own';
  if (post.role === 'agency') {
    const of = { enterprise: party, agency: post.party };
    const mandates = await read((handle) => listMandates(handle, of));
    if (mandates.some((mandate) => entrusts(mandate, scope, context.today))) return 'entrusted';
  }
  if (post.role === 'window_clerk') {
    const at = new Date(context.now);
    const open = await read((handle) => listAttendances(handle, { account, post: post.id, at }));
    if (open.some((one) => one.party === party)) return 'attended';
  }
  return 'other';
}

/** Longer than any id, and short enough for the log of refusals, which is searched by it. */
const LONGEST_NAMED = 200;

/**
 * The party that an input names in a field; null where it names none, or nothing that could be an
 * id: the input was not looked at yet.
 */
export function partyIn(input: unknown, field: string): string | null {
  const value = (input as Readonly<Record<string, unknown>> | null | undefined)?.[field];
  const isText = typeof value === 'string' && !value.includes('\0') && value.isWellFormed();
  return isText && value.length <= LONGEST_NAMED ? value : null;
}

export const SECOND_FACTOR = {
  field: '',
  message: {
    zh: '管理员须先启用两步验证，再以两步验证登录',
    en: 'An administrator turns on the second factor first, and signs in with it',
  },
};
