import { z } from 'zod';
import { APPLYING } from '../../offices/index.ts';
import {
  closeAccount as close,
  hasOpenCase,
  type KeptHolding,
  listAccounts,
  listHoldings,
  lockAccount,
  lockParty,
  revokeHolding,
  type Writing,
} from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import { needMember } from '../messages/need-member.ts';
import { command } from '../operation.ts';
import { contentRefused, notFound } from '../refusals.ts';
import { says } from '../shapes/text.ts';
import { BY_MEMBER } from './access.ts';
import { holdersAmong } from './colleagues/need-holder.ts';
import { endDelegations } from './end-delegations.ts';
import { at, NO_ACCOUNT } from './word-problem.ts';

/** Closes the caller's own account for good. */
export const closeAccount = command(BY_MEMBER, {
  method: 'POST',
  path: '/me/close',
  tag: '人员 People',
  title: { zh: '注销账号', en: 'Close one’s account' },
  text: {
    zh: '永久注销本人的账号：邮箱、电话、登录方式、身份声明和消息都删除，岗位与委托代行随之终止，不能恢复。姓名留在本人办过的事项和操作记录里。某单位的岗位只有本人担任的，办公单位须先交接，申报单位须没有在办案件。须重写姓名以确认。',
    en: 'Closes the account for good: e-mail, phone, credentials, claims and messages go; posts and delegations end; nothing brings it back. The name stays beside what was done. Whoever alone holds a post hands it over first in an office, and in a party of applicants while it has an open case. The name confirms it.',
  },
})
  .input(
    z.strictObject({
      name: z.string().describe(says('本人姓名，以示确认', 'One’s name, to confirm')),
    }),
  )
  .output(z.object({ account: z.string() }))
  .handler(async ({ input, context }) => {
    const { account } = needMember(context.caller);
    const { store } = await context.city();
    const { today } = context;
    const when = new Date(context.now);
    context.note({ subject: account });
    await store.write(async (handle) => {
      const [known] = await listAccounts(handle, [account]);
      if (known === undefined) throw notFound(NO_ACCOUNT);
      if (input.name.trim() !== known.name) throw contentRefused([otherName(known.name)]);
      const held = await holdingsOf(handle, account, today);
      const alone: KeptHolding[] = [];
      for (const one of held) if (await holdsBack(handle, one, today)) alone.push(one);
      if (alone.length > 0) throw contentRefused(alone.map(wordAlone));
      const delegates: string[] = [];
      for (const { id, post } of held) {
        await revokeHolding(handle, id, when);
        const ended = await endDelegations(handle, { post: post.id, account }, when);
        delegates.push(...(ended.delegates ?? []));
      }
      await close(handle, account, when);
      const posts = held.map(({ post }) => post.id);
      context.note({ detail: { posts, ...(delegates.length > 0 && { delegates }) } });
    });
    return { account };
  });

/** What an account holds today or later; nobody gives or takes posts of its parties meanwhile. */
async function holdingsOf(handle: Writing, account: string, today: Day): Promise<KeptHolding[]> {
  const lasting = async () =>
    (await listHoldings(handle, { account })).filter(({ to }) => to === null || to >= today);
  for (const party of new Set((await lasting()).map(({ post }) => post.party).toSorted()))
    await lockParty(handle, party);
  await lockAccount(handle, account);
  return lasting();
}

/** Whether a party would be left without anybody, and has something to do. */
async function holdsBack(
  handle: Writing,
  { account, capacity, post }: KeptHolding,
  today: Day,
): Promise<boolean> {
  if (capacity !== 'holder') return false;
  const others = (await listHoldings(handle, { party: post.party })).filter(
    (one) => one.account !== account && one.post.role === post.role,
  );
  if ((await holdersAmong(handle, others, today)).length > 0) return false;
  return !APPLYING.includes(post.role) || hasOpenCase(handle, post.party);
}

function wordAlone({ post }: KeptHolding) {
  const { partyName, title, role } = post;
  const applies = APPLYING.includes(role);
  return at('', {
    zh: applies
      ? `${partyName}有在办案件，“${title}”只有您担任；请先添加一名同事，或办结、撤回案件`
      : `${partyName}的“${title}”只有您担任；请先由安全管理员授予他人`,
    en: applies
      ? `${partyName} has an open case, and you alone hold "${title}"; add a colleague first, or end the case`
      : `You alone hold "${title}" of ${partyName}; have the security administrator give it to somebody else first`,
  });
}

function otherName(name: string) {
  return {
    ...at('name', {
      zh: '与账号的姓名不一致，没有注销',
      en: 'Not the name of the account; it was not closed',
    }),
    expected: { zh: name, en: name },
  };
}
