import { z } from 'zod';
import { mayUse, PUBLIC } from '../../offices/index.ts';
import type { Notice, Reading } from '../../store/index.ts';
import { findCase } from '../../store/index.ts';
import { formatDay, type Message } from '../../values/index.ts';
import { actorOf, type Caller } from '../caller.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { cityOperation } from '../operation.ts';
import { noticeIdShape, wholeNoticeShape } from '../shapes/notice.ts';
import { NOTICE_OFFICERS } from './access.ts';
import { needNotice, readNotices } from './read-notices.ts';
import { type StandingLine, writeEntry, writeNotice } from './write-notice.ts';

/** A public notice with its lines. */
export const getNotice = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/notices/{notice}',
  tag: '公示 Notices',
  title: { zh: '一份公示', en: 'Get a notice' },
  text: {
    zh: '公示的各笔及其状态、异议的核查结果。何人因何提出异议不公开。',
    en: 'Its lines, how each stands, and what came of objections. Who objected, and why, is not public.',
  },
})
  .input(z.strictObject({ notice: noticeIdShape }))
  .output(wholeNoticeShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const when = await whenOf(context);
    return store.read(async (handle) => {
      const found = await needNotice(handle, input.notice);
      const { read, named } = await readNotices(handle, [found], when);
      const lines = read[0]?.lines ?? [];
      const inside = isInside(context.caller, found);
      return {
        ...writeNotice(found, lines, named, when),
        today: formatDay(when.today),
        entries: lines.map((line) => writeEntry(line, inside)),
        end: publishes(context.caller, found) ? await endOf(handle, lines, context) : null,
      };
    });
  });

/** Whether somebody is of the office that published a notice. */
function publishes(caller: Caller, { department }: Pick<Notice, 'department'>): boolean {
  if (caller.is !== 'member' || caller.post?.party !== department) return false;
  return mayUse(NOTICE_OFFICERS, actorOf(caller));
}

function isInside(caller: Caller, notice: Notice): boolean {
  if (caller.is === 'operator' || publishes(caller, notice)) return true;
  return caller.is === 'member' && actorOf(caller) === 'auditor';
}

/** How many lines can be passed on, and the documents that go with it. */
async function endOf(handle: Reading, lines: readonly StandingLine[], context: CityContext) {
  const { inUse } = await context.city();
  const through = lines.filter(({ state, endedOn }) => state === 'through' && endedOn === null);
  const attaches = new Map<string, Message>();
  for (const { claim } of through) {
    const theCase = await findCase(handle, claim);
    if (theCase === undefined) continue;
    const procedure = await procedureOf(handle, inUse, theCase.folded.pins.procedure);
    const ending = procedure.stages
      .find(({ id }) => id === theCase.folded.at)
      ?.actions.find(({ does }) => does === 'end_notice');
    for (const [id, title] of Object.entries(ending?.attaches ?? {})) attaches.set(id, title);
  }
  return {
    through: through.length,
    attaches: [...attaches].map(([id, title]) => ({ id, title })),
  };
}
