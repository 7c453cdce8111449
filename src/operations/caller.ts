import type { ActorKind, Capacity, Role } from '../offices/index.ts';
import type { PostLine } from '../store/index.ts';

/** Somebody who is signed in, and the post in which they act, if they hold any today. */
export type Member = {
  readonly is: 'member';
  readonly account: string;
  readonly name: string;
  /** Whether they signed in with a second factor. */
  readonly secondFactor: boolean;
  readonly post: PostLine | null;
  readonly capacity: Capacity | null;
  /** They asked to act in a post that they do not hold today: they may read, but do nothing. */
  readonly lostPost?: true;
};

/** Who calls: a visitor of a real or a demonstration city, a member, or who sits at the machine. */
export type Caller =
  | { readonly is: 'visitor' }
  | { readonly is: 'demonstrator' }
  | { readonly is: 'operator' }
  | Member;

export const VISITOR: Caller = { is: 'visitor' };
export const DEMONSTRATOR: Caller = { is: 'demonstrator' };
export const OPERATOR: Caller = { is: 'operator' };

/** What a caller is to the rules of access; `operator` stands above them. */
export function actorOf(caller: Exclude<Caller, { is: 'operator' }>): ActorKind {
  return caller.is === 'member' ? (caller.post?.role ?? 'member') : caller.is;
}

/** Who calls, as the audit log names them. Who asked for a post that they do not hold acts in none. */
export function callerInLog(caller: Caller): {
  readonly account: string | null;
  readonly post: string | null;
  readonly role: ActorKind | 'operator';
} {
  if (caller.is !== 'member') return { account: null, post: null, role: caller.is };
  const { account, lostPost, post } = caller;
  return post === null || lostPost
    ? { account, post: null, role: 'member' }
    : { account, post: post.id, role: post.role };
}

/** Who runs the system has a second factor, always. */
const NEED_SECOND_FACTOR: readonly Role[] = [
  'system_administrator',
  'security_administrator',
  'audit_administrator',
];

/** Whether a member must sign in with a second factor before acting in their post. */
export function lacksSecondFactor({ secondFactor, post }: Member): boolean {
  return !secondFactor && post !== null && NEED_SECOND_FACTOR.includes(post.role);
}
