import type { Selectable } from 'kysely';
import type { AttachmentSchema } from './attachment-schema.ts';
import type { Reading, Writing } from './open-store.ts';

/** A file of a party, and what is said of it. Its content is kept by its digest. */
export type Attachment = {
  readonly id: string;
  readonly party: string;
  readonly digest: string;
  readonly name: string;
  readonly type: AttachmentSchema['attachment']['type'];
  /** In bytes. */
  readonly size: number;
  /** Who uploaded it; null for who sits at the machine. */
  readonly account: string | null;
  readonly uploadedAt: Date;
  readonly example: boolean;
  readonly about: Description;
};

/** What a document is: its title, who issued it, its number, its days as ISO dates. */
export type Description = {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
};

/** A case that rests on an attachment. */
export type AttachmentUse = {
  readonly claim: string;
  readonly claimNumber: string;
  readonly usedAt: Date;
};

/** A party has this many at most. */
export const MOST_ATTACHMENTS = 1_000;

/** What came of adding one: added, there already, or no room, or its content went meanwhile. */
type Adding =
  | { readonly is: 'added' | 'known'; readonly attachment: Attachment }
  | { readonly is: 'full' | 'gone' };

/**
 * Adds a file whose content was noted and kept. A party has each content once: it stays as it was
 * described before.
 */
export async function addAttachment(
  handle: Writing,
  given: Omit<Attachment, 'id' | 'about'>,
): Promise<Adding> {
  const { party, digest, uploadedAt: uploaded_at, ...rest } = given;
  await handle.selectFrom('party').select('id').where('id', '=', party).forUpdate().execute();
  const known = await one(handle, (query) =>
    query.where('party', '=', party).where('digest', '=', digest),
  );
  if (known !== undefined) return { is: 'known', attachment: known };
  const { count } = await handle
    .selectFrom('attachment')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('party', '=', party)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_ATTACHMENTS) return { is: 'full' };
  const noted = await handle
    .selectFrom('stored_file')
    .select('digest')
    .where('digest', '=', digest)
    .forKeyShare()
    .executeTakeFirst();
  if (noted === undefined) return { is: 'gone' };
  const row = await handle
    .insertInto('attachment')
    .values({ party, digest, uploaded_at, ...rest })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { is: 'added', attachment: attachmentOf(row) };
}

/** A new file, and the case that rests on it. */
type UsedFile = {
  readonly file: Omit<Attachment, 'id' | 'about'> & { readonly title: string };
  readonly use: AttachmentUse;
};

/** Adds files of which no party has the contents, each used in a case, in two statements. */
export async function addUsedFiles(handle: Writing, given: readonly UsedFile[]): Promise<void> {
  if (given.length === 0) return;
  const rows = await handle
    .insertInto('attachment')
    .values(
      given.map(({ file: { uploadedAt, ...file } }) => ({ ...file, uploaded_at: uploadedAt })),
    )
    .returning(['id', 'digest'])
    .execute();
  const ids = new Map(rows.map(({ id, digest }) => [digest, id]));
  await handle
    .insertInto('attachment_use')
    .values(
      given.map(({ file, use: { claim, claimNumber, usedAt } }) => ({
        ...{ attachment: ids.get(file.digest) ?? '', claim },
        ...{ claim_number: claimNumber, used_at: usedAt },
      })),
    )
    .execute();
}

/** The files of a party, the latest first, each with the cases that rest on it. */
export async function listAttachments(
  handle: Reading,
  party: string,
): Promise<(Attachment & { readonly uses: readonly AttachmentUse[] })[]> {
  const rows = await handle
    .selectFrom('attachment')
    .selectAll()
    .where('party', '=', party)
    .orderBy('uploaded_at', 'desc')
    .orderBy('id')
    .execute();
  const uses = await handle
    .selectFrom('attachment_use')
    .innerJoin('attachment', 'attachment.id', 'attachment_use.attachment')
    .selectAll('attachment_use')
    .where('attachment.party', '=', party)
    .orderBy('used_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...attachmentOf(row),
    uses: uses
      .filter(({ attachment }) => attachment === row.id)
      .map((use) => ({
        claim: use.claim,
        claimNumber: use.claim_number,
        usedAt: use.used_at,
      })),
  }));
}

