import { sql } from 'kysely';
import type { DraftState, DraftStepKind } from './column-values.ts';
import type { Reading, Writing } from './open-store.ts';

/** Where a draft stands that is not done with. From the other states it goes nowhere. */
export const OPEN_DRAFTS = ['draft', 'submitted', 'returned'] as const satisfies DraftState[];

/** Somebody and their name of then; the account is null for who sat at the machine. */
export type By = { readonly account: string | null; readonly name: string };

/** A text that was saved in a draft. */
type DraftText = {
  readonly number: number;
  /** The version of the catalogue on whose text it builds. */
  readonly baseVersion: number;
  readonly text: string;
  readonly note: string;
  readonly by: By & { readonly account: string };
  readonly at: Date;
};

export type DraftStep = {
  readonly step: DraftStepKind;
  readonly note: string;
  readonly by: By;
  readonly at: Date;
};

/** A draft without its texts. */
export type DraftLine = {
  readonly id: string;
  /** The clause's file, below the catalogue's folder. */
  readonly path: string;
  readonly state: DraftState;
  readonly example: boolean;
  readonly createdAt: Date;
};

export type Draft = DraftLine & {
  /** The first one first; there is always one. */
  readonly texts: readonly DraftText[];
  readonly steps: readonly DraftStep[];
};

type NewText = Omit<DraftText, 'number' | 'at'>;

/** Begins a draft with its first text. @returns its id */
export async function addDraft(
  handle: Writing,
  { path, example, ...text }: Pick<DraftLine, 'path' | 'example'> & NewText,
  at: Date,
): Promise<string> {
  const { id } = await handle
    .insertInto('draft')
    .values({ path, example, state: 'draft', created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addText(handle, id, 1, text, at);
  return id;
}

/** Adds a text to a draft, which is then open for more. Take the draft by `lockDraft` first. */
export async function addDraftText(
  handle: Writing,
  draft: Draft,
  text: NewText,
  at: Date,
): Promise<number> {
  const number = (draft.texts.at(-1)?.number ?? 0) + 1;
  await addText(handle, draft.id, number, text, at);
  await handle.updateTable('draft').set({ state: 'draft' }).where('id', '=', draft.id).execute();
  return number;
}

/** Takes a draft a step on. Take the draft by `lockDraft` first. */
export async function addDraftStep(
  handle: Writing,
  draft: string,
  { step, note, by }: Omit<DraftStep, 'at'>,
  at: Date,
): Promise<void> {
  await handle
    .insertInto('draft_step')
    .values({ draft, step, note, account: by.account, name: by.name, taken_at: at })
    .execute();
  await handle.updateTable('draft').set({ state: step }).where('id', '=', draft).execute();
}

/** A draft in short: its last note, and who wrote in it. */
export type DraftSummary = DraftLine & {
  readonly note: string;
  readonly writers: readonly By[];
  /** Of the last text or step. */
  readonly lastAt: Date;
};

/** Drafts in these states, the one begun last first, at most so many. */
export async function listDrafts(
  handle: Reading,
  states: readonly DraftState[],
  limit: number,
): Promise<DraftSummary[]> {
  const rows = await handle
    .selectFrom('draft')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const texts = await handle
    .selectFrom('draft_text')
    .select(['draft', 'note', 'account', 'name', 'written_at'])
    .where('draft', 'in', ids)
    .orderBy('number')
    .execute();
  const steps = await handle
    .selectFrom('draft_step')
    .select(['draft', 'taken_at'])
    .where('draft', 'in', ids)
    .orderBy('sequence')
    .execute();
  return rows.map(({ created_at: createdAt, ...line }) => {
    const own = texts.filter(({ draft }) => draft === line.id);
    const writers = new Map(own.map(({ account, name }) => [account, { account, name }]));
    const lastStep = steps.findLast(({ draft }) => draft === line.id);
    const moments = [createdAt, own.at(-1)?.written_at, lastStep?.taken_at];
    return {
      ...{ ...line, createdAt, note: own.at(-1)?.note ?? '', writers: [...writers.values()] },
      lastAt: new Date(Math.max(...moments.map((at) => at?.getTime() ?? 0))),
    };
  });
}

/** A draft with everything that was written and done in it; `id` must be a UUID. */
export async function findDraft(handle: Reading, id: string): Promise<Draft | undefined> {
  const row = await handle.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row && withTexts(handle, row);
}

/** As `findDraft`; nobody else changes the draft until the transaction ends. */
export async function lockDraft(handle: Writing, id: string): Promise<Draft | undefined> {
  await sql`select 1 from draft where id = ${id} for update`.execute(handle);
  return findDraft(handle, id);
}

async function addText(
  handle: Writing,
  draft: string,
  number: number,
  { baseVersion, text, note, by }: NewText,
  at: Date,
): Promise<void> {
  const { account, name } = by;
  await handle
    .insertInto('draft_text')
    .values({ draft, number, base_version: baseVersion, text, note, account, name, written_at: at })
    .execute();
}

type DraftRow = Omit<DraftLine, 'createdAt'> & { readonly created_at: Date };

async function withTexts(handle: Reading, { created_at, ...line }: DraftRow): Promise<Draft> {
  const texts = await handle
    .selectFrom('draft_text')
    .selectAll()
    .where('draft', '=', line.id)
    .orderBy('number')
    .execute();
  const steps = await handle
    .selectFrom('draft_step')
    .selectAll()
    .where('draft', '=', line.id)
    .orderBy('sequence')
    .execute();
  return {
    ...line,
    createdAt: created_at,
    texts: texts.map(({ number, base_version, text, note, account, name, written_at }) => ({
      ...{ number, text, note, baseVersion: base_version },
      by: { account, name },
      at: written_at,
    })),
    steps: steps.map(({ step, note, account, name, taken_at }) => ({
      ...{ step, note, at: taken_at },
      by: { account, name },
    })),
  };
}
