import type { Selectable } from 'kysely';
import {
  type Change,
  changesBetween,
  type Dossier,
  dossierOf,
  keyOf,
  type Place,
  type Source,
  type Statement,
  standing,
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
export type KeptStatement = Statement & {
  readonly sequence: number;
  readonly recordedAt: Date;
  /** When its value, or the one that stood before it, was taken out for good; null for others. */
  readonly erasedAt: Date | null;
};

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
  const rows = await statementsOf(handle, party).orderBy('sequence').execute();
  return rows.map(statementOf);
}

/** Some of what was stated of a party: the latest first, `before` one of them, at most `limit`. */
export async function pageStatements(
  handle: Reading,
  page: { readonly party: string; readonly before?: number | undefined; readonly limit: number },
): Promise<KeptStatement[]> {
  let query = statementsOf(handle, page.party);
  if (page.before !== undefined) query = query.where('sequence', '<', page.before);
  const rows = await query.orderBy('sequence', 'desc').limit(page.limit).execute();
  return rows.map(statementOf);
}

/** What was stated of the kinds of a party's records, the earliest first. */
export async function readKindStatements(handle: Reading, party: string): Promise<KeptStatement[]> {
  const rows = await statementsOf(handle, party)
    .where('section', '=', 'records')
    .where('fact', '=', 'kind')
    .orderBy('sequence')
    .execute();
  return rows.map(statementOf);
}

function statementsOf(handle: Reading, party: string) {
  return handle.selectFrom('statement').selectAll().where('party', '=', party);
}

function statementOf(row: Selectable<Schema['statement']>): KeptStatement {
  const { section, entry, fact, value, source_kind: kind, source: text, evidence } = row;
  const source = { kind, text, on: row.source_on };
  return {
    ...{ section, entry, fact, value },
    source: evidence === null ? source : { ...source, evidence },
    recordedAt: row.recorded_at,
    erasedAt: row.erased_at,
    sequence: row.sequence,
  };
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
  const before = await lockDossier(handle, party, how.seen);
  if ('is' in before) return before;
  const { statements, revision } = before;
  const changes = changesBetween(dossierOf(statements), dossier);
  if (changes.length === 0) return { is: 'kept', revision, changes: 0 };
  return {
    is: 'kept',
    revision: await addStatements(handle, party, changes, how),
    changes: changes.length,
  };
}

/**
 * States what stands at some places once more, from a source that confirms or proves it. Refused as overtaken
 * when somebody wrote after `seen`; a place where nothing stands is left out.
 */
export async function restateFacts(
  handle: Writing,
  party: string,
  places: readonly Place[],
  how: { readonly seen: Revision; readonly source: Source; readonly at: Date },
): Promise<DossierWriting> {
  const before = await lockDossier(handle, party, how.seen);
  if ('is' in before) return before;
  const wanted = new Set(places.map(keyOf));
  const confirmed = standing(before.statements).filter((one) => wanted.has(keyOf(one)));
  if (confirmed.length === 0) return { is: 'kept', revision: before.revision, changes: 0 };
  const writing = { sourceOf: () => how.source, at: how.at };
  return {
    is: 'kept',
    revision: await addStatements(handle, party, confirmed, writing),
    changes: confirmed.length,
  };
}

/**
 * Takes values out of a party's statements for good; place, source and date remain. Where one of
 * them stands, a statement without a value says that it was erased: the revision rises, and who
 * saw the value before is overtaken.
 * @param how.which picks the statements, once nobody else can write
 * @returns how many values were taken out
 */
export async function eraseValues(
  handle: Writing,
  party: string,
  how: {
    readonly which: (statements: readonly KeptStatement[]) => readonly KeptStatement[];
    readonly source: Source;
    readonly at: Date;
  },
): Promise<{ readonly is: 'erased'; readonly values: number } | { readonly is: 'no_party' }> {
  const statements = await lockParty(handle, party);
  if (statements === undefined) return { is: 'no_party' };
  const { at, source } = how;
  const sequences = how.which(statements).map(({ sequence }) => sequence);
  if (sequences.length === 0) return { is: 'erased', values: 0 };
  await handle
    .updateTable('statement')
    .set({ value: null, erased_at: at })
    .where('party', '=', party)
    .where('sequence', 'in', sequences)
    .where('erased_at', 'is', null)
    .execute();
  const stood = standing(statements).filter(({ sequence }) => sequences.includes(sequence));
  const gone = stood.map((one) => ({ ...one, value: null }));
  if (gone.length > 0)
    await addStatements(handle, party, gone, { sourceOf: () => source, at, erasedAt: at });
  return { is: 'erased', values: sequences.length };
}

/** Holds the party until the transaction ends, and gives what was stated of it. */
async function lockDossier(
  handle: Writing,
  party: string,
  seen: Revision,
): Promise<
  | { readonly statements: KeptStatement[]; readonly revision: Revision }
  | Exclude<DossierWriting, { is: 'kept' }>
> {
  const statements = await lockParty(handle, party);
  if (statements === undefined) return { is: 'no_party' };
  const revision = revisionOf(statements);
  return revision === seen ? { statements, revision } : { is: 'overtaken', revision };
}

/** Nobody else writes of the party until the transaction ends; undefined where there is none. */
async function lockParty(handle: Writing, party: string): Promise<KeptStatement[] | undefined> {
  const locked = await handle
    .selectFrom('party')
    .select('id')
    .where('id', '=', party)
    .forUpdate()
    .executeTakeFirst();
  return locked && (await readStatements(handle, party));
}

/** Adds statements; gives the number of the last. */
async function addStatements(
  handle: Writing,
  party: string,
  changes: readonly Change[],
  how: {
    readonly sourceOf: (change: Change) => Source;
    readonly at: Date;
    readonly erasedAt?: Date;
  },
): Promise<Revision> {
  const { sourceOf, at, erasedAt = null } = how;
  const written = await handle
    .insertInto('statement')
    .values(
      changes.map((change) => {
        const source = sourceOf(change);
        return {
          party,
          section: change.section,
          entry: change.entry,
          fact: change.fact,
          value: change.value === null ? null : JSON.stringify(change.value),
          source_kind: source.kind,
          source: source.text,
          source_on: source.on,
          recorded_at: at,
          evidence: source.evidence === undefined ? null : JSON.stringify(source.evidence),
          erased_at: erasedAt,
        };
      }),
    )
    .returning('sequence')
    .execute();
  return written.at(-1)?.sequence ?? 0;
}

function partyOf({ id, name, type, credit_code, example }: Selectable<Schema['party']>): Party {
  return { id, name, type, creditCode: credit_code, example };
}
