import type { Insertable } from 'kysely';
import type { AttachmentSchema } from './attachment-schema.ts';
import type { Reading, Writing } from './open-store.ts';
import type { PaperSchema } from './paper-schema.ts';

/** An issued paper with the file that its case has of it, as rows. */
export type WholePaper = {
  readonly paper: Insertable<PaperSchema['paper']>;
  readonly file: Insertable<AttachmentSchema['case_file']>;
};

/** The papers that have one of some codes, as they were issued; of their withdrawal nothing. */
export async function readWholePapers(
  handle: Reading,
  codes: readonly string[],
): Promise<WholePaper[]> {
  if (codes.length === 0) return [];
  const rows = await handle.selectFrom('paper').selectAll().where('code', 'in', codes).execute();
  const digests = rows.map(({ digest }) => digest);
  if (digests.length === 0) return [];
  const files = await handle
    .selectFrom('case_file')
    .selectAll()
    .where('digest', 'in', digests)
    .execute();
  return rows.flatMap((row) => {
    const { id: _, withdrawn_on, withdrawn_reason, withdrawn_by, withdrawn_at, ...paper } = row;
    const file = files.find((one) => one.digest === row.digest && one.claim === row.claim);
    return file === undefined ? [] : [{ paper, file }];
  });
}

/** Keeps papers whose cases are there, have none such, and whose contents were noted and kept. */
export async function addWholePapers(
  handle: Writing,
  papers: readonly WholePaper[],
): Promise<void> {
  if (papers.length === 0) return;
  const rows = papers.map(({ paper }) => paper);
  const files = papers.map(({ file }) => file);
  await handle.insertInto('case_file').values(files).execute();
  await handle.insertInto('paper').values(rows).execute();
}
