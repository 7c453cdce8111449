import { type Selectable, sql } from 'kysely';
import type { AttachmentSchema, FileReaders } from './attachment-schema.ts';
import { type Attachment, attachmentOf } from './attachments.ts';
import type { Reading, Writing } from './open-store.ts';

/** A file that belongs to a case itself: a document of an office, or a paper that was made out. */
export type CaseFile = Pick<Attachment, 'digest' | 'name' | 'type' | 'size' | 'account'> & {
  readonly claim: string;
  readonly readers: FileReaders;
  /** The party that added it. */
  readonly party: string | null;
  readonly addedAt: Date;
};

/** A case has this many of its own at most. */
export const MOST_CASE_FILES = 200;

/** What came of adding one; `gone`: its content went meanwhile. */
type Adding = 'added' | 'known' | 'full' | 'gone';

/** Adds a file to a case, whose content was noted and kept. The same content is added once. */
export async function addCaseFile(handle: Writing, file: CaseFile): Promise<Adding> {
  const { claim, digest, addedAt: added_at, ...rest } = file;
  await sql`select 1 from claim where id = ${claim} for update`.execute(handle);
  const files = await listOwnFiles(handle, claim);
  if (files.some((one) => one.digest === digest)) return 'known';
  if (files.length >= MOST_CASE_FILES) return 'full';
  const noted = await handle
    .selectFrom('stored_file')
    .select('digest')
    .where('digest', '=', digest)
    .forKeyShare()
    .executeTakeFirst();
  if (noted === undefined) return 'gone';
  await handle
    .insertInto('case_file')
    .values({ claim, digest, added_at, ...rest })
    .execute();
  return 'added';
}

/** Adds files to cases that were made whole just now, whose contents were noted and kept. */
export async function addCaseFiles(handle: Writing, files: readonly CaseFile[]): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map(({ addedAt: added_at, ...rest }) => ({ ...rest, added_at }));
  await handle.insertInto('case_file').values(rows).execute();
}

/** The files that belong to a case itself, in the order in which they came. */
export async function listOwnFiles(handle: Reading, claim: string): Promise<CaseFile[]> {
  const rows = await handle
    .selectFrom('case_file')
    .selectAll()
    .where('claim', '=', claim)
    .orderBy('added_at')
    .orderBy('digest')
    .execute();
  return rows.map(fileOf);
}

/** The files of parties on which a case rests, in the order in which they were used. */
export async function listUsedFiles(
  handle: Reading,
  claim: string,
): Promise<(Attachment & { readonly usedAt: Date })[]> {
  const rows = await handle
    .selectFrom('attachment_use')
    .innerJoin('attachment', 'attachment.id', 'attachment_use.attachment')
    .selectAll('attachment')
    .select('attachment_use.used_at')
    .where('attachment_use.claim', '=', claim)
    .orderBy('attachment_use.used_at')
    .orderBy('attachment.name')
    .orderBy('attachment.id')
    .execute();
  return rows.map(({ used_at: usedAt, ...row }) => ({ ...attachmentOf(row), usedAt }));
}

function fileOf(row: Selectable<AttachmentSchema['case_file']>): CaseFile {
  const { claim, digest, name, type, size, readers, party, account, added_at: addedAt } = row;
  return { claim, digest, name, type, size, readers, party, account, addedAt };
}
