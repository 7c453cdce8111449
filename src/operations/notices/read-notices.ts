import type { When } from '../../casework/index.ts';
import { findCall, findNotice, followLines, type Notice, type Reading } from '../../store/index.ts';
import { namesOf } from '../cases/names-of.ts';
import { notFound } from '../refusals.ts';
import { type Named, type StandingLine, standingLines } from './write-notice.ts';

/** A notice with its lines as they stand. */
export type ReadNotice = { readonly notice: Notice; readonly lines: readonly StandingLine[] };

/** The lines of notices as they stand, and what they speak of. */
export async function readNotices(
  handle: Reading,
  notices: readonly Notice[],
  when: When,
): Promise<{ readonly read: readonly ReadNotice[]; readonly named: Named }> {
  const lines = await followLines(
    handle,
    notices.map(({ id }) => id),
  );
  const read = notices.map((notice) => ({ notice, lines: standingLines(notice, lines, when) }));
  return { read, named: await namedIn(handle, notices) };
}

/** The names of the parties and calls of notices. */
export async function namedIn(
  handle: Reading,
  notices: readonly Pick<Notice, 'department' | 'call'>[],
): Promise<Named> {
  const calls = new Map<string, string>();
  for (const id of new Set(notices.map(({ call }) => call)))
    if (id !== null) calls.set(id, (await findCall(handle, id))?.title ?? '');
  const nameOf = await namesOf(
    handle,
    notices.map(({ department }) => department),
  );
  return { nameOf, calls };
}

/** The notice of an id. Refused as not found where there is none. */
export async function needNotice(handle: Reading, id: string): Promise<Notice> {
  const found = await findNotice(handle, id);
  if (found === undefined) throw notFound(NO_NOTICE);
  return found;
}

const NO_NOTICE = {
  field: 'notice',
  message: { zh: '没有这份公示', en: 'There is no such notice' },
};
