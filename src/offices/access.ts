import type { Role } from './role.ts';

/**
 * How an actor stands to the party that a thing belongs to: it is their own, one that entrusted
 * them, one that they attend to at the window, or any other. To a case there is one standing more:
 * the actor's party is one of its offices.
 */
export const STANDINGS = ['own', 'entrusted', 'attended', 'office', 'other'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Who acts: a role; anybody who is signed in, in whatever post (`member`); a visitor, of a
 * demonstration city (`demonstrator`) or of a real one.
 */
export type ActorKind = Role | 'member' | 'demonstrator' | 'visitor';

/** For whom an actor may do a thing: for anybody, or for parties to which they stand so. */
export type Reach = 'any' | readonly Standing[];

/**
 * Who may use an operation, and for whom; who is not named may not. Who sits at the machine may
 * use every one.
 */
export type AccessRule = { readonly [K in ActorKind]?: Reach };

/** What everybody may use. */
export const PUBLIC: AccessRule = { visitor: 'any' };

/** What only who sits at the machine may use. */
export const LOCAL: AccessRule = {};

/** Who acts for a party: itself, whom it entrusts, and a clerk who attends to it. */
export const FOR_PARTY: AccessRule = {
  enterprise: ['own'],
  agency: ['own', 'entrusted'],
  alliance: ['own'],
  window_clerk: ['attended'],
};

/** Whoever may what the second may, may what the first may. */
const INCLUDED: { readonly [K in ActorKind]?: readonly ActorKind[] } = {
  demonstrator: ['visitor'],
  member: ['visitor'],
};

/** The reach that a rule gives an actor; nothing where it names none. */
export function reachOf(rule: AccessRule, actor: ActorKind): Reach {
  const kinds: readonly ActorKind[] = [actor, ...(isRole(actor) ? ['member' as const] : [])];
  const all = kinds.flatMap((kind) => [kind, ...(INCLUDED[kind] ?? [])]);
  const reaches = all.flatMap((kind) => rule[kind] ?? []);
  return reaches.includes('any') ? 'any' : (reaches as Standing[]);
}

function isRole(actor: ActorKind): actor is Role {
  return actor !== 'member' && actor !== 'demonstrator' && actor !== 'visitor';
}

/** Whether a rule lets an actor do it for a party to which they stand so. */
export function mayAct(rule: AccessRule, actor: ActorKind, standing: Standing): boolean {
  const reach = reachOf(rule, actor);
  return reach === 'any' || reach.includes(standing);
}

/** Whether a rule lets an actor do it for somebody at all. */
export function mayUse(rule: AccessRule, actor: ActorKind): boolean {
  return reachOf(rule, actor).length > 0;
}
