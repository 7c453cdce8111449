import type { Comparison } from '../rules/index.ts';
import type { Origin } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';
import type { By } from './publication-drafts.ts';

/** That people published a version: who, from which draft, and what changed by it. */
export type Publication = {
  readonly version: number;
  /** null: the folder was imported. */
  readonly draft: string | null;
  readonly changes: readonly Comparison[];
  readonly by: By;
};

/** A version of the catalogue, and what is known of how it came about. */
export type PublishedVersion = {
  readonly version: number;
  readonly origin: Origin;
  readonly at: Date;
  readonly publication:
    | (Publication & {
        /** Of the draft, if any: its file, and everybody who wrote in it. */
        readonly path: string | null;
        readonly draftedBy: readonly string[];
      })
    | null;
};

export async function addPublication(
  handle: Writing,
  { version, draft, changes, by }: Publication,
): Promise<void> {
  await handle
    .insertInto('publication')
    .values({
      ...{ version, draft, changes: JSON.stringify(changes) },
      ...{ account: by.account, name: by.name },
    })
    .execute();
}

/** Every version of the catalogue, the latest first. */
export async function listPublications(handle: Reading): Promise<PublishedVersion[]> {
  const rows = await handle
    .selectFrom('catalogue_version')
    .leftJoin('publication', 'publication.version', 'catalogue_version.version')
    .leftJoin('draft', 'draft.id', 'publication.draft')
    .select([
      'catalogue_version.version',
      'catalogue_version.origin',
      'catalogue_version.published_at',
      'publication.draft',
      'publication.changes',
      'publication.account',
      'publication.name',
      'draft.path',
    ])
    .orderBy('catalogue_version.version', 'desc')
    .execute();
  const writers = await handle
    .selectFrom('draft_text')
    .innerJoin('publication', 'publication.draft', 'draft_text.draft')
    .select(['draft_text.draft', 'draft_text.name'])
    .orderBy('draft_text.number')
    .execute();
  return rows.map(({ version, origin, published_at, draft, changes, account, name, path }) => ({
    ...{ version, origin, at: published_at },
    publication:
      name === null || changes === null
        ? null
        : {
            ...{ version, draft, changes, path, by: { account, name } },
            draftedBy: [
              ...new Set(writers.filter((one) => one.draft === draft).map((one) => one.name)),
            ],
          },
  }));
}
