import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../store/engines.test-kit.ts';
import { type Browser, openTestHouse, PASSWORD, type TestHouse } from './identity.test-kit.ts';
import { totpOf } from './totp.test-kit.ts';

describe.each(ENGINES)('the second factor on %s', (_kind, make) => {
  let house: TestHouse;
  let email: string;
  let account: string;
  let number = 0;
  beforeAll(async () => {
    house = await openTestHouse(await make());
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    number += 1;
    email = `careful${number}@example.org`;
    account = await house.identity.createAccount({ name: '示例人', email, password: PASSWORD });
    house.events.length = 0;
  });

  const signIn = async (browser: Browser) =>
    (await browser.post('/sign-in/email', { email, password: PASSWORD })).body.state;
  const session = (browser: Browser) => house.identity.sessionOf(browser.headers);
  const whats = () => house.events.map(({ what }) => what);
  const turnOn = async () => {
    const browser = house.browser();
    await signIn(browser);
    const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
    const code = totpOf(body.totpURI);
    expect((await browser.post('/two-factor/verify-totp', { code })).status).toBe(200);
    return { browser, ...(body as { totpURI: string; backupCodes: string[] }) };
  };

  it('is turned on by a password and a first code', async () => {
    const browser = house.browser();
    await signIn(browser);
    const wrong = await browser.post('/two-factor/enable', { password: 'Wrong-Horse-7' });
    expect(wrong.body.code).toBe('WRONG_CURRENT_PASSWORD');
    expect((await browser.post('/two-factor/enable')).body.code).toBe('WRONG_CURRENT_PASSWORD');
    const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
    expect(body.totpURI).toMatch(/^otpauth:\/\/totp\//);
    expect(body.backupCodes).toHaveLength(10);
    expect(await session(browser)).toMatchObject({ secondFactorOn: false, secondFactor: false });
    const early = await browser.post('/two-factor/verify-backup-code', {
      code: body.backupCodes[0],
    });
    expect(early.body.code).toBe('NO_SECOND_FACTOR');
    await browser.post('/two-factor/verify-totp', { code: totpOf(body.totpURI) });
    expect(await session(browser)).toMatchObject({ secondFactorOn: true, secondFactor: true });
    expect(whats()).toEqual(['signed_in', 'wrong_password', 'second_factor_on']);
    const again = await browser.post('/two-factor/enable', { password: PASSWORD });
    expect(again.body.code).toBe('SECOND_FACTOR_ALREADY_ON');
  });

  it('is asked for after the password, and nobody is signed in without', async () => {
    const { totpURI } = await turnOn();
    house.events.length = 0;
    const browser = house.browser();
    expect(await signIn(browser)).toBe('second_step');
    expect(await session(browser)).toBeNull();
    const wrong = await browser.post('/two-factor/verify-totp', { code: '000000' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'WRONG_CODE' } });
    await browser.post('/two-factor/verify-totp', { code: totpOf(totpURI, 1), trustDevice: true });
    expect(await session(browser)).toMatchObject({ account, secondFactor: true });
    expect(house.events.map(({ what, account }) => [what, account])).toEqual([
      ['second_step_asked', account],
      ['wrong_code', account],
      ['signed_in', account],
    ]);
    expect(await signIn(browser)).toBe('second_step');
    expect(await session(browser)).toBeNull();
  });

  it('takes each code once, of whoever comes at the same time too', async () => {
    const { totpURI } = await turnOn();
    const code = totpOf(totpURI, 1);
    const come = async () => {
      const browser = house.browser();
      await signIn(browser);
      const { status, body } = await browser.post('/two-factor/verify-totp', { code });
      return [status, body.code, (await session(browser))?.secondFactor];
    };
    const both = await Promise.all([come(), come()]);
    expect(both.toSorted()).toEqual([
      [200, undefined, true],
      [401, 'CODE_USED', undefined],
    ]);
    expect(await come()).toEqual([401, 'CODE_USED', undefined]);
  });

  it('takes each backup code once', async () => {
    const { backupCodes } = await turnOn();
    const use = async (code: string | undefined) => {
      const browser = house.browser();
      await signIn(browser);
      const { status } = await browser.post('/two-factor/verify-backup-code', { code });
      return [status, (await session(browser))?.secondFactor];
    };
    expect(await use(backupCodes[0])).toEqual([200, true]);
    expect(await use(backupCodes[0])).toEqual([401, undefined]);
    expect(await use(backupCodes[1])).toEqual([200, true]);
  });

  it('renews the backup codes, and the former are void', async () => {
    const { browser, backupCodes } = await turnOn();
    const { body } = await browser.post('/two-factor/generate-backup-codes', {
      password: PASSWORD,
    });
    expect(body.backupCodes).toHaveLength(10);
    const other = house.browser();
    await signIn(other);
    const verify = async (code: string) =>
      (await other.post('/two-factor/verify-backup-code', { code })).status;
    expect([await verify(backupCodes[0] ?? ''), await verify(body.backupCodes[0])]).toEqual([
      401, 200,
    ]);
  });

  it('locks at the fifth wrong code for 15 minutes, however often one starts anew', async () => {
    const { totpURI } = await turnOn();
    const codes: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      const browser = house.browser();
      await signIn(browser);
      const path = tries % 2 === 0 ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
      codes.push((await browser.post(path, { code: '000000' })).body.code);
    }
    expect(codes).toEqual([...Array(4).fill('WRONG_CODE'), 'LOCKED_OUT']);
    const browser = house.browser();
    await signIn(browser);
    const verify = async () =>
      (await browser.post('/two-factor/verify-totp', { code: totpOf(totpURI, 1) })).status;
    expect(await verify()).toBe(429);
    house.wait(16);
    expect(await verify()).toBe(200);
  });

  it('is not asked for without a password first', async () => {
    const answer = await house.browser().post('/two-factor/verify-totp', { code: '000000' });
    expect(answer).toMatchObject({ status: 401, body: { code: 'CHALLENGE_OVER' } });
  });

  it('stays made when the password is changed', async () => {
    const { browser } = await turnOn();
    const body = { currentPassword: PASSWORD, newPassword: 'Another-Horse-8' };
    expect((await browser.post('/change-password', body)).status).toBe(200);
    expect(await session(browser)).toMatchObject({ secondFactor: true });
  });

  it('is turned off by the password, in a session that made the second step', async () => {
    const { browser } = await turnOn();
    house.events.length = 0;
    const half = house.browser();
    half.keep(await house.identity.signInAs(account, null));
    const refused = await half.post('/two-factor/disable', { password: PASSWORD });
    expect(refused).toMatchObject({ status: 403, body: { code: 'SECOND_STEP_NEEDED' } });
    expect((await browser.post('/two-factor/disable', { password: PASSWORD })).status).toBe(200);
    expect(await session(browser)).toMatchObject({ secondFactorOn: false, secondFactor: false });
    expect(await signIn(house.browser())).toBe('signed_in');
    expect(whats()).toEqual(['signed_in', 'second_factor_off', 'signed_in']);
  });
});
