import { z } from 'zod';
import { mayHavePost } from '../../offices/index.ts';
import { addAttendance, findPartyByCode, listAttendances } from '../../store/index.ts';
import { command } from '../operation.ts';
import { forbidden, notFound, overtaken } from '../refusals.ts';
import { creditCodeShape, reasonTextShape } from '../shapes/people.ts';
import { BY_WINDOW_CLERK } from './access.ts';
import { at } from './word-problem.ts';

/** How long a clerk acts for a party before beginning anew. */
const LASTS_MS = 4 * 60 * 60_000;

/** Lets a window clerk act for a party that has come to the window, on a recorded basis. */
export const beginAttendance = command(BY_WINDOW_CLERK, {
  method: 'POST',
  path: '/attendances',
  tag: '人员 People',
  title: { zh: '开始窗口代办', en: 'Begin an attendance' },
  text: {
    zh: '凭依据（如营业执照与经办人证件）为到窗口的主体代办，四小时后自动结束。',
    en: 'Acts for a party at the window on a recorded basis (such as its licence and the bearer’s papers); ends by itself after four hours.',
  },
})
  .input(z.strictObject({ credit_code: creditCodeShape, basis: reasonTextShape }))
  .output(z.object({ attendance: z.string(), party: z.string() }))
  .handler(async ({ input, context }) => {
    const { caller, now } = context;
    if (caller.is !== 'member' || caller.post === null) throw forbidden();
    const { store } = await context.city();
    const who = { account: caller.account, post: caller.post.id };
    const beganAt = new Date(now);
    const endsAt = new Date(now + LASTS_MS);
    return await store.write(async (handle) => {
      const party = await findPartyByCode(handle, input.credit_code);
      if (party === undefined || !mayHavePost(party.type, 'enterprise')) throw notFound(NO_PARTY);
      const { basis } = input;
      context.note({ subject: party.id, detail: { basis, ends_at: endsAt.toISOString() } });
      const open = await listAttendances(handle, { ...who, at: beganAt });
      if (open.some((one) => one.party === party.id)) throw overtaken(OPEN_ALREADY);
      const attendance = { ...who, party: party.id, basis, beganAt, endsAt };
      return { attendance: await addAttendance(handle, attendance), party: party.id };
    });
  });

const NO_PARTY = at('credit_code', {
  zh: '没有以此信用代码登记的主体',
  en: 'There is no party with this credit code',
});
const OPEN_ALREADY = at('credit_code', {
  zh: '已在为该主体代办',
  en: 'You are attending to this party already',
});
