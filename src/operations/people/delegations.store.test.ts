import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import type { Client } from '../router.ts';
import { openTestCity, refusal, type TestCity } from './people.test-kit.ts';

const CONSENT = { party: 'enterprise', purpose: 'calculator' } as const;
const on = (day: string) => ({ from: day, to: null });

describe.each(ENGINES)('delegations on %s', (_kind, make) => {
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

    const theirs = (await house.as(account)).revokeDelegation({ holding });
    expect(await refusal(theirs)).toBe('NOT_FOUND holding');
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
