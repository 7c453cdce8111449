import { z } from 'zod';
import { addNotice, lockCase } from '../../store/index.ts';
import { keepStep } from '../cases/keep-step.ts';
import { command } from '../operation.ts';
import { doerOf } from '../people/access.ts';
import { noticeDraftShape, noticeIdShape } from '../shapes/notice.ts';
import { NOTICE_OFFICERS } from './access.ts';
import { composeNotice } from './compose-notice.ts';

/** Publishes cases in one notice: all of them, or none. */
export const publishNotice = command(NOTICE_OFFICERS, {
  method: 'POST',
  path: '/notices',
  tag: '公示 Notices',
  title: { zh: '发布公示', en: 'Publish a notice' },
  text: {
    zh: '把待公示的案件列成一份公示，记录官网发布的日期、时刻、网址和截取文件的摘要；公示期自发布次日起算。有一件不能发布，就全部不动，并逐件说明原因。',
    en: 'Puts cases that wait for it into one notice, with the day, time, address and captured file of its publication on the official website; its time begins the day after. Where one case cannot go none goes, with the reasons case by case.',
  },
})
  .input(noticeDraftShape)
  .output(z.object({ notice: noticeIdShape, lines: z.int() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const id = crypto.randomUUID();
    const lines = await store.write(async (handle) => {
      // In one order, so that two who publish at once do not wait for each other.
      const locked = new Map<string, Awaited<ReturnType<typeof lockCase>>>();
      for (const one of input.cases.map((asked) => asked.case).toSorted())
        if (!locked.has(one)) locked.set(one, await lockCase(handle, one));
      const find = async (one: string) => locked.get(one);
      const { notice, lines } = await composeNotice(handle, input, find, context);
      for (const { judged } of lines) await keepStep(handle, judged, context);
      const kept = lines.map(({ judged, elements }, place) => ({
        ...{ position: place + 1, claim: judged.before.id, event: judged.before.seen + 1 },
        elements,
      }));
      const by = { account: doerOf(context.caller), lines: kept };
      await addNotice(handle, { id, ...notice, ...by }, new Date(context.now));
      const numbers = lines.map(({ elements }) => elements.number);
      context.note({ subject: id, detail: { title: notice.title, cases: numbers } });
      return lines.length;
    });
    return { notice: id, lines };
  });
