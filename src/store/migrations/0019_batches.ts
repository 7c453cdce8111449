import { type Kysely, sql } from 'kysely';

/**
 * The batch of a case, as its events have it, found with its call; and whose batch a paper is of,
 * which belongs to no single case. What is there already has none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table claim add column batch text check (batch ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')`.execute(
    db,
  );
  await sql`
    create index claim_of_batch on claim (call, batch) where batch is not null`.execute(db);
  await sql`
    alter table paper add column call text, add column batch text,
      add check ((call is null) = (batch is null)),
      add check (batch is null or claim is null)`.execute(db);
  await sql`
    create index paper_of_batch on paper (call, batch) where batch is not null`.execute(db);
}
