import { checkCall, type Surroundings } from '../../casework/index.ts';
import type { Role } from '../../offices/index.ts';
import type { Problem } from '../../rules/index.ts';
import { type KeptCall, listParties, listPosts, type Reading } from '../../store/index.ts';
import { cityDay } from '../city/city-day.ts';
import type { CityContext } from '../context.ts';
import { catalogueOfCall } from './catalogue-of-call.ts';

/** A party with the roles in which somebody could act for it. */
export type Acting = { readonly name: string; readonly roles: readonly Role[] };

/** Every party that has an open post, by its id. */
export async function listActing(handle: Reading): Promise<ReadonlyMap<string, Acting>> {
  const posts = (await listPosts(handle)).filter(({ closedAt }) => closedAt === null);
  const parties = await listParties(handle);
  return new Map(
    parties.map(({ id, name }) => {
      const roles = posts.filter(({ party }) => party === id).map(({ role }) => role);
      return [id, { name, roles: [...new Set(roles)] }];
    }),
  );
}

/** What keeps a call from being published today, or an amendment of it from counting. */
export async function problemsOfCall(
  handle: Reading,
  call: KeptCall,
  context: CityContext,
  was: KeptCall | null = null,
): Promise<Problem[]> {
  const { catalogue, procedures } = await catalogueOfCall(handle, call, context);
  const { policies, clauses } = catalogue;
  const parties = await listActing(handle);
  const around: Surroundings = { procedures, policies, clauses, parties };
  return checkCall(call, around, cityDay(await context.city(), context.today), was);
}
