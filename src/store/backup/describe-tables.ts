import { type Kysely, sql } from 'kysely';

type Handle = Kysely<unknown>;

/** A column that holds what was given to it; one that is computed from others is left out. */
export type Column = { readonly name: string; readonly type: string };

export type Table = { readonly name: string; readonly columns: readonly Column[] };

/** A foreign key. */
export type Reference = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Whether its check can wait for the end of a transaction. */
  readonly deferrable: boolean;
};

/** The tables that migrations keep their own books in. */
const BOOKS = ['kysely_migration', 'kysely_migration_lock'];

/** The tables of the current schema with their columns, as the database itself lists them. */
export async function listTables(handle: Handle): Promise<Table[]> {
  const { rows } = await sql<{ name: string; columns: Column[] }>`
    select c.relname as name, json_agg(
      json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
      order by a.attnum
    ) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and c.relname <> all(${BOOKS})
    group by c.relname
    order by c.relname`.execute(handle);
  return rows;
}

/** The foreign keys of the current schema. */
export async function listReferences(handle: Handle): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select k.conname as name, f.relname as "from", t.relname as "to",
      k.condeferrable as deferrable
    from pg_constraint k
    join pg_class f on f.oid = k.conrelid
    join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = current_schema()::regnamespace
      and k.conparentid = 0
    order by k.conname`.execute(handle);
  return rows;
}

/** The sequences of the current schema and how far they have come. */
export async function listSequences(
  handle: Handle,
): Promise<{ name: string; last: string; called: boolean }[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'S'
    order by relname`.execute(handle);
  const sequences = [];
  for (const { name } of rows) {
    const state = await sql<{ last: string; called: boolean }>`
      select last_value::text as last, is_called as called from ${sql.id(name)}`.execute(handle);
    sequences.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return sequences;
}

/** The migrations that were carried out, in order; none in a database of something else. */
export async function listMigrations(handle: Handle): Promise<string[]> {
  const { rows: known } = await sql`
    select from pg_class
    where relnamespace = current_schema()::regnamespace and relname = ${BOOKS[0]}`.execute(handle);
  if (known.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(handle);
  return rows.map(({ name }) => name);
}

/** Puts tables into an order in which each comes after those that it refers to, as far as that goes. */
export function orderTables(
  tables: readonly Table[],
  references: readonly Reference[],
): readonly Table[] {
  const waiting = new Set(tables);
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const isFree = ({ name }: Table) =>
      !references.some(
        ({ from, to }) =>
          from === name && to !== name && [...waiting].some((other) => other.name === to),
      );
    const [first] = waiting;
    const next = [...waiting].find(isFree) ?? first;
    if (next === undefined) break;
    waiting.delete(next);
    ordered.push(next);
  }
  return ordered;
}

/** The references to a table that is filled later, or to the table itself, if checked at once. */
export function backwardReferences(
  ordered: readonly { readonly name: string }[],
  references: readonly Reference[],
): readonly Reference[] {
  const place = new Map(ordered.map(({ name }, at) => [name, at]));
  return references.filter(
    ({ from, to, deferrable }) => !deferrable && (place.get(to) ?? 0) >= (place.get(from) ?? 0),
  );
}
