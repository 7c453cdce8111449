import { z } from 'zod';
import { realEmail } from '../../../identity/index.ts';
import { APPLYING } from '../../../offices/index.ts';
import {
  findParty,
  isNoted,
  type KeptHolding,
  listAccounts,
  listUnclaimed,
  listWaiting,
  type Reading,
  type Waiting,
} from '../../../store/index.ts';
import { OTHER_HOUSE } from '../../audit/arrival-titles.ts';
import { cityOperation } from '../../operation.ts';
import { OWNERS } from '../../parties/access.ts';
import { colleagueShape, waitingShape } from '../../shapes/colleagues.ts';
import { partyIdShape } from '../../shapes/party.ts';
import { says } from '../../shapes/text.ts';
import { PARTY_ITSELF } from '../access.ts';
import { maskEmail } from '../mask.ts';
import { writeSpan } from '../write-post.ts';
import { isHolder, listColleagueHoldings } from './need-holder.ts';
import { DECLINING, openedHere } from './on-record.ts';

/** Who holds posts like the caller's in their own party, and, for holders, who waits. */
export const listColleagues = cityOperation(OWNERS, {
  method: 'GET',
  path: '/parties/{party}/colleagues',
  tag: '主体 Parties',
  about: PARTY_ITSELF,
  title: { zh: '同事', en: 'List colleagues' },
  text: {
    zh: '本单位同类岗位由谁担任、自何时、由谁授予；任职者还看得到经统一身份认证核验、等待添加的人，邮箱打码。',
    en: 'Who holds posts of the same role here, since when, given by whom; holders also see who was vouched for by the unified identity and waits, e-mails masked.',
  },
})
  .input(z.strictObject({ party: partyIdShape }))
  .output(
    z.object({
      may_manage: z
        .boolean()
        .describe(says('可否添加与移出', 'Whether the caller may let in and let go')),
      colleagues: z.array(colleagueShape),
      waiting: z.array(waitingShape).describe(says('等待添加的人', 'Who waits to be let in')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { caller, today } = context;
    const roles = caller.is === 'member' && caller.post !== null ? [caller.post.role] : APPLYING;
    const mayManage = isHolder(caller);
    return await store.read(async (handle) => {
      const lists = [];
      for (const role of roles)
        lists.push(await listColleagueHoldings(handle, { party: input.party, role }, today));
      const self = caller.is === 'member' ? caller.account : null;
      const party = mayManage ? await findParty(handle, input.party) : undefined;
      const of = party && { party, turningDown: DECLINING };
      return {
        may_manage: mayManage,
        colleagues: await writeColleagues(handle, lists.flat(), self),
        waiting: (of ? await listWaiting(handle, of, today) : []).map(writeWaiting),
      };
    });
  });

async function writeColleagues(
  handle: Reading,
  holdings: readonly KeptHolding[],
  self: string | null,
): Promise<z.infer<typeof colleagueShape>[]> {
  const ids = holdings.map(({ account }) => account);
  const people = await listAccounts(handle, [...ids, ...holdings.map(({ givenBy }) => givenBy)]);
  const known = new Map(people.map((one) => [one.id, one]));
  const unclaimed = new Set<string>();
  const [party] = holdings.map(({ post }) => post.party);
  for (const account of party === undefined ? [] : await listUnclaimed(handle, ids))
    if (party !== undefined && (await isNoted(handle, ...openedHere(party, account))))
      unclaimed.add(account);
  return holdings.map((holding) => {
    const giver = known.get(holding.givenBy);
    const account = known.get(holding.account);
    return {
      holding: holding.id,
      account: holding.account,
      name: account?.name ?? holding.account,
      oneself: holding.account === self,
      title: holding.post.title,
      capacity: holding.capacity,
      ...writeSpan(holding),
      given_as: giver ? 'person' : holding.givenBy === OTHER_HOUSE ? 'other_house' : 'house',
      given_by: giver?.name ?? null,
      disabled: (account?.disabledAt ?? null) !== null,
      awaits_password: unclaimed.has(holding.account),
    };
  });
}

function writeWaiting(one: Waiting): z.infer<typeof waitingShape> {
  const email = realEmail(one.email);
  return {
    account: one.account,
    name: one.name,
    email_masked: email && maskEmail(email),
    before: one.hadPost ? 'had_post' : one.turnedDown ? 'turned_down' : null,
  };
}
