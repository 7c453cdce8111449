import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { AuditDetail } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';
import type { Schema } from './schema.ts';

/** What was done or refused: who, in which post, when, what, to whom, with what result. */
export type AuditEntry = {
  readonly at: Date;
  /** null: nobody was signed in. */
  readonly account: string | null;
  readonly post: string | null;
  /** A role, `member`, `visitor`, `demonstrator`, `operator`; `other_house`: done on its word. */
  readonly role: string;
  /** The party for which somebody else acted: by mandate or at the window. */
  readonly actingFor: string | null;
  readonly operation: string;
  /** The party, account or thing that it was about. */
  readonly subject: string | null;
  /** What a reader of the history needs to know; never a secret, nor personal data. */
  readonly detail: AuditDetail;
  /** `done`, or the code of the refusal. */
  readonly result: string;
  readonly address: string | null;
  /** The number that its sender gave the request; one is taken once. */
  readonly request: string | null;
};

export type KeptEntry = AuditEntry & { readonly number: number };

/**
 * Adds an entry within a transaction, so that what is done and its entry are kept together. Entries
 * are written one after the other: the head is locked until the transaction ends.
 */
export async function appendAudit(handle: Writing, entry: AuditEntry): Promise<number> {
  const head = await handle
    .selectFrom('audit_head')
    .select(['number', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const kept = { ...entry, number: head.number + 1 };
  const hash = auditHash(head.hash, kept);
  await handle
    .insertInto('audit_entry')
    .values({
      number: kept.number,
      at: entry.at,
      account: entry.account,
      post: entry.post,
      role: entry.role,
      acting_for: entry.actingFor,
      operation: entry.operation,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail),
      result: entry.result,
      address: entry.address,
      request: entry.request,
      hash,
    })
    .execute();
  await handle.updateTable('audit_head').set({ number: kept.number, hash }).execute();
  return kept.number;
}

/** Which entries to list, the latest first: `before` a number, at most `limit`. */
export type AuditSearch = {
  readonly before?: number | undefined;
  readonly limit: number;
  readonly subject?: string | undefined;
  readonly account?: string | undefined;
  readonly operation?: string | undefined;
  readonly refused?: boolean | undefined;
};

export async function listAudit(handle: Reading, search: AuditSearch): Promise<KeptEntry[]> {
  let query = searched(handle, search).selectAll();
  if (search.before !== undefined) query = query.where('number', '<', search.before);
  const rows = await query.orderBy('number', 'desc').limit(search.limit).execute();
  return rows.map(entryOf);
}

function searched(handle: Reading, search: Omit<AuditSearch, 'before' | 'limit'>) {
  let query = handle.selectFrom('audit_entry');
  if (search.subject !== undefined) query = query.where('subject', '=', search.subject);
  if (search.account !== undefined) query = query.where('account', '=', search.account);
  if (search.operation !== undefined) query = query.where('operation', '=', search.operation);
  if (search.refused !== undefined)
    query = query.where('result', search.refused ? '<>' : '=', 'done');
  return query;
}

/** How many entries there are of a search, on all its pages. */
export async function countAudit(
  handle: Reading,
  of: Pick<AuditSearch, 'subject' | 'account' | 'refused'>,
): Promise<number> {
  const { count } = await searched(handle, of)
    .select((entry) => entry.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** What was noted each time that an account did something with a subject. */
export async function listAuditDetails(
  handle: Reading,
  of: { readonly subject: string; readonly account: string; readonly operation: string },
): Promise<AuditDetail[]> {
  const rows = await handle
    .selectFrom('audit_entry')
    .select('detail')
    .where('subject', '=', of.subject)
    .where('account', '=', of.account)
    .where('operation', '=', of.operation)
    .where('result', '=', 'done')
    .execute();
  return rows.map(({ detail }) => detail);
}

/** Whether the log is whole: how many entries, and the number of the first that is not as it was. */
export type AuditCheck = {
  readonly entries: number;
  /** Of the last entry: noted elsewhere, it shows later whether the log was rewritten as a whole. */
  readonly hash: string;
  readonly broken: {
    readonly number: number;
    /** `headless`: what notes the last entry is gone, so the log may have been cut short. */
    readonly is: 'changed' | 'missing' | 'headless';
  } | null;
};

const BATCH = 5000;

/** Whether a row has only what an entry can hold: what else there is would read as something else. */
const IS_EXACT = sql<boolean>`
  isfinite(at) and at = date_trunc('milliseconds', at) and jsonb_typeof(detail) = 'object'`;

/** Goes through the whole log in batches. Entries that are added meanwhile are left for next time. */
export async function checkAudit(handle: Reading): Promise<AuditCheck> {
  const head = await handle.selectFrom('audit_head').selectAll().executeTakeFirst();
  let [number, hash] = [0, ''];
  if (head === undefined) return { entries: number, hash, broken: { number, is: 'headless' } };
  while (number < head.number) {
    const rows = await handle
      .selectFrom('audit_entry')
      .selectAll()
      .select(IS_EXACT.as('is_exact'))
      .where('number', '>', number)
      .where('number', '<=', head.number)
      .orderBy('number')
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      if (row.number !== number + 1) return { entries: number, hash, broken: missing(number + 1) };
      const own = row.is_exact ? auditHash(hash, entryOf(row)) : null;
      if (own === null || own !== row.hash)
        return { entries: number, hash, broken: { number: row.number, is: 'changed' } };
      [number, hash] = [row.number, own];
    }
    if (rows.length === 0) return { entries: number, hash, broken: missing(number + 1) };
  }
  const beyond = await sql<{ number: number }>`
    select min(number) as number from audit_entry
    where number < 1 or number > (select number from audit_head)
  `.execute(handle);
  const extra = beyond.rows[0]?.number ?? null;
  if (extra !== null) return { entries: number, hash, broken: { number: extra, is: 'changed' } };
  const isHead = hash === head.hash;
  return { entries: number, hash, broken: isHead ? null : { number: head.number, is: 'changed' } };
}

/** Whether the log has an entry with this hash. */
export async function hasAuditHash(handle: Reading, hash: string): Promise<boolean> {
  const query = handle.selectFrom('audit_entry').select('number').where('hash', '=', hash);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

function missing(number: number) {
  return { number, is: 'missing' } as const;
}

/** An entry with its hash and that of the entry before, by which the hash can be computed. */
export type ChainedEntry = {
  readonly entry: KeptEntry;
  readonly before: string;
  readonly hash: string;
};

/** The entries about a case, also those of things done to several, the first first. */
export async function listAuditOfCase(
  handle: Reading,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<ChainedEntry[]> {
  const rows = await handle
    .selectFrom('audit_entry')
    .selectAll()
    .where(
      sql<boolean>`subject = ${id} or detail ->> 'number' = ${number}
        or jsonb_exists(detail -> 'done', ${number})`,
    )
    .orderBy('number')
    .execute();
  const numbers = rows.map((row) => row.number - 1);
  const hashes = new Map<number, string>();
  if (numbers.length > 0) {
    const earlier = await handle
      .selectFrom('audit_entry')
      .select(['number', 'hash'])
      .where('number', 'in', numbers)
      .execute();
    for (const { number: at, hash } of earlier) hashes.set(at, hash);
  }
  return rows.map((row) => ({
    entry: entryOf(row),
    before: hashes.get(row.number - 1) ?? '',
    hash: row.hash,
  }));
}

/** SHA-256 of the hash before and of the entry in a form that is the same however it was stored. */
export function auditHash(before: string, entry: KeptEntry): string {
  const { number, at, account, post, role, actingFor, operation } = entry;
  const { subject, detail, result, address, request } = entry;
  const sorted = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([
    ...[before, number, at.toISOString(), account, post, role, actingFor, operation],
    ...[subject, sorted, result, address, request],
  ]);
  return createHash('sha256').update(text).digest('hex');
}

function entryOf(row: Selectable<Schema['audit_entry']>): KeptEntry {
  const { number, at, account, post, role, operation, subject, detail, result } = row;
  const { address, request, acting_for: actingFor } = row;
  return {
    ...{ number, at, account, post, role, actingFor, operation },
    ...{ subject, detail, result, address, request },
  };
}
