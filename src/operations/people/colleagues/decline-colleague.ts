import { z } from 'zod';
import { listWaiting, sendMessage } from '../../../store/index.ts';
import { command } from '../../operation.ts';
import { OWNERS } from '../../parties/access.ts';
import { notFound, overtaken } from '../../refusals.ts';
import { partyIdShape } from '../../shapes/party.ts';
import { accountIdShape } from '../../shapes/people.ts';
import { PARTY_ITSELF } from '../access.ts';
import { at } from '../word-problem.ts';
import { NOBODY_WAITS } from './admit-colleague.ts';
import { lockColleagues, needHolder } from './need-holder.ts';
import { DECLINING } from './on-record.ts';
import { tellColleagues } from './tell-colleagues.ts';

/** Turns somebody down who waits; they can still be let in later. */
export const declineColleague = command(OWNERS, {
  method: 'POST',
  path: '/parties/{party}/colleagues/decline',
  tag: '主体 Parties',
  about: PARTY_ITSELF,
  title: { zh: '谢绝来人', en: 'Turn down who waits' },
  text: {
    zh: '不添加等待中的来人，并告知其本人；以后仍可添加。只有任职者可以。',
    en: 'Does not let in who waits, and tells them; they can still be let in later. Only holders may.',
  },
})
  .input(z.strictObject({ party: partyIdShape, account: accountIdShape }))
  .output(z.object({ account: z.string() }))
  .handler(async ({ input, context }) => {
    const { account } = input;
    context.note({ detail: { account } });
    const holder = needHolder(context.caller);
    const { today, now } = context;
    const { store } = await context.city();
    await store.write(async (handle) => {
      const own = await lockColleagues(handle, holder, today);
      const of = { party: own.party, turningDown: DECLINING, account };
      const [waits] = await listWaiting(handle, of, today);
      if (waits === undefined) throw notFound(NOBODY_WAITS);
      if (waits.turnedDown || waits.hadPost) throw overtaken(DECLINED);
      const doing = { holder, today, at: new Date(now) };
      const data = { organisation: own.party.name };
      await sendMessage(handle, { kind: 'not_let_in', data, to: [account], at: doing.at });
      await tellColleagues(handle, 'colleague_declined', waits, own, doing);
    });
    return { account };
  });

const DECLINED = at('account', {
  zh: '此人不在新来之列：已谢绝过，或曾被移出',
  en: 'They are not new: turned down before, or let go',
});
