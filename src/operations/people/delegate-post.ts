import { z } from 'zod';
import { covers, refuseHolding } from '../../offices/index.ts';
import { listHoldings, sendMessage } from '../../store/index.ts';
import { type Day, formatDay } from '../../values/index.ts';
import { lacksSecondFactor } from '../caller.ts';
import { callerWords, spanWords } from '../messages/words.ts';
import { command } from '../operation.ts';
import { SECOND_FACTOR } from '../permit.ts';
import { contentRefused, forbidden, notFound } from '../refusals.ts';
import { accountIdShape, reasonTextShape } from '../shapes/people.ts';
import { dayShape } from '../shapes/text.ts';
import { BY_MEMBER } from './access.ts';
import { isHolder } from './colleagues/need-holder.ts';
import { holdPost } from './hold-post.ts';
import { listDelegates } from './list-delegates.ts';
import { at } from './word-problem.ts';

/** Lets somebody else act in the caller's post for some days. */
export const delegatePost = command(BY_MEMBER, {
  method: 'POST',
  path: '/delegations',
  tag: '人员 People',
  title: { zh: '委托代行', en: 'Delegate one’s post' },
  text: {
    zh: '把当前岗位委托本单位的同事代行数日（最长 90 天），可委托谁见“我的委托代行”；只有任职者可以委托，代行者不得再委托。',
    en: 'Lets a colleague of the same organisation act in the current post for at most 90 days; list-delegations says who can. Only its holder may, and not onward.',
  },
})
  .input(
    z.strictObject({
      account: accountIdShape,
      from: dayShape,
      to: dayShape,
      reason: reasonTextShape,
    }),
  )
  .output(z.object({ holding: z.string() }))
  .handler(async ({ input, context }) => {
    const { caller, today, now, demonstrates } = context;
    if (!isHolder(caller)) throw forbidden(NOT_HOLDER);
    // To let another act in it is to act in it.
    if (lacksSecondFactor(caller) && !demonstrates) throw forbidden(SECOND_FACTOR);
    const { store } = await context.city();
    const { account, from, to, reason } = input;
    if (from < today) throw contentRefused([IN_THE_PAST]);
    const post = caller.post.id;
    const given = { by: caller.account, at: new Date(now) };
    const holding = await store.write(async (handle) => {
      const own = await listHoldings(handle, { account: caller.account, post });
      const lasts = own.some((one) => one.capacity === 'holder' && isWithin({ from, to }, one));
      if (!lasts) throw contentRefused([BEYOND_OWN]);
      const wanted = { post, account, capacity: 'delegate' as const, from, to };
      const able = await listDelegates(handle, caller, today);
      const held = await listHoldings(handle, { account });
      const problem = refuseHolding({ ...wanted, post: caller.post }, held);
      // Of what they hold elsewhere nothing is told.
      if (problem?.is === 'excluded' || able.every(({ id }) => id !== account))
        throw notFound(NO_DELEGATE);
      const span = { from: formatDay(from), to: formatDay(to) };
      context.note({ subject: account, detail: { post, ...span, reason } });
      const added = await holdPost(handle, wanted, given);
      const { partyName: organisation, title } = added.post;
      const said = { by: callerWords(caller), span: spanWords(from, to), reason };
      const data = { organisation, post: title, ...said };
      await sendMessage(handle, { kind: 'post_delegated', data, to: [account], at: given.at });
      return added.id;
    });
    return { holding };
  });

const NOT_HOLDER = at('', {
  zh: '只有岗位的任职者可以委托，替岗与代行者不得再委托',
  en: 'Only the holder of a post delegates it; who stands in or acts by order does not',
});
const NO_DELEGATE = at('account', {
  zh: '只能委托今天在本单位任职、所任岗位与此不互斥的同事',
  en: 'Only a colleague who holds a post here today, and none that excludes this one',
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
