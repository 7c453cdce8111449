import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../store/engines.test-kit.ts';
import { openTestHouse, PASSWORD, type TestHouse } from './identity.test-kit.ts';

const EMAIL = 'li@example.org';

describe.each(ENGINES)('signing in on %s', (_kind, make) => {
  let house: TestHouse;
  let account: string;
  beforeAll(async () => {
    house = await openTestHouse(await make());
    account = await house.identity.createAccount({
      name: '示例李',
      email: 'Li@Example.org',
      password: PASSWORD,
      phone: '13800000000',
    });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    house.events.length = 0;
  });

  it('lets in who has the right password, and says who that is', async () => {
    const browser = house.browser();
    const answer = await browser.post('/sign-in/email', { email: EMAIL, password: PASSWORD });
    expect(answer).toMatchObject({ status: 200, body: { state: 'signed_in' } });
    expect(await house.identity.sessionOf(browser.headers)).toEqual({
      account,
      name: '示例李',
      email: EMAIL,
      secondFactor: false,
      secondFactorOn: false,
      creditCode: null,
      organisation: null,
    });
    expect(house.events).toEqual([{ what: 'signed_in', account, address: '192.0.2.7' }]);
    expect(house.failures).toEqual([]);
  });
});
