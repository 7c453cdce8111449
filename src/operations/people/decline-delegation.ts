import { z } from 'zod';
import { listHoldings, revokeHolding, sendMessage } from '../../store/index.ts';
import { callerWords } from '../messages/words.ts';
import { command } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { holdingIdShape } from '../shapes/people.ts';
import { BY_MEMBER, doerOf } from './access.ts';
import { NO_HOLDING } from './word-problem.ts';

/** Ends a delegation that the caller received, before it begins or while it lasts. */
export const declineDelegation = command(BY_MEMBER, {
  method: 'POST',
  path: '/delegations/{holding}/decline',
  tag: '人员 People',
  title: { zh: '谢绝委托代行', en: 'Decline a delegation' },
  text: {
    zh: '谢绝或立即结束别人给自己的委托，并告知委托人。',
    en: 'Ends a delegation that was given to oneself at once; who gave it is told.',
  },
})
  .input(z.strictObject({ holding: holdingIdShape }))
  .output(z.object({ holding: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    await store.write(async (handle) => {
      const of = { id: input.holding, account: doerOf(context.caller) };
      const [holding] = await listHoldings(handle, of);
      if (holding?.capacity !== 'delegate') throw notFound(NO_HOLDING);
      context.note({ subject: holding.givenBy, detail: { post: holding.post.id } });
      const at = new Date(context.now);
      await revokeHolding(handle, holding.id, at);
      const { partyName: organisation, title } = holding.post;
      const data = { organisation, post: title, by: callerWords(context.caller) };
      const to = [holding.givenBy];
      await sendMessage(handle, { kind: 'delegation_declined', data, to, at });
    });
    return { holding: input.holding };
  });
