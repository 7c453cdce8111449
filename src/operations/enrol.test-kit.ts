import type { Store } from '../store/index.ts';
import { formatDay } from '../values/index.ts';
import type { Caller } from './caller.ts';

/** Puts a made-up member on record, with what they say they hold; what is there already stays. */
export async function enrol({ write }: Store, caller: Caller, today: number): Promise<void> {
  if (caller.is !== 'member' || caller.post === null || caller.capacity === null) return;
  const { account, name, capacity, post } = caller;
  const at = new Date();
  await write(async (handle) => {
    await handle
      .insertInto('party')
      .values({
        ...{ id: post.party, name: post.partyName, type: post.partyType },
        ...{ credit_code: null, example: true, created_at: at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { id, party, role, title } = post;
    await handle
      .insertInto('post')
      .values({ id, party, role, title, created_at: at, closed_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await handle
      .insertInto('account')
      .values({
        ...{ id: account, name, email: `${account}@example.com`, phone: null },
        ...{ credit_code: null, organisation: null, created_at: at, updated_at: at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const held = await handle
      .selectFrom('holding')
      .select('id')
      .where('account', '=', account)
      .where('post', '=', id)
      .execute();
    if (held.length > 0) return;
    const given = { from_day: formatDay(today), to_day: null, given_by: 'test', given_at: at };
    await handle
      .insertInto('holding')
      .values({ post: id, account, capacity, ...given })
      .execute();
  });
}
