import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { type Arrivals, codeOf, openArrivals } from './arrivals.test-kit.ts';
import type { TestCity } from './people.test-kit.ts';

describe.each(ENGINES)('who comes by the unified identity on %s', (_kind, make) => {
  let arrivals: Arrivals;
  let house: TestCity;

  beforeAll(async () => {
    arrivals = await openArrivals(await make());
    house = arrivals.house;
  });
  afterAll(() => arrivals.close());

  const newCode = () => arrivals.newCode();
  const leave: Arrivals['leave'] = (...who) => arrivals.leave(...who);
  const signIn: Arrivals['signIn'] = (...who) => arrivals.signIn(...who);
  const meOf = async (account: string) => (await (await house.as(account)).getMe()).member;
  const known = (code: string, type: 'enterprise' | 'agency' | 'office' = 'enterprise') =>
    house.operator.addOrganisation({ name: '示例已知单位', credit_code: code, type });
  const entries = async (subject: string) =>
    (await house.operator.listAudit({ subject, limit: 200 })).entries.filter(
      ({ role }) => role === 'other_house',
    );
  const titles = async (account: string) =>
    (await (await house.as(account)).listMessages()).messages.map(({ subject }) => subject.zh);
  const partyOf = async (code: string) =>
    (await house.operator.listOrganisations()).organisations.filter(
      ({ credit_code }) => credit_code === code,
    );

  it('makes the party of an unknown code, and its first post, once', async () => {
    const claims = { credit_code: newCode(), organisation: ' 示例新来公司 ' };
    const account = await signIn('first', claims);
    const me = await meOf(account);
    expect(me).toMatchObject({
      post: { party_name: '示例新来公司', party_type: 'enterprise', role: 'enterprise' },
      capacity: 'holder',
      without_post: null,
    });
    const party = me?.post?.party ?? '';
    expect(await partyOf(claims.credit_code)).toMatchObject([{ id: party, example: false }]);
    const log = await entries(party);
    expect(log.toReversed()).toMatchObject([
      {
        operation: 'arrival.party_added',
        account: null,
        result: 'done',
        address: '192.0.2.7',
        detail: { name: '示例新来公司', type: 'enterprise', account },
      },
      {
        operation: 'arrival.post_given',
        operation_title: { zh: '按统一身份认证授予首个岗位' },
        detail: { account, post: me?.post?.id, role: 'enterprise' },
      },
    ]);
    for (const { detail } of log) expect(detail.reason).toContain('统一身份认证核验');
    expect(await titles(account)).toEqual(['您已获授岗位：经办人']);
    expect(await signIn('first', claims)).toBe(account);
    expect(await entries(party)).toHaveLength(2);
    expect((await meOf(account))?.posts).toHaveLength(1);
    expect((await house.operator.verifyAudit()).broken).toBeNull();
  });

  it('gives no second post by itself: the holder is told, once, and the desk says so', async () => {
    const claims = { credit_code: newCode(), organisation: '示例两人公司' };
    const holder = await signIn('holder', claims);
    const second = await signIn('second', claims);
    await signIn('second', claims);
    expect(await meOf(second)).toMatchObject({
      post: null,
      without_post: { is: 'has_holder', organisation: '示例两人公司' },
    });
    expect(await titles(holder)).toEqual([
      '有同事以统一身份认证登录：示例second',
      '您已获授岗位：经办人',
    ]);
    const party = (await meOf(holder))?.post?.party ?? '';
    const told = (await entries(party)).filter(({ operation }) => operation.endsWith('_told'));
    expect(told).toMatchObject([{ detail: { account: second } }]);
  });

  it('takes the open post of a known agency, in its own role', async () => {
    const code = newCode();
    const { party } = await known(code, 'agency');
    const made = { organisation: party, role: 'agency', title: '示例专员' } as const;
    const { post } = await house.operator.addPost(made);
    const account = await signIn('agent', { credit_code: code, organisation: '示例已知单位' });
    expect((await meOf(account))?.post).toMatchObject({ id: post, party, role: 'agency' });
    expect((await entries(party)).map(({ operation }) => operation)).toEqual([
      'arrival.post_given',
    ]);
  });

  it('changes no name; that it is called otherwise stands in the history, once', async () => {
    const code = newCode();
    const { party } = await known(code);
    const claims = { credit_code: code, organisation: '示例改名公司' };
    const account = await signIn('renamed', claims);
    await signIn('renamed', claims);
    await signIn('renamed', { ...claims, organisation: '示例　已知单位' });
    expect(await partyOf(code)).toMatchObject([{ id: party, name: '示例已知单位' }]);
    const history = await (await house.as(account)).listHistory({ party });
    const differs = history.entries.filter(({ operation }) => operation.endsWith('_differs'));
    expect(differs).toMatchObject([
      {
        name: null,
        role: 'other_house',
        operation_title: { zh: '统一身份认证所称名称不同，未更改：示例改名公司' },
        detail: { name: '示例已知单位', claimed: '示例改名公司' },
      },
    ]);
  });

  it('gives nothing to who comes for no organisation, and says what to do', async () => {
    const without = { is: 'no_organisation', organisation: null };
    const natural = await signIn('natural', {});
    expect(await meOf(natural)).toMatchObject({ post: null, without_post: without });
    const wrong = await signIn('wrong', { credit_code: '91210200MA0EXAMPL0' });
    expect((await meOf(wrong))?.without_post).toEqual(without);
  });

  it('gives no post of an office, of a public body, or of what has no name', async () => {
    const office = newCode();
    const { party } = await known(office, 'office');
    const [body, nameless] = [codeOf('11990000MA000000X'), newCode()];
    for (const [sub, claims, organisation] of [
      ['officer', { credit_code: office, organisation: '示例某局' }, '示例已知单位'],
      ['servant', { credit_code: body, organisation: '示例机关' }, '示例机关'],
      ['nameless', { credit_code: nameless }, null],
      ['misnamed', { credit_code: nameless, organisation: '示例\u0007' }, '示例\u0007'],
    ] as const) {
      const account = await signIn(sub, claims);
      const { post, without_post } = (await meOf(account)) ?? {};
      expect([post, without_post]).toEqual([null, { is: 'by_administrator', organisation }]);
    }
    expect([await partyOf(body), await partyOf(nameless)]).toEqual([[], []]);
    expect((await entries(party)).map(({ operation }) => operation)).toEqual([
      'arrival.name_differs',
    ]);
  });

  it('gives no post back that was taken, but the empty one to a colleague', async () => {
    const claims = { credit_code: newCode(), organisation: '示例换人公司' };
    const former = await signIn('former', claims);
    const post = (await meOf(former))?.post?.id;
    const { posts } = await house.operator.listPosts();
    const holding = posts.find(({ id }) => id === post)?.holdings[0]?.id ?? '';
    await house.operator.revokeHolding({ holding });
    await signIn('former', claims);
    expect((await meOf(former))?.without_post?.is).toBe('by_administrator');
    const next = await signIn('next', claims);
    expect((await meOf(next))?.post?.id).toBe(post);
    await house.operator.disableAccount({ account: next });
    await signIn('third', claims);
    expect((await meOf(former))?.without_post?.is).toBe('has_holder');
  });

  it('gives nobody a post that excludes one they hold', async () => {
    const account = await signIn('clerk', {});
    const { party } = await known(newCode(), 'office');
    const made = { organisation: party, role: 'finance', title: '示例' } as const;
    const { post } = await house.operator.addPost(made);
    const from = new Date().toISOString().slice(0, 10);
    await house.operator.givePost({ post, account, capacity: 'holder', from });
    const code = newCode();
    await signIn('clerk', { credit_code: code, organisation: '示例公司' });
    expect(await partyOf(code)).toEqual([]);
    const posts = (await meOf(account))?.posts ?? [];
    expect(posts.map(({ role }) => role)).toEqual(['finance']);
  });

  it('makes one party and one post when several come at once', async () => {
    const claims = { credit_code: newCode(), organisation: '示例同时公司' };
    const back = await Promise.all(['a', 'b', 'c'].map((sub) => leave(sub, claims)));
    const accounts = await Promise.all(back.map((finish) => finish()));
    const held = await Promise.all(accounts.map(meOf));
    expect(await partyOf(claims.credit_code)).toMatchObject([{ posts: 1 }]);
    expect(held.map((me) => me?.without_post?.is ?? 'in_post').sort()).toEqual([
      ...['has_holder', 'has_holder', 'in_post'],
    ]);
    const [{ id: party } = { id: '' }] = await partyOf(claims.credit_code);
    const done = (await entries(party)).map(({ operation }) => operation).toReversed();
    const told = 'arrival.holders_told';
    expect(done).toEqual(['arrival.party_added', 'arrival.post_given', told, told]);
  });

  it('gives one post to one person who comes in two windows at once', async () => {
    const claims = { credit_code: newCode(), organisation: '示例两窗公司' };
    const account = await signIn('twice', {});
    const back = [await leave('twice', claims), await leave('twice', claims)];
    expect(await Promise.all(back.map((finish) => finish()))).toEqual([account, account]);
    expect((await meOf(account))?.posts).toHaveLength(1);
    expect(await partyOf(claims.credit_code)).toMatchObject([{ posts: 1 }]);
  });

  it('has those wait who come for an institution or alliance with holders of its own', async () => {
    const code = newCode();
    const named = { name: '示例事业单位', credit_code: code, type: 'institution' } as const;
    const { party } = await house.operator.addOrganisation(named);
    const claims = { credit_code: code, organisation: '示例事业单位' };
    const early = await signIn('early', claims);
    expect((await meOf(early))?.without_post?.is).toBe('by_administrator');
    const made = { organisation: party, role: 'enterprise', title: '示例' } as const;
    const { post } = await house.operator.addPost(made);
    const given = { name: '示例任职', email: 'institution@example.org' };
    const { account } = await house.operator.createAccount(given);
    const from = new Date().toISOString().slice(0, 10);
    await house.operator.givePost({ post, account, capacity: 'holder', from });
    const late = await signIn('late', claims);
    expect((await meOf(late))?.without_post?.is).toBe('has_holder');
    expect((await titles(account))[0]).toContain('示例late');
  });

  it('is nothing to those who sign in by password', async () => {
    const given = { name: '示例', email: 'someone@example.org' };
    const { account } = await house.operator.createAccount(given);
    expect(await meOf(account)).toMatchObject({ post: null, without_post: null });
  });
});
