import { z } from 'zod';
import { listAttendances as attendancesOf } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { attendanceShape } from '../shapes/people.ts';
import { BY_WINDOW_CLERK } from './access.ts';

/** What the caller is attending to now. */
export const listAttendances = cityOperation(BY_WINDOW_CLERK, {
  method: 'GET',
  path: '/attendances',
  tag: '人员 People',
  title: { zh: '进行中的代办', en: 'List attendances' },
  text: { zh: '自己进行中的代办。', en: 'What the caller is attending to now.' },
})
  .input(z.strictObject({}).optional())
  .output(z.object({ attendances: z.array(attendanceShape) }))
  .handler(async ({ context }) => {
    const { caller } = context;
    if (caller.is !== 'member' || caller.post === null) return { attendances: [] };
    const { store } = await context.city();
    const of = { account: caller.account, post: caller.post.id, at: new Date(context.now) };
    const open = await store.read((handle) => attendancesOf(handle, of));
    return {
      attendances: open.map(({ id, party, partyName, basis, beganAt, endsAt }) => ({
        id,
        party,
        party_name: partyName,
        basis,
        began_at: beganAt.toISOString(),
        ends_at: endsAt.toISOString(),
      })),
    };
  });
