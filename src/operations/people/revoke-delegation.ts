import { z } from 'zod';
import { listHoldings, revokeHolding } from '../../store/index.ts';
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
      await revokeHolding(handle, holding.id, new Date(context.now));
    });
    return { holding: input.holding };
  });
