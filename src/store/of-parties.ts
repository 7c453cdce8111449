import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** That some parties are among the three of a claim. */
export function ofParties(parties: readonly string[]): RawBuilder<SqlBool> {
  const list = sql`${[...parties]}::text[]`;
  return sql`(claim.files = any(${list}) or claim.benefits = any(${list}) or claim.paid = any(${list}))`;
}
