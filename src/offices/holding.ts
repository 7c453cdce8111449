import type { Day } from '../values/index.ts';
import { excludes, type Role } from './role.ts';

/** A place in a party from which somebody acts. */
export type Post = {
  readonly id: string;
  readonly party: string;
  readonly role: Role;
  readonly title: string;
};

/** How somebody holds a post: as its own, for when the holder is away, or for some days by order. */
export const CAPACITIES = ['holder', 'stand_in', 'delegate'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** That an account holds a post, from a day on, up to and with another (null: until revoked). */
export type Holding = {
  readonly post: Post;
  readonly account: string;
  readonly capacity: Capacity;
  readonly from: Day;
  readonly to: Day | null;
};

/** The longest a delegation lasts, in days. */
export const LONGEST_DELEGATION = 90;

/** Whether a span of days has a day. */
export function covers({ from, to }: { from: Day; to: Day | null }, day: Day): boolean {
  return day >= from && (to === null || day <= to);
}

/** Why somebody may not hold a post. */
export type HoldingProblem =
  | { readonly is: 'excluded'; readonly by: Post }
  | { readonly is: 'held_already'; readonly by: Post }
  | { readonly is: 'ends_before_it_begins' }
  | { readonly is: 'delegation_without_end' }
  | { readonly is: 'delegation_too_long' };

/**
 * What keeps an account from holding a post, in view of what it holds; null for nothing. The same
 * separation holds for stand-ins and delegates as for holders.
 */
export function refuseHolding(wanted: Holding, held: readonly Holding[]): HoldingProblem | null {
  const { from, to, capacity, post } = wanted;
  if (to !== null && to < from) return { is: 'ends_before_it_begins' };
  if (capacity === 'delegate') {
    if (to === null) return { is: 'delegation_without_end' };
    if (to - from >= LONGEST_DELEGATION) return { is: 'delegation_too_long' };
  }
  for (const other of held) {
    if (other.account !== wanted.account || !overlap(wanted, other)) continue;
    if (other.post.id === post.id) return { is: 'held_already', by: other.post };
    if (excludes(other.post.role, post.role)) return { is: 'excluded', by: other.post };
  }
  return null;
}

type Span = { readonly from: Day; readonly to: Day | null };

function overlap(one: Span, other: Span): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}
