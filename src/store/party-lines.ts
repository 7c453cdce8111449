import { sql } from 'kysely';
import type { Reading } from './open-store.ts';
import { listParties, type Party } from './parties.ts';

/** A party for lists: what it is, and what has been kept of it. */
export type PartyLine = Party & {
  /** Codes of what it is, as its dossier stands. */
  readonly role: readonly string[];
  /** Statements that are no part of an example as it began. */
  readonly changes: number;
  readonly calculations: number;
};

type Kept = { id: string; role: unknown; changes: number; calculations: number };

/** Every party with its role and how much was kept, in the order in which they were added. */
export async function listPartyLines(handle: Reading): Promise<PartyLine[]> {
  const { rows } = await sql<Kept>`
    select
      id,
      (
        select value from statement
        where statement.party = party.id and section = 'party' and fact = 'role'
        order by sequence desc limit 1
      ) as role,
      (
        select count(*)::int from statement
        where statement.party = party.id and source_kind <> 'example'
      ) as changes,
      (select count(*)::int from calculation where calculation.party = party.id) as calculations
    from party`.execute(handle);
  const kept = new Map(rows.map((row) => [row.id, row]));
  return (await listParties(handle)).map((party) => {
    const { role, changes = 0, calculations = 0 } = kept.get(party.id) ?? {};
    return { ...party, role: codesOf(role), changes, calculations };
  });
}

function codesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
