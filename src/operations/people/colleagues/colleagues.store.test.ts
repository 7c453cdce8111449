import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../../store/engines.test-kit.ts';
import type { Client } from '../../router.ts';
import { type Arrivals, openArrivals } from '../arrivals.test-kit.ts';
import { refusal } from '../people.test-kit.ts';

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe.each(ENGINES)('colleagues on %s', (_kind, make) => {
  let arrivals: Arrivals;
  let operator: Client;
  let number = 0;
  let claims = { credit_code: '', organisation: '' };
  let first = '';
  let party = '';

  beforeAll(async () => {
    arrivals = await openArrivals(await make());
    operator = arrivals.house.operator;
  });
  afterAll(() => arrivals.close());
  beforeEach(async () => {
    number += 1;
    claims = { credit_code: arrivals.newCode(), organisation: `示例同事公司${number}` };
    first = await come('one');
    party = (await meOf(first))?.post?.party ?? '';
  });

  /** Somebody of the party of this test comes by the unified identity. */
  const come = (name: string, more = {}) =>
    arrivals.signIn(`${name}${number}`, { ...claims, ...more });
  const as = (account: string) => arrivals.house.as(account);
  const meOf = async (account: string) => (await (await as(account)).getMe()).member;
  const listOf = async (account: string) => (await as(account)).listColleagues({ party });
  const titles = async (account: string) =>
    (await (await as(account)).listMessages()).messages.map(({ subject }) => subject.zh);
  const admit = async (by: string, account: string) =>
    (await as(by)).admitColleague({ party, account });
  const entries = async () =>
    (await operator.listAudit({ subject: party, limit: 50 })).entries.filter(({ operation }) =>
      operation.endsWith('Colleague'),
    );
  const holdingOf = async (account: string) =>
    (await listOf(first)).colleagues.find((one) => one.account === account)?.holding ?? '';
  /** Somebody who holds another post here, to whom one can delegate. */
  const addExpert = async (email: string) => {
    const { account } = await operator.createAccount({ name: '示例代行', email });
    const { post } = await operator.addPost({ organisation: party, role: 'expert', title: '专家' });
    await operator.givePost({ post, account, capacity: 'holder', from: today() });
    return account;
  };
  const invite = async (email: string) =>
    (await as(first)).inviteColleague({ party, name: '示例受邀', email });

  it('lists who holds posts, since when and by whom, and who waits, e-mails masked', async () => {
    const second = await come('two', { email: `two${number}@example.org` });
    const third = await come('three');
    expect(await listOf(first)).toMatchObject({
      may_manage: true,
      colleagues: [
        {
          ...{ account: first, name: `示例one${number}`, oneself: true, title: '经办人' },
          ...{ capacity: 'holder', from: today(), to: null, given_as: 'other_house' },
          ...{ given_by: null, disabled: false, awaits_password: false },
        },
      ],
      waiting: [
        { account: third, email_masked: null, before: null },
        { account: second, name: `示例two${number}`, email_masked: 't***@example.org' },
      ],
    });
  });

  it('lets in who waits: a post of the same role, on record, and everybody is told', async () => {
    const second = await come('two');
    const third = await come('three');
    await admit(first, second);
    expect(await meOf(second)).toMatchObject({
      post: { party, role: 'enterprise', title: '经办人' },
      capacity: 'holder',
    });
    expect(await titles(second)).toEqual(['您已获授岗位：经办人']);
    const { post } = await admit(second, third);
    expect((await titles(first))[0]).toBe(`同事已添加：示例three${number}`);
    expect(await titles(second)).toHaveLength(1);
    expect((await entries())[0]).toMatchObject({
      ...{ operation: 'admitColleague', account: second, role: 'enterprise', result: 'done' },
      detail: { account: third, post },
    });
    const { colleagues, waiting } = await listOf(third);
    const givers = new Map(colleagues.map(({ account, given_by }) => [account, given_by]));
    expect([first, second, third].map((one) => givers.get(one))).toEqual([
      null,
      `示例one${number}`,
      `示例two${number}`,
    ]);
    expect(waiting).toEqual([]);
    expect((await operator.verifyAudit()).broken).toBeNull();
  });

  it('makes one post when two holders let the same person in at once', async () => {
    const second = await come('two');
    await admit(first, second);
    const third = await come('three');
    const by = [first, second, first, second];
    const answers = await Promise.all(by.map((one) => refusal(admit(one, third))));
    expect(answers.toSorted()).toEqual([...Array(3).fill('CONFLICT account'), 'NOT_REFUSED']);
    const posts = (await operator.listPosts()).posts.filter((post) => post.party === party);
    expect(posts.map(({ holdings }) => holdings.length)).toEqual([1, 1, 1]);
    expect((await meOf(third))?.posts).toHaveLength(1);
  });

  it('lets in nobody whom the house does not vouch for as one of this very party', async () => {
    const mine = claims;
    claims = { credit_code: arrivals.newCode(), organisation: '示例另一公司' };
    await come('owner');
    const stranger = await come('stranger');
    claims = mine;
    const { account: byPassword } = await operator.createAccount({
      name: '示例',
      email: `password${number}@example.org`,
    });
    for (const account of [stranger, byPassword, 'nobody'])
      expect(await refusal(admit(first, account))).toBe('NOT_FOUND account');
    const left = await come('moving');
    await arrivals.signIn(`moving${number}`, { credit_code: arrivals.newCode() });
    expect(await refusal(admit(first, left))).toBe('NOT_FOUND account');
    const other = (await meOf(stranger))?.without_post;
    expect(other?.is).toBe('has_holder');
    const elsewhere = (await as(first)).admitColleague({ party: 'elsewhere', account: stranger });
    expect(await refusal(elsewhere)).toBe('FORBIDDEN');
    expect((await listOf(first)).waiting).toEqual([]);
  });

  it('is for holders: neither stand-ins nor delegates, nor the machine', async () => {
    const waits = await come('two');
    const post = (await meOf(first))?.post?.id ?? '';
    const given = { name: '示例替岗', email: `stand-in${number}@example.org` };
    const standIn = (await operator.createAccount(given)).account;
    const capacity = 'stand_in' as const;
    await operator.givePost({ post, account: standIn, capacity, from: today() });
    const delegate = await addExpert(`delegate${number}@example.org`);
    const days = { from: today(), to: today(), reason: '出差' };
    await (await as(first)).delegatePost({ account: delegate, ...days });
    const asDelegate = await arrivals.house.as(delegate, post);
    const holding = await holdingOf(first);
    for (const client of [await as(standIn), asDelegate, operator]) {
      const email = 'someone@example.org';
      expect(await refusal(client.admitColleague({ party, account: waits }))).toBe('FORBIDDEN');
      expect(await refusal(client.declineColleague({ party, account: waits }))).toBe('FORBIDDEN');
      expect(await refusal(client.removeColleague({ party, holding }))).toBe('FORBIDDEN');
      expect(await refusal(client.inviteColleague({ party, name: '示例', email }))).toBe(
        'FORBIDDEN',
      );
      expect(await refusal(client.reinviteColleague({ party, account: first }))).toBe('FORBIDDEN');
    }
    const seen = await listOf(standIn);
    expect([seen.may_manage, seen.waiting]).toEqual([false, []]);
    expect(seen.colleagues.map((one) => one.capacity).toSorted()).toEqual([
      ...['delegate', 'holder', 'stand_in'],
    ]);
    expect((await operator.listColleagues({ party })).colleagues).toHaveLength(3);

    await (await as(first)).removeColleague({ party, holding: await holdingOf(standIn) });
    expect((await meOf(standIn))?.post).toBeNull();
    expect(await titles(standIn)).toEqual(['岗位已收回：经办人', '您已获授岗位：经办人']);
  });

  it('turns somebody down, who learns it, and can still be let in', async () => {
    const second = await come('two');
    const client = await as(first);
    await client.declineColleague({ party, account: second });
    expect(await refusal(client.declineColleague({ party, account: second }))).toBe(
      'CONFLICT account',
    );
    expect((await meOf(second))?.without_post).toEqual({
      ...{ is: 'turned_down', organisation: claims.organisation },
    });
    expect(await titles(second)).toEqual([`${claims.organisation} 没有添加您`]);
    await come('two');
    expect((await listOf(first)).waiting).toMatchObject([{ before: 'turned_down' }]);
    expect((await titles(first)).filter((title) => title.includes('登录'))).toHaveLength(1);
    await admit(first, second);
    expect((await meOf(second))?.post?.party).toBe(party);
  });

  it('lets a colleague go at once, with what they delegated; not the last holder', async () => {
    const client = await as(first);
    const own = await holdingOf(first);
    expect(await refusal(client.removeColleague({ party, holding: own }))).toBe(
      'UNPROCESSABLE_CONTENT holding',
    );
    const second = await come('two');
    await admit(first, second);
    const delegate = await addExpert(`away${number}@example.org`);
    const days = { from: today(), to: today(), reason: '出差' };
    await (await as(second)).delegatePost({ account: delegate, ...days });
    expect((await meOf(delegate))?.posts).toHaveLength(2);

    const holding = await holdingOf(second);
    const post = (await meOf(second))?.post?.id;
    await client.removeColleague({ party, holding });
    expect(await refusal(client.removeColleague({ party, holding }))).toBe('NOT_FOUND holding');
    expect((await meOf(second))?.post).toBeNull();
    expect((await meOf(delegate))?.posts).toMatchObject([{ role: 'expert' }]);
    expect((await titles(second))[0]).toBe('岗位已收回：经办人');
    expect((await titles(delegate))[0]).toBe('岗位已收回：经办人');
    expect((await listOf(first)).waiting).toMatchObject([{ account: second, before: 'had_post' }]);
    await admit(first, second);
    expect((await meOf(second))?.post?.id, 'the empty post is taken again').toBe(post);

    await client.removeColleague({ party, holding: own });
    expect((await meOf(first))?.post).toBeNull();
    expect((await titles(second))[0]).toBe(`同事已移出：示例one${number}`);
    expect(await refusal(client.removeColleague({ party, holding: own }))).toBe(
      'FORBIDDEN zhida-post',
    );
  });

  it('counts nobody as a holder who is disabled', async () => {
    const second = await come('two');
    await admit(first, second);
    await operator.disableAccount({ account: second });
    const leave = async () =>
      (await as(first)).removeColleague({ party, holding: await holdingOf(first) });
    expect(await refusal(leave())).toBe('UNPROCESSABLE_CONTENT holding');
    expect((await listOf(first)).colleagues).toContainEqual(
      expect.objectContaining({ account: second, disabled: true }),
    );
    await operator.enableAccount({ account: second });
    expect(await refusal(leave())).toBe('NOT_REFUSED');
  });

  it('keeps to posts of the same role, and gives none that excludes another', async () => {
    const made = { organisation: party, role: 'expert', title: '示例评审专家' } as const;
    const { post } = await operator.addPost(made);
    const given = { name: '示例专家', email: `expert${number}@example.org` };
    const expert = (await operator.createAccount(given)).account;
    const { holding } = await operator.givePost({
      ...{ post, account: expert, capacity: 'holder', from: today() },
    });
    expect((await listOf(first)).colleagues).toHaveLength(1);
    const gone = (await as(first)).removeColleague({ party, holding });
    expect(await refusal(gone)).toBe('NOT_FOUND holding');
    const asExpert = await as(expert);
    expect(await refusal(asExpert.listColleagues({ party }))).toBe('FORBIDDEN');
    await invite(given.email);
    const roles = (await meOf(expert))?.posts.map(({ role }) => role);
    expect(roles?.toSorted()).toEqual(['enterprise', 'expert']);

    const office = { name: `示例局${number}`, credit_code: arrivals.newCode(), type: 'office' };
    const bureau = await operator.addOrganisation({ ...office, type: 'office' });
    const finance = { organisation: bureau.party, role: 'finance', title: '示例' } as const;
    const second = await come('two');
    await operator.givePost({
      ...{ post: (await operator.addPost(finance)).post, account: second },
      ...{ capacity: 'holder', from: today() },
    });
    const refused = admit(first, second);
    expect(await refusal(refused)).toBe('UNPROCESSABLE_CONTENT account');
    expect(JSON.stringify(await refused.catch((error) => error.data))).not.toContain('示例局');
  });
});
