import type { Reading, Writing } from './open-store.ts';

/** The official wording of an article, and the file that it was read from. */
export type Wording = {
  readonly policy: string;
  readonly article: string;
  /** Its place among the articles that were kept with it, from 1. */
  readonly position: number;
  readonly text: string;
  readonly file: { readonly name: string; readonly digest: string };
  /** Who kept it; the account is null for who sits at the machine. */
  readonly by: { readonly account: string | null; readonly name: string };
};

export type KeptWording = Wording & { readonly keptAt: Date };

/** Far more than an article is ever corrected; the earlier ones stay in the table. */
const MOST = 50;

export async function addWordings(
  handle: Writing,
  wordings: readonly Wording[],
  at: Date,
): Promise<void> {
  const rows = wordings.map(({ policy, article, position, text, file, by }) => ({
    ...{ policy, article, position, text, file_name: file.name, file_digest: file.digest },
    ...{ account: by.account, name: by.name, kept_at: at },
  }));
  await handle.insertInto('policy_wording').values(rows).execute();
}

/** The wordings of an article, the latest first. */
export async function listWordings(
  handle: Reading,
  { policy, article }: Pick<Wording, 'policy' | 'article'>,
): Promise<KeptWording[]> {
  const rows = await handle
    .selectFrom('policy_wording')
    .selectAll()
    .where('policy', '=', policy)
    .where('article', '=', article)
    .orderBy('sequence', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    ...{ policy: row.policy, article: row.article, position: row.position, text: row.text },
    file: { name: row.file_name, digest: row.file_digest },
    by: { account: row.account, name: row.name },
    keptAt: row.kept_at,
  }));
}
