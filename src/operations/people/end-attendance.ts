import { z } from 'zod';
import { endAttendance as end } from '../../store/index.ts';
import { command } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { attendanceIdShape } from '../shapes/people.ts';
import { BY_WINDOW_CLERK, doerOf } from './access.ts';
import { at } from './word-problem.ts';

/** Ends an attendance of one's own. */
export const endAttendance = command(BY_WINDOW_CLERK, {
  method: 'POST',
  path: '/attendances/{attendance}/end',
  tag: '人员 People',
  title: { zh: '结束窗口代办', en: 'End an attendance' },
  text: { zh: '结束自己的一次代办。', en: 'Ends an attendance of one’s own.' },
})
  .input(z.strictObject({ attendance: attendanceIdShape }))
  .output(z.object({ attendance: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const account = doerOf(context.caller);
    await store.write(async (handle) => {
      const of = { id: input.attendance, account, at: new Date(context.now) };
      const party = await end(handle, of);
      if (party === undefined) throw notFound(NO_ATTENDANCE);
      context.note({ subject: party });
    });
    return { attendance: input.attendance };
  });

const NO_ATTENDANCE = at('attendance', {
  zh: '没有这次代办，或已结束',
  en: 'There is no such attendance, or it has ended',
});
