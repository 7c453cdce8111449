import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import { openTestCity, refusal, type TestCity } from './people.test-kit.ts';

describe.each(ENGINES)('a post that is asked for on %s', (_kind, make) => {
  let house: TestCity;
  beforeAll(async () => {
    house = await openTestCity(await make());
  });
  afterAll(() => house.close());

  it('does nothing for who asks for a post that they lost, not even in another of theirs', async () => {
    const system = await house.as('demonstration-system-administrator');
    const security = await house.as('demonstration-security-administrator');
    const person = { name: '示例新人', email: 'lost@example.com' };
    const { account } = await system.createAccount(person);
    const addPost = async (title: string) =>
      (await system.addPost({ organisation: 'enterprise', role: 'enterprise', title })).post;
    const posts = [await addPost('留任岗'), await addPost('失去岗')] as const;
    const holdings: string[] = [];
    for (const post of posts) {
      const given = { post, account, capacity: 'holder', from: '2022-10-10', to: null } as const;
      holdings.push((await security.givePost(given)).holding);
    }
    const [kept, lost] = posts;
    const consent = { party: 'enterprise', purpose: 'calculator' } as const;
    await (await house.as(account, lost)).giveConsent(consent);
    await security.revokeHolding({ holding: holdings[1] ?? '' });
    for (const asked of [lost, 'nobody']) {
      const caller = await house.as(account, asked);
      expect(await refusal(caller.revokeConsent(consent))).toBe('FORBIDDEN zhida-post');
      expect((await caller.getMe()).member?.post).toMatchObject({ id: kept });
      expect((await caller.getParty({ party: 'enterprise' })).facts).not.toEqual([]);
    }
    await (await house.as(account, kept)).revokeConsent(consent);
    const log = await house.city.store.read((handle) => listAudit(handle, { account, limit: 4 }));
    const refused = { operation: 'revokeConsent', post: null, role: 'member', result: 'FORBIDDEN' };
    expect(log).toMatchObject([
      { operation: 'revokeConsent', post: kept, role: 'enterprise', result: 'done' },
      refused,
      refused,
      { operation: 'giveConsent', post: lost, result: 'done' },
    ]);
    await security.revokeHolding({ holding: holdings[0] ?? '' });
    const without = await house.as(account, lost);
    expect(await refusal(without.revokeConsent(consent))).toBe('FORBIDDEN zhida-post');
  });
});
