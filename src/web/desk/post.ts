import type { Member } from '../api/people-queries.ts';

/** The post that somebody acts in. */
export type Post = NonNullable<Member['post']>;
