import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import type { Client } from '../router.ts';
import { openTestCity, refusal, type TestCity } from './people.test-kit.ts';

const CODE = '91990000MA000020XD';
const CONSENT = { party: 'enterprise', purpose: 'calculator' } as const;
const on = (day: string) => ({ from: day, to: null });

describe.each(ENGINES)('people on %s', (_kind, make) => {
  let house: TestCity;
  let system: Client;
  let security: Client;
  let enterprise: Client;

  beforeAll(async () => {
    house = await openTestCity(await make());
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.visitor.resetDemonstration();
    system = await house.as('demonstration-system-administrator');
    security = await house.as('demonstration-security-administrator');
    enterprise = await house.as('demonstration-enterprise-clerk');
  });

  const newAccount = async (email: string) =>
    (await system.createAccount({ name: '示例新人', email, phone: '13800000000' })).account;

  /** Somebody with a post of their own beside those of the enterprise's clerks. */
  const newColleague = async (email: string, title = '专家') => {
    const account = await newAccount(email);
    const post = { organisation: 'enterprise', role: 'expert', title } as const;
    const given = { ...(await system.addPost(post)), account, ...on('2022-10-10') };
    await security.givePost({ ...given, capacity: 'holder' });
    return account;
  };

  it('sets up an organisation with a post, and somebody in it', async () => {
    const { party } = await system.addOrganisation({
      name: ' 示例新单位 ',
      credit_code: CODE.toLowerCase(),
      type: 'enterprise',
    });
    const { post } = await system.addPost({
      organisation: party,
      role: 'enterprise',
      title: '专员',
    });
    const account = await newAccount('New@Example.com');
    const given = { post, account, capacity: 'holder', ...on('2022-10-10') } as const;
    const { holding } = await security.givePost(given);
    const listed = (await system.listPosts()).posts.find(({ id }) => id === post);
    expect(listed).toMatchObject({
      party_name: '示例新单位',
      role: 'enterprise',
      closed_at: null,
      holdings: [{ id: holding, name: '示例新人', given_by: '示例罗安', from: '2022-10-10' }],
    });
    const { accounts } = await security.listAccounts();
    expect(accounts.find((one) => one.account === account)).toEqual({
      account,
      name: '示例新人',
      email_masked: 'n***@example.com',
      phone_masked: '138****00',
      second_factor_on: false,
      disabled: false,
      posts: ['示例新单位 专员'],
    });
    const me = await (await house.as(account)).getMe();
    expect(me.member).toMatchObject({ post: { id: post, party }, capacity: 'holder' });
    expect(me.member?.operations).toContain('giveMandate');
    expect(me.member?.operations).not.toContain('addPost');
    const { organisations } = await system.listOrganisations();
    expect(organisations.find(({ id }) => id === party)).toMatchObject({
      credit_code: CODE,
      type: 'enterprise',
      posts: 1,
      example: true,
    });

    await system.closePost({ post });
    expect((await (await house.as(account)).getMe()).member?.post).toBeNull();
    expect(await refusal(system.closePost({ post }))).toBe('NOT_FOUND post');
    expect(await refusal(security.givePost(given))).toBe('NOT_FOUND post');
  });

  it('refuses what does not fit, each with its field', async () => {
    const organisation = { name: '示例新单位', credit_code: CODE, type: 'office' } as const;
    const { party } = await system.addOrganisation(organisation);
    expect(await refusal(system.addOrganisation(organisation))).toBe('CONFLICT credit_code');
    const wrong = { ...organisation, credit_code: `${CODE.slice(0, -1)}0` };
    expect(await refusal(system.addOrganisation(wrong))).toBe('BAD_REQUEST credit_code');
    const named = { ...organisation, name: '示例\u0007' };
    expect(await refusal(system.addOrganisation(named))).toBe('BAD_REQUEST name');
    const post = { organisation: party, role: 'enterprise', title: '专员' } as const;
    expect(await refusal(system.addPost(post))).toBe('UNPROCESSABLE_CONTENT role');
    const nowhere = { ...post, organisation: 'nowhere' };
    expect(await refusal(system.addPost(nowhere))).toBe('NOT_FOUND organisation');

    await newAccount('twice@example.com');
    const given = (email: string) => system.createAccount({ name: '示例', email });
    expect(await refusal(given('TWICE@example.com'))).toBe('CONFLICT email');
    expect(await refusal(given('nobody'))).toBe('UNPROCESSABLE_CONTENT email');
    expect(await refusal(given('a@demonstration.invalid'))).toBe('UNPROCESSABLE_CONTENT email');
    expect(await refusal(system.disableAccount({ account: 'nobody' }))).toBe('NOT_FOUND');
    const oneself = { account: 'demonstration-system-administrator' };
    expect(await refusal(system.disableAccount(oneself))).toBe('FORBIDDEN account');
  });

  it('invites again only who has no password yet; the machine may for anybody', async () => {
    const account = await newAccount('later@example.com');
    const { invitation } = await system.inviteAccount({ account });
    expect(invitation).toMatch(/\/set-password#\S{20}/);
    await house.city.identity.setPassword(account, 'Correct-Horse-7');
    expect(await refusal(system.inviteAccount({ account }))).toBe('FORBIDDEN account');
    expect((await house.operator.inviteAccount({ account })).invitation).not.toBe(invitation);
    expect(await refusal(system.inviteAccount({ account: 'nobody' }))).toBe('NOT_FOUND');
  });

  it('disables an account at once, and lets it in again', async () => {
    const account = 'demonstration-auditor';
    const [cookie = ''] = await house.city.identity.signInAs(account, null);
    const headers = new Headers({ cookie: cookie.split(';')[0] ?? '' });
    expect(await house.city.identity.sessionOf(headers)).toMatchObject({ account });
    await system.disableAccount({ account });
    expect(await house.city.identity.sessionOf(headers)).toBeNull();
    const given = { post: 'auditor', account, capacity: 'holder', ...on('2022-10-10') } as const;
    expect(await refusal(security.givePost(given))).toBe('NOT_FOUND account');
    await system.enableAccount({ account });
    expect(await house.city.identity.signInAs(account, null)).toHaveLength(1);
  });

  it('gives nobody two posts that exclude each other, nor a post to oneself', async () => {
    const give = (post: string, account: string, more = {}) =>
      refusal(
        security.givePost({
          ...{ post, account: `demonstration-${account}`, capacity: 'stand_in' },
          ...on('2022-10-10'),
          ...more,
        }),
      );
    expect(await give('finance-checker', 'enterprise-clerk')).toBe('UNPROCESSABLE_CONTENT account');
    expect(await give('expert', 'auditor')).toBe('UNPROCESSABLE_CONTENT account');
    expect(await give('expert', 'security-administrator')).toBe('FORBIDDEN account');
    expect(await give('expert', 'expert')).toBe('UNPROCESSABLE_CONTENT account');
    expect(await give('finance-checker', 'committee-approver')).toBe('NOT_REFUSED');
    const over = { from: '2022-10-10', to: '2022-10-09' };
    expect(await give('policy-drafter', 'finance-checker', over)).toBe('UNPROCESSABLE_CONTENT to');
  });

  it('lets one of two who give at once give what the other excludes', async () => {
    const account = await newAccount('both@example.com');
    const wanted = ['enterprise-clerk', 'finance-checker', 'auditor', 'system-administrator'];
    const given = await Promise.all(
      wanted.map((post) =>
        refusal(security.givePost({ post, account, capacity: 'stand_in', ...on('2022-10-10') })),
      ),
    );
    expect(given.filter((code) => code === 'NOT_REFUSED')).toHaveLength(1);
  });

  it('takes a post back at once', async () => {
    const { posts } = await security.listPosts();
    const held = posts.find(({ id }) => id === 'enterprise-clerk')?.holdings ?? [];
    expect(held.map(({ capacity }) => capacity)).toEqual(['holder', 'stand_in']);
    const [{ id: holding } = { id: '' }] = held;
    await security.revokeHolding({ holding });
    expect(await refusal(security.revokeHolding({ holding }))).toBe('NOT_FOUND holding');
    const { member } = await (await house.as('demonstration-enterprise-clerk')).getMe();
    expect(member?.post).toBeNull();
  });

  it('lets the holder of a post delegate it for some days, and nobody onward', async () => {
    const account = await newColleague('delegate@example.com');
    const delegation = {
      account,
      from: '2022-10-12',
      to: '2022-10-14',
      reason: '出差',
    };
    const { holding } = await enterprise.delegatePost(delegation);
    const postOf = async () => (await (await house.as(account)).getMe()).member;
    expect((await postOf())?.posts).toHaveLength(1);
    house.wait(2);
    const held = (await postOf())?.posts.map(({ role, capacity }) => `${role} ${capacity}`);
    expect(held?.toSorted()).toEqual(['enterprise delegate', 'expert holder']);
    const delegate = await house.as(account, 'enterprise-clerk');
    const other = await newColleague('other@example.com', '顾问');
    const onward = { ...delegation, account: other };
    expect((await delegate.listDelegations()).delegates).toEqual([]);
    expect(await refusal(delegate.delegatePost(onward))).toBe('FORBIDDEN');
    const standIn = await house.as('demonstration-enterprise-clerk-stand-in');
    expect(await refusal(standIn.delegatePost(onward))).toBe('FORBIDDEN');
    const { given } = await enterprise.listDelegations();
    expect(given).toMatchObject([
      { id: holding, name: '示例新人', post: { id: 'enterprise-clerk' } },
    ]);
    expect((await delegate.listDelegations()).received).toEqual(given);
    house.wait(3);
    expect((await postOf())?.posts).toHaveLength(1);
    expect((await enterprise.listDelegations()).given).toEqual([]);
    house.wait(-5);

    expect(await refusal(delegate.revokeDelegation({ holding }))).toBe('NOT_FOUND holding');
    await enterprise.revokeDelegation({ holding });
    expect(await refusal(enterprise.revokeDelegation({ holding }))).toBe('NOT_FOUND holding');
    const refusals = {
      past: { from: '2022-10-09' },
      long: { to: '2023-03-01' },
      nobody: { account: 'nobody' },
      oneself: { account: 'demonstration-enterprise-clerk' },
      standIn: { account: 'demonstration-enterprise-clerk-stand-in' },
      elsewhere: { account: 'demonstration-manufacturer-clerk' },
      excluded: { account: 'demonstration-finance-checker' },
    };
    const fields = [];
    for (const more of Object.values(refusals)) {
      fields.push(await refusal(enterprise.delegatePost({ ...delegation, ...more })));
    }
    expect(fields).toEqual([
      'UNPROCESSABLE_CONTENT from',
      'UNPROCESSABLE_CONTENT to',
      ...Array(5).fill('NOT_FOUND account'),
    ]);
  });

  it('offers colleagues for a delegation, and says of nobody else whether they have an account', async () => {
    expect((await enterprise.listDelegations()).delegates).toEqual([]);
    const account = await newColleague('delegate@example.com');
    const delegates = [{ account, name: '示例新人' }];
    expect((await enterprise.listDelegations()).delegates).toEqual(delegates);
    const days = { from: '2022-10-12', to: '2022-10-14', reason: '出差' };
    const ask = (to: string) =>
      enterprise.delegatePost({ account: to, ...days }).catch((error: unknown) => error);
    const answers = [await ask('nobody'), await ask('demonstration-finance-checker')];
    expect(answers[0]).toEqual(answers[1]);
    await system.disableAccount({ account });
    expect((await enterprise.listDelegations()).delegates).toEqual([]);
    expect(await ask(account)).toEqual(answers[0]);
  });

  it('lets a delegate decline, at once, and tells who delegated', async () => {
    const account = await newColleague('delegate@example.com');
    const days = { from: '2022-10-10', to: '2022-10-14', reason: '出差' };
    const { holding } = await enterprise.delegatePost({ account, ...days });
    expect(await refusal(enterprise.declineDelegation({ holding }))).toBe('NOT_FOUND holding');
    const delegate = await house.as(account, 'enterprise-clerk');
    await delegate.declineDelegation({ holding });
    expect((await (await house.as(account)).getMe()).member?.posts).toHaveLength(1);
    expect(await refusal(delegate.giveConsent(CONSENT))).toBe('FORBIDDEN zhida-post');
    const again = await house.as(account);
    expect(await refusal(again.declineDelegation({ holding }))).toBe('NOT_FOUND holding');
    const [own] = (await again.getMe()).member?.posts ?? [];
    const { posts } = await security.listPosts();
    const held = posts.find(({ id }) => id === own?.id)?.holdings[0]?.id ?? '';
    expect(await refusal(again.declineDelegation({ holding: held }))).toBe('NOT_FOUND holding');
    const { messages } = await enterprise.listMessages();
    expect(messages[0]).toMatchObject({
      kind: 'delegation_declined',
      subject: { zh: '委托代行被谢绝：政策申报专员' },
    });
    await enterprise.delegatePost({ account, ...days, from: '2022-10-12' });
    const later = (await again.listDelegations()).received[0]?.id ?? '';
    expect(await again.declineDelegation({ holding: later })).toEqual({ holding: later });
    expect((await enterprise.listDelegations()).given).toEqual([]);
  });

  it('lets a delegation last no longer than the post of who gave it', async () => {
    const head = await newAccount('head@example.com');
    const account = await newColleague('delegate@example.com');
    const given = { post: 'enterprise-clerk', account: head, capacity: 'holder' } as const;
    const { holding } = await security.givePost({ ...given, from: '2022-10-10', to: '2022-10-20' });
    const holder = await house.as(head);
    const delegation = { account, from: '2022-10-12', reason: '出差' };
    expect(await refusal(holder.delegatePost({ ...delegation, to: '2022-10-21' }))).toBe(
      'UNPROCESSABLE_CONTENT to',
    );
    await holder.delegatePost({ ...delegation, to: '2022-10-20' });
    await security.revokeHolding({ holding });
    house.wait(3);
    expect((await (await house.as(account)).getMe()).member?.posts).toHaveLength(1);
    house.wait(-3);
  });

  it('makes no link for who signs in at another house', async () => {
    const account = await newAccount('elsewhere@example.com');
    await system.inviteAccount({ account });
    const at = new Date();
    await house.city.store.write((handle) =>
      handle
        .insertInto('credential')
        .values({
          ...{ id: 'elsewhere', account, provider: 'oidc', subject: 's', password: null },
          ...{ created_at: at, updated_at: at },
        })
        .execute(),
    );
    expect(await refusal(system.inviteAccount({ account }))).toBe('FORBIDDEN account');
  });
});

describe.each(ENGINES)('administrators of a real city on %s', (_kind, make) => {
  it('delegate nothing without the second factor', async () => {
    const house = await openTestCity(await make(), 'real');
    const { account } = await house.operator.addAdministrator({
      role: 'system_administrator',
      name: '示例管理员',
      email: 'system@example.com',
    });
    const system = await house.as(account);
    const post = { organisation: 'administration', role: 'system_administrator' } as const;
    const deputy = await system.createAccount({ name: '示例新人', email: 'new@example.com' });
    const given = {
      ...(await system.addPost({ ...post, title: '副职' })),
      account: deputy.account,
    };
    const { operator } = house;
    await operator.givePost({ ...given, capacity: 'holder', ...on('2022-10-10') });
    const delegation = {
      account: deputy.account,
      from: '2022-10-12',
      to: '2022-10-14',
      reason: '出差',
    };
    const without = await house.as(account, undefined, false);
    expect(await refusal(without.delegatePost(delegation))).toBe('FORBIDDEN');
    expect((await system.delegatePost(delegation)).holding).toBeTypeOf('string');
    await house.close();
  });
});
