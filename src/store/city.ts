import { sql } from 'kysely';
import type { CityKind } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';

/** What the records were first opened as; undefined for an empty store. */
export async function findCityKind(handle: Reading): Promise<CityKind | undefined> {
  const row = await handle.selectFrom('city').select('kind').executeTakeFirst();
  return row?.kind;
}

/** Opens the records as those of such a city, unless they are of one already. @returns of which */
export async function claimCity(handle: Writing, kind: CityKind): Promise<CityKind> {
  await handle
    .insertInto('city')
    .values({ kind })
    .onConflict((conflict) => conflict.column('single').doNothing())
    .execute();
  return (await findCityKind(handle)) ?? kind;
}

/** Lets nobody else fill or empty the city until the transaction ends. */
export async function lockCity(handle: Writing): Promise<void> {
  await sql`select 1 from city for update`.execute(handle);
}