/** A file of a party; undefined when the party has none such. */
export function findAttachment(
  handle: Reading,
  { party, id }: Pick<Attachment, 'party' | 'id'>,
): Promise<Attachment | undefined> {
  return one(handle, (query) => query.where('party', '=', party).where('id', '=', id));
}

/** Says what a file of a party is. Whether the party has it. */
export async function describeAttachment(
  handle: Writing,
  { party, id }: Pick<Attachment, 'party' | 'id'>,
  { issuedOn, validUntil, ...said }: Description,
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('attachment')
    .set({ ...said, issued_on: issuedOn, valid_until: validUntil })
    .where('party', '=', party)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What came of removing one. */
type Removal =
  | { readonly is: 'removed'; readonly attachment: Attachment }
  | { readonly is: 'used'; readonly by: readonly string[] }
  | { readonly is: 'none' };

/** Removes a file of a party on which no case rests; its content is for `takeUnusedFile`. */
export async function removeAttachment(
  handle: Writing,
  { party, id }: Pick<Attachment, 'party' | 'id'>,
): Promise<Removal> {
  const row = await handle
    .selectFrom('attachment')
    .selectAll()
    .where('party', '=', party)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return { is: 'none' };
  const uses = await handle
    .selectFrom('attachment_use')
    .select('claim_number')
    .where('attachment', '=', id)
    .orderBy('used_at')
    .execute();
  if (uses.length > 0) return { is: 'used', by: uses.map((use) => use.claim_number) };
  await handle.deleteFrom('attachment').where('id', '=', id).execute();
  return { is: 'removed', attachment: attachmentOf(row) };
}

/**
 * Has a case rest on files of some parties, by the digests of their contents; once is enough. Where
 * several have a content, all of them keep it.
 * @returns the digests of which none of them has a file: none of all was taken
 */
export async function noteUses(
  handle: Writing,
  use: {
    readonly parties: readonly string[];
    readonly digests: readonly string[];
    readonly claim: string;
    readonly claimNumber: string;
    readonly at: Date;
  },
): Promise<string[]> {
  const { parties, claim, claimNumber: claim_number, at: used_at } = use;
  const digests = [...new Set(use.digests)];
  if (digests.length === 0) return [];
  const rows = await handle
    .selectFrom('attachment')
    .select(['id', 'digest'])
    .where('party', 'in', parties)
    .where('digest', 'in', digests)
    .forKeyShare()
    .execute();
  const missing = digests.filter((digest) => rows.every((row) => row.digest !== digest));
  if (missing.length > 0) return missing;
  await handle
    .insertInto('attachment_use')
    .values(rows.map(({ id: attachment }) => ({ attachment, claim, claim_number, used_at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return [];
}

/** Which of some contents are files of these parties. */
export async function listOwnedDigests(
  handle: Reading,
  {
    parties,
    digests,
  }: { readonly parties: readonly string[]; readonly digests: readonly string[] },
): Promise<string[]> {
  if (digests.length === 0) return [];
  const rows = await handle
    .selectFrom('attachment')
    .select('digest')
    .distinct()
    .where('party', 'in', parties)
    .where('digest', 'in', digests)
    .execute();
  return rows.map(({ digest }) => digest);
}

type Query = ReturnType<typeof rowsOf>;

async function one(
  handle: Reading,
  which: (query: Query) => Query,
): Promise<Attachment | undefined> {
  const row = await which(rowsOf(handle)).executeTakeFirst();
  return row && attachmentOf(row);
}

function rowsOf(handle: Reading) {
  return handle.selectFrom('attachment').selectAll();
}

/** What a row of the table tells. */
export function attachmentOf(row: Selectable<AttachmentSchema['attachment']>): Attachment {
  const { id, party, digest, name, type, size, account, example } = row;
  const { title, issuer, number, issued_on: issuedOn, valid_until: validUntil } = row;
  return {
    ...{ id, party, digest, name, type, size, account, example, uploadedAt: row.uploaded_at },
    about: { title, issuer, number, issuedOn, validUntil },
  };
}
