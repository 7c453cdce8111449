import type { z } from 'zod';
import { listCaseNotes, listDispositions, type Reading } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { writtenBy } from '../cases/written-by.ts';
import type { officerShape } from '../shapes/case.ts';

/** What an office wrote in a case beside its steps: what came of a doubt, or a note. */
export type Written = {
  readonly is: 'disposition' | 'note';
  readonly text: string;
  /** The doubt as it was found then; null for a note. */
  readonly doubt: { readonly title: string; readonly cases: readonly string[] } | null;
  readonly by: z.infer<typeof officerShape>;
  readonly on: string;
  readonly at: string;
};

/** All of it, the first one first. */
export async function writtenIn(handle: Reading, claim: string): Promise<Written[]> {
  const dispositions = await listDispositions(handle, claim);
  const notes = await listCaseNotes(handle, claim);
  const by = await writtenBy(handle, [...dispositions, ...notes]);
  const all: Written[] = [
    ...dispositions.map(({ text, found, cases, on, at, ...who }) => ({
      ...{ is: 'disposition' as const, text, doubt: { title: found.title.zh, cases } },
      ...{ by: by(who), on: formatDay(on), at: at.toISOString() },
    })),
    ...notes.map(({ text, on, at, ...who }) => ({
      ...{ is: 'note' as const, text, doubt: null },
      ...{ by: by(who), on: formatDay(on), at: at.toISOString() },
    })),
  ];
  return all.sort((one, other) => one.at.localeCompare(other.at));
}
