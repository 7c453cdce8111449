import type { Capacity } from '../../offices/index.ts';
import type { Demonstration, DemonstrationPost } from '../../rules/index.ts';

/** A made-up person, the post that they hold, and how. */
export type DemonstrationAccount = {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly post: DemonstrationPost;
  readonly capacity: Capacity;
};

/** The people of a demonstration city, in the order of its posts. */
export function demonstrationAccountsOf({ posts }: Demonstration): DemonstrationAccount[] {
  return posts.flatMap((post) => {
    const people = [
      { id: post.id, name: post.person, capacity: 'holder' as const },
      ...(post.standIn === null
        ? []
        : [{ id: `${post.id}-stand-in`, name: post.standIn, capacity: 'stand_in' as const }]),
    ];
    return people.map(({ id, name, capacity }) => ({
      account: `demonstration-${id}`,
      name,
      email: `${id}@${NOWHERE}`,
      post,
      capacity,
    }));
  });
}

/** A domain that is nowhere (RFC 2606), so that no mail reaches anybody. */
const NOWHERE = 'demonstration.invalid';
