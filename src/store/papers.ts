import { type Selectable, sql } from 'kysely';
import type { PaperKind } from '../casework/index.ts';
import type { BatchKey } from './batches.ts';
import type { Reading, Writing } from './open-store.ts';
import type { PaperSchema } from './paper-schema.ts';

/** A paper as it was issued. */
export type IssuedPaper = {
  readonly id: string;
  /** The case that it is of, if it is of one. */
  readonly claim: string | null;
  /** The number of the event that it rests on, if it rests on one. */
  readonly event: number | null;
  /** The call and the batch that it is of; null for what is of one case, or of none. */
  readonly call: string | null;
  readonly batch: string | null;
  readonly kind: PaperKind;
  /** Unique for its office. */
  readonly number: string;
  /** The office's own number (文号), as its registry gave it; unique for its office, too. */
  readonly officeNumber: string | null;
  /** The party that issued it. */
  readonly office: string;
  /** Its name then, for anybody to see; null where who issued it is no office. */
  readonly officeName: string | null;
  readonly code: string;
  /** SHA-256 of the printed file, in hexadecimal. */
  readonly digest: string;
  /** ISO dates. */
  readonly issuedOn: string;
  readonly withdrawnOn: string | null;
  /** Why, when and by whose account it was withdrawn; null while it holds. */
  readonly withdrawn: Withdrawal | null;
  /** The code of the withdrawn paper in whose place it was made out. */
  readonly replaces: string | null;
  readonly example: boolean;
};

/** A paper that is of no batch need not say so. */
export type NewPaper = Omit<IssuedPaper, 'id' | 'withdrawnOn' | 'withdrawn' | 'call' | 'batch'> &
  Partial<BatchKey>;

type Withdrawal = {
  readonly reason: string;
  readonly at: Date;
  /** null: who sits at the machine. */
  readonly account: string | null;
};

/**
 * Keeps that a paper was issued. @returns its id
 * @throws the database's error when the code, or the office's number, is there already.
 */
export async function addPaper(handle: Writing, paper: NewPaper, at: Date): Promise<string> {
  const { officeName, officeNumber, issuedOn, ...same } = paper;
  const named = { office_name: officeName, office_number: officeNumber };
  const { id } = await handle
    .insertInto('paper')
    .values({ ...same, ...named, issued_on: issuedOn, issued_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The paper with a verification code, in its one way of writing. */
export async function findPaperByCode(
  handle: Reading,
  code: string,
): Promise<IssuedPaper | undefined> {
  const row = await handle
    .selectFrom('paper')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  return row && paperOf(row);
}

/** The paper that has an office's own number. Nobody else takes the number until this is kept. */
export async function takeOfficeNumber(
  handle: Writing,
  of: { readonly office: string; readonly number: string },
): Promise<IssuedPaper | undefined> {
  const key = `${of.office} ${of.number}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(handle);
  return findPaperByOfficeNumber(handle, of);
}

export async function findPaperByOfficeNumber(
  handle: Reading,
  { office, number }: { readonly office: string; readonly number: string },
): Promise<IssuedPaper | undefined> {
  const row = await handle
    .selectFrom('paper')
    .selectAll()
    .where('office', '=', office)
    .where('office_number', '=', number)
    .executeTakeFirst();
  return row && paperOf(row);
}

/** The code of the paper that was made out in place of another. */
export async function findReplacement(handle: Reading, code: string): Promise<string | null> {
  const row = await handle
    .selectFrom('paper')
    .select('code')
    .where('replaces', '=', code)
    .executeTakeFirst();
  return row?.code ?? null;
}

/** The papers of a case, those of its batch that it stands in too, in the order in which they were issued. */
export async function listPapers(handle: Reading, claim: string): Promise<IssuedPaper[]> {
  const rows = await handle
    .selectFrom('paper')
    .selectAll()
    .where((of) =>
      of.or([
        of('claim', '=', claim),
        of.and([
          of('batch', 'is not', null),
          of('digest', 'in', (query) =>
            query.selectFrom('case_file').select('digest').where(sql`claim::text`, '=', claim),
          ),
        ]),
      ]),
    )
    .orderBy('issued_at')
    .orderBy('id')
    .execute();
  return rows.map(paperOf);
}

/** The reports of a batch, the first one first. */
export async function listBatchPapers(
  handle: Reading,
  { call, batch }: BatchKey,
): Promise<IssuedPaper[]> {
  const rows = await handle
    .selectFrom('paper')
    .selectAll()
    .where('call', '=', call)
    .where('batch', '=', batch)
    .orderBy('issued_at')
    .orderBy('id')
    .execute();
  return rows.map(paperOf);
}

/** How many reports an office made out for the batches of a month, of whatever call. */
export async function countBatchPapers(
  handle: Reading,
  { office, batch }: { readonly office: string; readonly batch: string },
): Promise<number> {
  const { count } = await handle
    .selectFrom('paper')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('office', '=', office)
    .where('batch', '=', batch)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Removes every made-up paper. */
export async function removeExamplePapers(handle: Writing): Promise<void> {
  await handle.deleteFrom('paper').where('example', '=', true).execute();
}

/** Withdraws a paper from a day on. Whether there was one that had not been withdrawn. */
export async function withdrawPaper(
  handle: Writing,
  id: string,
  { on, reason, account, at }: Withdrawal & { readonly on: string },
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('paper')
    .set({
      ...{ withdrawn_on: on, withdrawn_reason: reason },
      ...{ withdrawn_by: account, withdrawn_at: at },
    })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function paperOf(row: Selectable<PaperSchema['paper']>): IssuedPaper {
  const { office_name, issued_on, office_number, issued_at: _, ...rest } = row;
  const { withdrawn_on, withdrawn_reason, withdrawn_by, withdrawn_at, ...same } = rest;
  return {
    ...same,
    ...{ officeName: office_name, officeNumber: office_number, issuedOn: issued_on },
    withdrawnOn: withdrawn_on,
    withdrawn:
      withdrawn_at === null
        ? null
        : { reason: withdrawn_reason ?? '', at: withdrawn_at, account: withdrawn_by },
  };
}
