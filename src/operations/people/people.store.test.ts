import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import type { Client } from '../router.ts';
import { openTestCity, refusal, type TestCity } from './people.test-kit.ts';

const CODE = '91990000MA000020XD';
const on = (day: string) => ({ from: day, to: null });

describe.each(ENGINES)('people on %s', (_kind, make) => {
  let house: TestCity;
  let system: Client;
  let security: Client;

  beforeAll(async () => {
    house = await openTestCity(await make());
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.visitor.resetDemonstration();
    system = await house.as('demonstration-system-administrator');
    security = await house.as('demonstration-security-administrator');
  });

  const newAccount = async (email: string) =>
    (await system.createAccount({ name: '示例新人', email, phone: '13800000000' })).account;

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
