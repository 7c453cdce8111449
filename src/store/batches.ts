import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { End } from '../casework/index.ts';
import type { Reading } from './open-store.ts';

/** A batch: the claims of a call that are filed together. */
export type BatchKey = { readonly call: string; readonly batch: string };

/** How many cases of a batch are somewhere, and what was approved for them, in fen. */
export type BatchCount = BatchKey & {
  readonly at: string;
  readonly end: End | null;
  /** Whom they wait for. */
  readonly office: string | null;
  readonly cases: number;
  readonly approved: number;
};

type Searched = {
  readonly call?: string | undefined;
  readonly batch?: string | undefined;
  /** The party that acts in them as an office; without it all. */
  readonly office?: string | undefined;
};

/** Where the cases of batches are, the latest batch first. */
export async function countBatches(handle: Reading, search: Searched): Promise<BatchCount[]> {
  const { call, batch, office } = search;
  const given = (value: unknown, condition: RawBuilder<SqlBool>) =>
    value === undefined ? [] : [condition];
  const conditions = [
    sql<SqlBool>`batch is not null`,
    ...given(call, sql`call = ${call}`),
    ...given(batch, sql`batch = ${batch}`),
    ...given(office, sql`offices @> array[${office}]::text[]`),
  ];
  const { rows } = await sql<BatchCount>`
    select call, batch, at, ended as end, office, count(*) as cases,
      coalesce(sum(amount), 0)::bigint as approved
    from claim where ${sql.join(conditions, sql` and `)}
    group by call, batch, at, ended, office
    order by batch desc, call, at`.execute(handle);
  return rows;
}

/** What was approved under a call and holds, in fen: in a batch, before it, after it. */
export type Approved = { readonly before: number; readonly here: number; readonly after: number };

/** What belongs to no batch was approved before any of them. */
export async function sumApproved(handle: Reading, { call, batch }: BatchKey): Promise<Approved> {
  const { rows } = await sql<Approved>`
    select
      coalesce(sum(amount) filter (where batch is null or batch < ${batch}), 0)::bigint as before,
      coalesce(sum(amount) filter (where batch = ${batch}), 0)::bigint as here,
      coalesce(sum(amount) filter (where batch > ${batch}), 0)::bigint as after
    from claim
    where call = ${call} and amount is not null and (ended is null or ended = 'paid')`.execute(
    handle,
  );
  return rows[0] ?? { before: 0, here: 0, after: 0 };
}
