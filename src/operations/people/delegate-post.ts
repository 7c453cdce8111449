import { z } from 'zod';
import { covers } from '../../offices/index.ts';
import { findAccountByEmail, listHoldings, sendMessage } from '../../store/index.ts';
import { type Day, formatDay } from '../../values/index.ts';
import { lacksSecondFactor } from '../caller.ts';
import { callerWords, spanWords } from '../messages/words.ts';
import { command } from '../operation.ts';
import { SECOND_FACTOR } from '../permit.ts';
import { contentRefused, forbidden, notFound } from '../refusals.ts';
import { emailShape, reasonTextShape } from '../shapes/people.ts';
import { dayShape } from '../shapes/text.ts';
import { BY_MEMBER } from './access.ts';
import { holdPost } from './hold-post.ts';
import { at, NO_ACCOUNT } from './word-problem.ts';

/** Lets somebody else act in the caller's post for some days. */
export const delegatePost = command(BY_MEMBER, {
  method: 'POST',
  path: '/delegations',
  tag: '人员 People',
  title: { zh: '委托代行', en: 'Delegate one’s post' },
  text: {
    zh: '把当前岗位委托他人代行数日（最长 90 天）；只有任职者可以委托，代行者不得再委托。',
    en: 'Lets another account act in the current post for at most 90 days. Only its holder may, and not onward.',
  },
})
  .input(
    z.strictObject({
      account: emailShape,
      from: dayShape,
      to: dayShape,
      reason: reasonTextShape,
    }),
  )
  .output(z.object({ holding: z.string() }))
  .handler(async ({ input, context }) => {
    const { caller, today, now, demonstrates } = context;
    if (caller.is !== 'member' || caller.post === null || caller.capacity !== 'holder')
      throw forbidden(NOT_HOLDER);
    // To let another act in it is to act in it.
    if (lacksSecondFactor(caller) && !demonstrates) throw forbidden(SECOND_FACTOR);
    const { store } = await context.city();
    const { from, to, reason } = input;
    if (from < today) throw contentRefused([IN_THE_PAST]);
    const post = caller.post.id;
    const given = { by: caller.account, at: new Date(now) };
    const holding = await store.write(async (handle) => {
      const own = await listHoldings(handle, { account: caller.account, post });
      const lasts = own.some((one) => one.capacity === 'holder' && isWithin({ from, to }, one));
      if (!lasts) throw contentRefused([BEYOND_OWN]);
      const known = await findAccountByEmail(handle, input.account.toLowerCase());
      if (known === undefined) throw notFound(NO_ACCOUNT);
      const account = known.id;
      const span = { from: formatDay(from), to: formatDay(to) };
      context.note({ subject: account, detail: { post, ...span, reason } });
      const wanted = { post, account, capacity: 'delegate' as const, from, to };
      const held = await holdPost(handle, wanted, given);
      const { partyName: organisation, title } = held.post;
      const said = { by: callerWords(caller), span: spanWords(from, to), reason };
      const data = { organisation, post: title, ...said };
      await sendMessage(handle, { kind: 'post_delegated', data, to: [account], at: given.at });
      return held.id;
    });
    return { holding };
  });

const NOT_HOLDER = at('', {
  zh: '只有岗位的任职者可以委托，替岗与代行者不得再委托',
  en: 'Only the holder of a post delegates it; who stands in or acts by order does not',
});
const BEYOND_OWN = at('to', {
  zh: '委托的日期超出本人的任期',
  en: 'It goes beyond the days for which you hold the post yourself',
});
const IN_THE_PAST = at('from', { zh: '开始日不能早于今天', en: 'It begins today at the earliest' });

type Span = { readonly from: Day; readonly to: Day };

/** Whether somebody holds a post through all the days of a span; the end may lie before the beginning. */
function isWithin({ from, to }: Span, holding: { readonly from: Day; readonly to: Day | null }) {
  return covers(holding, from) && covers(holding, Math.max(from, to));
}
