import type { Selectable } from 'kysely';
import {
  type Change,
  changesBetween,
  type Dossier,
  dossierOf,
  type Source,
  type Statement,
} from '../dossiers/index.ts';
import type { PartyType } from '../offices/index.ts';
import type { Reading, Writing } from './open-store.ts';
import type { Schema } from './schema.ts';

/** Somebody who may be entitled to something. */
export type Party = {
  readonly id: string;
  readonly name: string;
  readonly type: PartyType;
  readonly creditCode: string | null;
  /** Made up for the demonstration city. */
  readonly example: boolean;
};

/** A statement as it was kept: its number in the log, and when it was written down. */
export type KeptStatement = Statement & { readonly sequence: number; readonly recordedAt: Date };

/** How far a party's log has come: the number of its last statement, 0 when there is none. */
type Revision = number;

/** Adds a party without any statement. */
export async function addParty(handle: Writing, party: Party, at: Date): Promise<void> {
  await handle
    .insertInto('party')
    .values({
      id: party.id,
      name: party.name,
      type: party.type,
      credit_code: party.creditCode,
      example: party.example,
      created_at: at,
    })
    .execute();
}

/** Removes every made-up party with all that belongs to it. */
export async function removeExampleParties(handle: Writing): Promise<void> {
  await handle.deleteFrom('party').where('example', '=', true).execute();
}

/** Every party, in the order in which they were added. */
export async function listParties(handle: Reading): Promise<Party[]> {
  const rows = await handle.selectFrom('party').selectAll().orderBy('created_at').orderBy('id');
  return (await rows.execute()).map(partyOf);
}

export async function findPartyByCode(
  handle: Reading,
  creditCode: string,
): Promise<Party | undefined> {
  const query = handle.selectFrom('party').selectAll().where('credit_code', '=', creditCode);
  const row = await query.executeTakeFirst();
  return row && partyOf(row);
}

export async function findParty(handle: Reading, id: string): Promise<Party | undefined> {
  const row = await handle.selectFrom('party').selectAll().where('id', '=', id).executeTakeFirst();
  return row && partyOf(row);
}

/** Everything that was ever stated of a party, the earliest first. */
export async function readStatements(handle: Reading, party: string): Promise<KeptStatement[]> {
  const rows = await handle
    .selectFrom('statement')
    .selectAll()
    .where('party', '=', party)
    .orderBy('sequence')
    .execute();
  return rows.map(
    ({ section, entry, fact, value, source_kind, source, source_on, recorded_at, sequence }) => ({
      section,
      entry,
      fact,
      value,
      source: { kind: source_kind, text: source, on: source_on },
      recordedAt: recorded_at,
      sequence,
    }),
  );
}

/** The number of the last of some statements of one party. */
export function revisionOf(statements: readonly KeptStatement[]): Revision {
  return statements.at(-1)?.sequence ?? 0;
}

/** What came of writing to a dossier. */
type DossierWriting =
  | { readonly is: 'kept'; readonly revision: Revision; readonly changes: number }
  | { readonly is: 'overtaken'; readonly revision: Revision }
  | { readonly is: 'no_party' };

/**
 * Makes a party's dossier read like `dossier` by stating what changed, each change with a source.
 * When somebody else wrote after `seen`, nothing is written.
 */
export async function writeDossier(
  handle: Writing,
  party: string,
  dossier: Dossier,
  how: {
    readonly seen: Revision;
    readonly sourceOf: (change: Change) => Source;
    readonly at: Date;
  },
): Promise<DossierWriting> {
  const locked = await handle
    .selectFrom('party')
    .select('id')
    .where('id', '=', party)
    .forUpdate()
    .executeTakeFirst();
  if (locked === undefined) return { is: 'no_party' };
  const statements = await readStatements(handle, party);
  const revision = revisionOf(statements);
  if (revision !== how.seen) return { is: 'overtaken', revision };
  const changes = changesBetween(dossierOf(statements), dossier);
  if (changes.length === 0) return { is: 'kept', revision, changes: 0 };
  const written = await handle
    .insertInto('statement')
    .values(
      changes.map((change) => {
        const source = how.sourceOf(change);
        return {
          party,
          section: change.section,
          entry: change.entry,
          fact: change.fact,
          value: change.value === null ? null : JSON.stringify(change.value),
          source_kind: source.kind,
          source: source.text,
          source_on: source.on,
          recorded_at: how.at,
        };
      }),
    )
    .returning('sequence')
    .execute();
  return { is: 'kept', revision: written.at(-1)?.sequence ?? revision, changes: changes.length };
}

function partyOf({ id, name, type, credit_code, example }: Selectable<Schema['party']>): Party {
  return { id, name, type, creditCode: credit_code, example };
}
