import { z } from 'zod';
import { listHoldings, revokeHolding, sendMessage } from '../../store/index.ts';
import { callerWords } from '../messages/words.ts';
import { command } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { holdingIdShape } from '../shapes/people.ts';
import { BY_MEMBER, doerOf } from './access.ts';
import { NO_HOLDING } from './word-problem.ts';

/** Ends a delegation that the caller gave. */
export const revokeDelegation = command(BY_MEMBER, {
  method: 'POST',
  path: '/delegations/{holding}/revoke',
  tag: '人员 People',
  title: { zh: '撤回委托代行', en: 'Take a delegation back' },
  text: { zh: '立即终止自己所作的委托。', en: 'Ends a delegation of one’s own at once.' },
})
  .input(z.strictObject({ holding: holdingIdShape }))
  .output(z.object({ holding: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    await store.write(async (handle) => {
      const of = { id: input.holding, givenBy: doerOf(context.caller) };
      const [holding] = await listHoldings(handle, of);
      if (holding?.capacity !== 'delegate') throw notFound(NO_HOLDING);
      context.note({ subject: holding.account, detail: { post: holding.post.id } });
      const at = new Date(context.now);
      await revokeHolding(handle, holding.id, at);
      const { partyName: organisation, title } = holding.post;
      const data = { organisation, post: title, by: callerWords(context.caller) };
      const to = [holding.account];
      await sendMessage(handle, { kind: 'delegation_revoked', data, to, at });
    });
    return { holding: input.holding };
  });
