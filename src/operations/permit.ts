import {
  type AccessRule,
  covers,
  entrusts,
  mayAct,
  mayUse,
  reachOf,
  SCOPES,
  type Scope,
  type Standing,
} from '../offices/index.ts';
import {
  findCaseOwners,
  listAttendances,
  listHoldings,
  listMandates,
  type Reading,
} from '../store/index.ts';
import { actorOf, lacksSecondFactor, type Member } from './caller.ts';
import type { BareContext, CityContext } from './context.ts';
import { forbidden, notInPost, unauthorized } from './refusals.ts';

/** Reads the records: from outside, or within a transaction. */
type Read = <T>(run: (handle: Reading) => Promise<T>) => Promise<T>;

/** The field of an operation's input that names the party or case it is about, and what a mandate must cover. */
export type About =
  | { readonly party: string; readonly scope: Scope }
  | { readonly case: string; readonly scope: Scope };

/** How a caller stands to what an operation is about, and to which party so. */
export type Stood = { readonly standing: Standing; readonly party: string | null };

const NOWHERE: Stood = { standing: 'other', party: null };

/**
 * Lets a caller through to an operation, or refuses: 401 to who should sign in first, 403 to who
 * may not. Comes before the input is looked at, so that a refusal tells nothing.
 * @returns how the caller stands to the party or case that it is about
 */
export async function permit(
  context: BareContext | CityContext,
  rule: AccessRule,
  about: About | null,
  input: unknown,
  read?: Read,
): Promise<Stood> {
  const { caller } = context;
  if (caller.is === 'operator') return { standing: 'own', party: about && named(input, about) };
  const actor = actorOf(caller);
  if (!mayUse(rule, actor)) throw caller.is === 'member' ? forbidden() : unauthorized();
  if (caller.is !== 'member') {
    if (about !== null && !mayAct(rule, actor, 'other')) throw unauthorized();
    return NOWHERE;
  }
  if (lacksSecondFactor(caller) && !context.demonstrates && reachOf(rule, 'member').length === 0)
    throw forbidden(SECOND_FACTOR);
  if (about === null || !('city' in context)) return NOWHERE;
  const from: Read = read ?? (async (run) => (await context.city()).store.read(run));
  const stood = await from(async (handle) =>
    'party' in about
      ? toParty(handle, named(input, about), caller, about.scope, context)
      : standingToCase(handle, named(input, about), caller, about.scope, context),
  );
  if (!mayAct(rule, actor, stood.standing)) throw forbidden();
  return stood;
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

type At = Pick<CityContext, 'today' | 'now'>;

async function toParty(
  handle: Reading,
  party: string | null,
  caller: Member,
  scope: Scope,
  at: At,
): Promise<Stood> {
  return { standing: await standingTo(handle, party, caller, scope, at), party };
}

/** How a member stands to a party now. */
export async function standingTo(
  handle: Reading,
  party: string | null,
  { account, post }: Member,
  scope: Scope,
  { today, now }: At,
): Promise<Standing> {
  if (party === null || post === null) return 'other';
  if (post.party === party) return 'own';
  if (post.role === 'agency') {
    const mandates = await listMandates(handle, { enterprise: party, agency: post.party });
    if (mandates.some((mandate) => entrusts(mandate, scope, today))) return 'entrusted';
  }
  if (post.role === 'window_clerk') {
    const open = await listAttendances(handle, { account, post: post.id, at: new Date(now) });
    if (open.some((one) => one.party === party)) return 'attended';
  }
  return 'other';
}

/** The matters of a party in which a caller may act: all of them, unless a mandate has to cover them. */
export async function scopesOf(
  handle: Reading,
  party: string,
  context: CityContext,
): Promise<readonly Scope[]> {
  const { caller } = context;
  if (caller.is !== 'member' || caller.post?.role !== 'agency' || caller.post.party === party)
    return SCOPES;
  const mandates = await listMandates(handle, { enterprise: party, agency: caller.post.party });
  return SCOPES.filter((scope) => mandates.some((one) => entrusts(one, scope, context.today)));
}

/** A case's own people come before those who act for them, and both before its offices. */
const NEAREST: readonly Standing[] = ['own', 'entrusted', 'attended'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** How a member stands to a case now: to the nearest of its parties, or as one of its offices. */
export async function standingToCase(
  handle: Reading,
  id: string | null,
  caller: Member,
  scope: Scope,
  at: At,
): Promise<Stood> {
  const owners = id !== null && UUID.test(id) ? await findCaseOwners(handle, id) : undefined;
  if (owners === undefined) return NOWHERE;
  const found: Stood[] = [];
  for (const party of new Set([owners.files, owners.benefits, owners.paid]))
    found.push(await toParty(handle, party, caller, scope, at));
  for (const standing of NEAREST) {
    const nearest = found.find((one) => one.standing === standing);
    if (nearest) return nearest;
  }
  const sits = caller.post !== null && owners.offices.includes(caller.post.party);
  return sits ? { standing: 'office', party: null } : NOWHERE;
}

/** Longer than any id, and short enough for the log of refusals, which is searched by it. */
const LONGEST_NAMED = 200;

/**
 * The party or case that an input names; null where it names none, or nothing that could be an id:
 * the input was not looked at yet. The id of a case is written in one way, however it came: the log
 * is searched by it.
 */
export function named(input: unknown, about: About): string | null {
  const field = 'party' in about ? about.party : about.case;
  const value = (input as Readonly<Record<string, unknown>> | null | undefined)?.[field];
  const isText = typeof value === 'string' && !value.includes('\0') && value.isWellFormed();
  if (!isText || value.length > LONGEST_NAMED) return null;
  return 'case' in about ? value.toLowerCase() : value;
}

export const SECOND_FACTOR = {
  field: '',
  message: {
    zh: '管理员须先启用两步验证，再以两步验证登录',
    en: 'An administrator turns on the second factor first, and signs in with it',
  },
};
