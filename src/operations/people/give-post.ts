import { z } from 'zod';
import { sendMessage } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { capacityWords, spanWords } from '../messages/words.ts';
import { command } from '../operation.ts';
import { forbidden } from '../refusals.ts';
import { accountIdShape, capacityShape, postIdShape } from '../shapes/people.ts';
import { dayShape } from '../shapes/text.ts';
import { BY_SECURITY_ADMINISTRATOR, doerOf } from './access.ts';
import { holdPost } from './hold-post.ts';
import { at } from './word-problem.ts';

/** Gives an account a post, as its holder or to stand in. Nobody gives one to themself. */
export const givePost = command(BY_SECURITY_ADMINISTRATOR, {
  method: 'POST',
  path: '/holdings',
  tag: '人员 People',
  title: { zh: '授予岗位', en: 'Give a post' },
  text: {
    zh: '把岗位授予账号（任职或替岗）。互斥的岗位不得由同一人担任；不得授予自己。',
    en: 'Gives a post to an account as holder or stand-in. Posts that exclude each other are refused, and nobody gives one to themself.',
  },
})
  .input(
    z.strictObject({
      post: postIdShape,
      account: accountIdShape,
      capacity: capacityShape.exclude(['delegate']),
      from: dayShape,
      to: dayShape.nullish(),
    }),
  )
  .output(z.object({ holding: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { post, account, capacity, from, to = null } = input;
    context.note({
      subject: account,
      detail: { post, capacity, from: formatDay(from), to: to === null ? null : formatDay(to) },
    });
    const by = doerOf(context.caller);
    if (by === account) throw forbidden(TO_ONESELF);
    const when = new Date(context.now);
    return await store.write(async (handle) => {
      const wanted = { post, account, capacity, from, to };
      const held = await holdPost(handle, wanted, { by, at: when });
      const { partyName: organisation, title } = held.post;
      const said = { capacity: capacityWords(capacity), span: spanWords(from, to) };
      const data = { organisation, post: title, ...said };
      await sendMessage(handle, { kind: 'post_given', data, to: [account], at: when });
      return { holding: held.id };
    });
  });

const TO_ONESELF = at('account', {
  zh: '不得给自己授予岗位',
  en: 'Nobody gives a post to themself',
});
