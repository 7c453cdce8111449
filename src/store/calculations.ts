import { type Selectable, sql } from 'kysely';
import type { Dossier } from '../dossiers/index.ts';
import type { Assessment } from '../rules/index.ts';
import type { Reading, Writing } from './open-store.ts';
import type { Schema } from './schema.ts';

/** A calculation that was kept: what was asked, of which catalogue, and what was answered. */
export type Calculation = {
  readonly id: string;
  readonly party: string;
  readonly catalogueVersion: number;
  /** ISO date. */
  readonly asOf: string;
  readonly dossier: Dossier;
  readonly answer: Assessment;
  readonly savedAt: Date;
};

/** A calculation without what was asked and answered, for lists. */
export type CalculationLine = Omit<Calculation, 'dossier' | 'answer'> & {
  readonly totals: Assessment['totals'];
};

/** Keeps a calculation for good. @returns its id */
export async function saveCalculation(
  handle: Writing,
  calculation: Omit<Calculation, 'id'>,
): Promise<string> {
  const { id } = await handle
    .insertInto('calculation')
    .values({
      party: calculation.party,
      catalogue_version: calculation.catalogueVersion,
      as_of: calculation.asOf,
      dossier: JSON.stringify(calculation.dossier),
      answer: JSON.stringify(calculation.answer),
      saved_at: calculation.savedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Which calculations of a party: the latest first, `before` one of them, at most `limit`. */
export type CalculationSearch = {
  readonly party: string;
  /** A UUID. */
  readonly before?: string | undefined;
  readonly limit: number;
};

export async function listCalculations(
  handle: Reading,
  search: CalculationSearch,
): Promise<CalculationLine[]> {
  const rows = await searched(handle, search)
    .select(['id', 'party', 'catalogue_version', 'as_of', 'saved_at'])
    .select((of) => of.ref('answer', '->').key('totals').as('totals'))
    .execute();
  return rows.map((row) => ({ ...lineOf(row), totals: row.totals as Assessment['totals'] }));
}

/** As `listCalculations`, with what was asked and answered. */
export async function readCalculations(
  handle: Reading,
  search: CalculationSearch,
): Promise<Calculation[]> {
  return (await searched(handle, search).selectAll().execute()).map(calculationOf);
}

export async function countCalculations(handle: Reading, party: string): Promise<number> {
  const { count } = await handle
    .selectFrom('calculation')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('party', '=', party)
    .executeTakeFirstOrThrow();
  return count;
}

function searched(handle: Reading, { party, before, limit }: CalculationSearch) {
  const query = handle
    .selectFrom('calculation')
    .where('party', '=', party)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (before === undefined) return query;
  return query.where(sql<boolean>`
    (saved_at, id) < (select saved_at, id from calculation where id = ${before}::uuid)`);
}

/** One calculation; `id` must be a UUID. */
export async function findCalculation(
  handle: Reading,
  id: string,
): Promise<Calculation | undefined> {
  const row = await handle
    .selectFrom('calculation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && calculationOf(row);
}

function calculationOf(row: Selectable<Schema['calculation']>): Calculation {
  const answer = { refusals: [], refused_policies: [], absent_kinds: [], ...row.answer };
  return { ...lineOf(row), dossier: row.dossier, answer };
}

function lineOf(
  row: Pick<
    Selectable<Schema['calculation']>,
    'id' | 'party' | 'catalogue_version' | 'as_of' | 'saved_at'
  >,
) {
  return {
    id: row.id,
    party: row.party,
    catalogueVersion: row.catalogue_version,
    asOf: row.as_of,
    savedAt: row.saved_at,
  };
}
