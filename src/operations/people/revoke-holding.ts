import { z } from 'zod';
import { listHoldings, revokeHolding as revoke, sendMessage } from '../../store/index.ts';
import { command } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { holdingIdShape } from '../shapes/people.ts';
import { BY_SECURITY_ADMINISTRATOR } from './access.ts';
import { endDelegations } from './end-delegations.ts';
import { NO_HOLDING } from './word-problem.ts';

/** Takes a post back from an account, at once. */
export const revokeHolding = command(BY_SECURITY_ADMINISTRATOR, {
  method: 'POST',
  path: '/holdings/{holding}/revoke',
  tag: '人员 People',
  title: { zh: '收回岗位', en: 'Take a post back' },
  text: { zh: '立即终止一项任职。', en: 'Ends a holding at once.' },
})
  .input(z.strictObject({ holding: holdingIdShape }))
  .output(z.object({ holding: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    await store.write(async (handle) => {
      const at = new Date(context.now);
      const [holding] = await listHoldings(handle, { id: input.holding });
      const held = await revoke(handle, input.holding, at);
      if (held === undefined) throw notFound(NO_HOLDING);
      if (holding !== undefined) {
        const data = { organisation: holding.post.partyName, post: holding.post.title };
        await sendMessage(handle, { kind: 'post_revoked', data, to: [held.account], at });
      }
      const ended = await endDelegations(handle, held, at);
      context.note({ subject: held.account, detail: { post: held.post, ...ended } });
    });
    return { holding: input.holding };
  });
