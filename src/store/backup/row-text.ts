import { type RawBuilder, sql } from 'kysely';
import type { Column, Table } from './describe-tables.ts';

/** How values read as text, the same whatever the session was set to before. */
export const TEXT_FORMS = sql`
  select set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
    set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`;

/** Rows that may take more than this are read one at a time. */
const WIDE_BYTES = 16_384;

/**
 * A row as one line: a JSON array with the text form of every column, null for null. The text
 * forms of PostgreSQL are exact and are read back by every later version.
 */
export function rowText({ columns }: Table): RawBuilder<string> {
  return sql<string>`json_build_array(${sql.join(columns.map(({ name }) => sql`${sql.id(name)}::text`))})::text`;
}

/** Whether a row is wide, by what its values take as they are kept. */
export function isWide({ columns }: Table): RawBuilder<boolean> {
  const sizes = columns.map(({ name }) => sql`coalesce(pg_column_size(${sql.id(name)}), 0)`);
  return sql<boolean>`${sql.join(sizes, sql` + `)} > ${sql.lit(WIDE_BYTES)}`;
}

/** Inserts rows of which each is such an array, and answers what became of them as text again. */
export function insertRows(table: Table, rows: string) {
  const { name, columns } = table;
  const values = columns.map(
    ({ type }: Column, at) => sql`(value ->> ${sql.lit(at)})::${sql.raw(type)}`,
  );
  return sql<{ rows: number; sha256: string }>`
    with inserted as (
      insert into ${sql.id(name)} (${sql.join(columns.map((column) => sql.id(column.name)))})
      overriding system value
      select ${sql.join(values)} from jsonb_array_elements(${rows}::jsonb)
      returning ${rowText(table)} as line
    )
    select count(*) as rows, encode(
      sha256(convert_to(coalesce(string_agg(line || chr(10), ''), ''), 'UTF8')), 'hex'
    ) as sha256 from inserted`;
}
