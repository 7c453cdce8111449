import type { z } from 'zod';
import type { Catalogue } from '../../rules/index.ts';
import type { By, DraftSummary } from '../../store/index.ts';
import type { Caller } from '../caller.ts';
import type { byShape, draftLineShape } from '../shapes/publication.ts';
import { isOwn } from './need-person.ts';

/** Who did something, as the API writes it to a caller. */
export function writeBy({ account, name }: By, caller: Caller): z.infer<typeof byShape> {
  return { name, is_you: isOwn(caller, account) };
}

/** A draft in short, as the API writes it. */
export function writeDraftLine(
  summary: DraftSummary,
  { policies, clauses }: Catalogue,
  caller: Caller,
): z.infer<typeof draftLineShape> {
  const { id, path, state, example, note, writers, lastAt } = summary;
  const clause = clauses.find(({ file }) => file === path);
  return {
    ...{ draft: id, path, state, example, note },
    clause: clause?.id ?? null,
    title: (clause ?? policies.find(({ file }) => file === path))?.title ?? null,
    writers: writers.map((by) => writeBy(by, caller)),
    last_at: lastAt.toISOString(),
  };
}
