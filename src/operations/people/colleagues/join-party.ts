import { randomUUID } from 'node:crypto';
import { refuseHolding } from '../../../offices/index.ts';
import {
  addHolding,
  addPost,
  listAccounts,
  listHoldings,
  listPosts,
  lockAccount,
  sendMessage,
  type Writing,
} from '../../../store/index.ts';
import type { Day, Message } from '../../../values/index.ts';
import { capacityWords, spanWords } from '../../messages/words.ts';
import { contentRefused, notFound, overtaken } from '../../refusals.ts';
import { FIRST_POST } from '../arrival.ts';
import { at, NO_ACCOUNT } from '../word-problem.ts';
import type { Colleagues, Holder } from './need-holder.ts';
import { tellColleagues } from './tell-colleagues.ts';

/** The most people who hold posts of one role in one party, if they let each other in. */
const MOST = 50;

/**
 * Gives an account a post like the holder's own, from today on: an empty one that was made so
 * before, or another; titles that administrators chose are theirs to give. Tells the account and
 * the other holders. @param field of the input, for refusals. @returns the post
 */
export async function joinParty(
  handle: Writing,
  { account, field }: { readonly account: string; readonly field: 'account' | 'email' },
  own: Colleagues,
  doing: { readonly holder: Holder; readonly today: Day; readonly at: Date },
): Promise<string> {
  const { holder, today, at: when } = doing;
  const { party, role } = holder.post;
  if (!(await lockAccount(handle, account))) throw notFound(at(field, NO_ACCOUNT.message));
  const held = await listHoldings(handle, { account });
  const isOfParty = held.some(
    ({ post, capacity, to }) =>
      post.party === party && post.role === role && capacity === 'holder' && (to ?? today) >= today,
  );
  if (isOfParty) throw overtaken(at(field, ALREADY));
  if (new Set(own.holdings.map((one) => one.account)).size >= MOST)
    throw contentRefused([at(field, FULL)]);
  const posts = await listPosts(handle, party);
  const empty = posts.find(
    ({ id, role: of, title, closedAt }) =>
      of === role &&
      title === FIRST_POST &&
      closedAt === null &&
      !own.holdings.some(({ post }) => post.id === id),
  );
  const post = empty ?? { id: randomUUID(), party, role, title: FIRST_POST };
  const wanted = { account, capacity: 'holder', from: today, to: null } as const;
  // What they hold elsewhere is nobody's business here.
  if (refuseHolding({ ...wanted, post }, held) !== null)
    throw contentRefused([at(field, EXCLUDED)]);
  if (empty === undefined)
    await addPost(handle, { id: post.id, party, role, title: post.title }, when);
  await addHolding(handle, { ...wanted, post: post.id }, { by: holder.account, at: when });
  const said = { capacity: capacityWords('holder'), span: spanWords(today, null) };
  const data = { organisation: own.party.name, post: post.title, ...said };
  await sendMessage(handle, { kind: 'post_given', data, to: [account], at: when });
  const [{ name } = { name: '' }] = await listAccounts(handle, [account]);
  await tellColleagues(handle, 'colleague_joined', { account, name }, own, doing);
  return post.id;
}

const ALREADY: Message = {
  zh: '此人已在本单位任职',
  en: 'They hold a post here already',
};
const EXCLUDED: Message = {
  zh: '此人任有与此互斥的岗位（如政务部门、审计监督），不能添加',
  en: 'They hold a post that excludes it (such as one of an office or of the audit)',
};
const FULL: Message = {
  zh: `同事已满 ${MOST} 人，请先移出不再办理的人`,
  en: `There are ${MOST} colleagues already; let go who no longer acts`,
};
