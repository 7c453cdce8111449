import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../store/engines.test-kit.ts';
import { ADDRESS, openTestHouse, PASSWORD, type TestHouse } from './identity.test-kit.ts';

const EMAIL = 'li@example.org';
const FROM = '192.0.2.7';

describe.each(ENGINES)('signing in on %s', (_kind, make) => {
  let house: TestHouse;
  let account: string;
  let number = 0;
  beforeAll(async () => {
    house = await openTestHouse(await make());
    const person = { name: '示例李', email: 'Li@Example.org', password: PASSWORD, phone: '138' };
    account = await house.identity.createAccount(person);
  });
  afterAll(() => house.close());
  beforeEach(() => {
    house.events.length = 0;
  });

  const signIn = (email = EMAIL, password = PASSWORD, browser = house.browser()) =>
    browser.post('/sign-in/email', { email, password });
  const signedIn = async () => {
    const browser = house.browser();
    browser.keep(await house.identity.signInAs(account, FROM));
    return browser;
  };
  /** Somebody new, so that nobody is locked out by another test. */
  const newcomer = async (password: string | null = PASSWORD) => {
    number += 1;
    const email = `newcomer${number}@example.org`;
    const id = await house.identity.createAccount({ name: '示例新人', email, password });
    return { id, email };
  };
  const whats = () => house.events.map(({ what }) => what);

  it('lets in who has the right password, and says who that is', async () => {
    const browser = house.browser();
    const answer = await signIn(EMAIL, PASSWORD, browser);
    expect(answer).toMatchObject({ status: 200, body: { state: 'signed_in' } });
    const session = {
      account,
      name: '示例李',
      email: EMAIL,
      secondFactor: false,
      secondFactorOn: false,
      creditCode: null,
      organisation: null,
    };
    expect(await house.identity.sessionOf(browser.headers)).toEqual(session);
    expect((await browser.get('/get-session')).body).toEqual({ session });
    expect(house.events).toEqual([{ what: 'signed_in', account, address: FROM }]);
  });

  it('gives a cookie that no script reads and no other site sends', async () => {
    const browser = await signedIn();
    expect(browser.set).toHaveLength(1);
    expect(browser.set[0]).toMatch(/^zhida\.session_token=/);
    expect(browser.set[0]).toMatch(/; HttpOnly/);
    expect(browser.set[0]).toMatch(/; SameSite=Lax/);
    expect(browser.set[0]).not.toMatch(/; Secure/);
    const safe = await house.reopen({ address: 'https://example.org' });
    const [cookie] = await safe.signInAs(account, FROM);
    expect(cookie).toMatch(/^__Secure-zhida\.session_token=.*; Secure/);
  });

  it('lets in wherever it was reached when no address is set', async () => {
    const anywhere = await house.reopen({ address: undefined });
    const browser = house.browser();
    const body = { email: EMAIL, password: PASSWORD };
    expect((await browser.post('/sign-in/email', body, anywhere)).status).toBe(200);
    expect(await anywhere.sessionOf(browser.headers)).toMatchObject({ account });
  });

  it('answers a wrong password and an unknown e-mail alike', async () => {
    const { email, id } = await newcomer();
    const wrong = await signIn(email, 'Wrong-Horse-7');
    const unknown = await signIn('nobody@example.org', 'Wrong-Horse-7');
    expect(wrong).toEqual(unknown);
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({
      code: 'WRONG_PASSWORD',
      data: { problems: [{ field: '', message: { zh: '邮箱或密码不对' } }] },
    });
    expect(house.events).toEqual([
      { what: 'wrong_password', account: id, address: FROM },
      { what: 'wrong_password', account: null, address: FROM },
    ]);
  });

  it('locks at the fifth wrong password, known or not, and opens after 15 minutes', async () => {
    const { email } = await newcomer();
    for (const name of [email, 'nobody2@example.org']) {
      house.events.length = 0;
      const statuses: number[] = [];
      for (let tries = 0; tries < 5; tries += 1) {
        house.wait(1);
        statuses.push((await signIn(name, 'Wrong-Horse-7')).status);
      }
      expect(statuses).toEqual([401, 401, 401, 401, 429]);
      expect(whats().at(-1)).toBe('locked_out');
      const locked = await signIn(name, PASSWORD);
      expect(locked).toMatchObject({ status: 429, body: { code: 'LOCKED_OUT' } });
    }
    house.wait(7);
    expect((await signIn(email, PASSWORD)).status).toBe(429);
    house.wait(4);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });

  it('forgets wrong passwords by the right one, and after 15 minutes', async () => {
    const { email } = await newcomer();
    const wrong = async (times: number) => {
      for (let tries = 0; tries < times; tries += 1) await signIn(email, 'Wrong-Horse-7');
    };
    await wrong(4);
    expect((await signIn(email)).status).toBe(200);
    await wrong(4);
    house.wait(16);
    await wrong(4);
    expect((await signIn(email)).status).toBe(200);
  });

  it('keeps a lock over a restart and for every worker', async () => {
    const { email } = await newcomer();
    for (let tries = 0; tries < 5; tries += 1) await signIn(email, 'Wrong-Horse-7');
    const other = await house.reopen({});
    const body = { email, password: PASSWORD };
    expect((await house.browser().post('/sign-in/email', body, other)).status).toBe(429);
  });

  it('stands 1,000 wrong passwords at once: one is locked out, others sign in', async () => {
    const { email } = await newcomer();
    const flood = Promise.all(
      Array.from({ length: 1_000 }, (_, at) => signIn(email, `Wrong-Horse-${at}`)),
    );
    const others = await Promise.all([signIn(), signIn(), signIn()]);
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
    const statuses = (await flood).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(4);
    expect(statuses.filter((status) => status === 429)).toHaveLength(996);
    expect(whats().filter((what) => what === 'locked_out')).toHaveLength(1);
    expect((await signIn(email)).status).toBe(429);
  }, 60_000);

  it('ends a session half an hour after its last use, and 12 hours after its start', async () => {
    const idle = await signedIn();
    house.wait(29);
    expect(await house.identity.sessionOf(idle.headers)).toMatchObject({ account });
    house.wait(29);
    expect(await house.identity.sessionOf(idle.headers)).toMatchObject({ account });
    house.wait(31);
    expect(await house.identity.sessionOf(idle.headers)).toBeNull();
    const busy = await signedIn();
    for (let half = 0; half < 28; half += 1) {
      house.wait(25);
      expect(await house.identity.sessionOf(busy.headers)).toMatchObject({ account });
    }
    house.wait(21);
    expect(await house.identity.sessionOf(busy.headers)).toBeNull();
  });

  it('signs out', async () => {
    const browser = await signedIn();
    const before = browser.headers;
    expect(await browser.post('/sign-out')).toMatchObject({ body: { state: 'signed_out' } });
    expect(await house.identity.sessionOf(browser.headers)).toBeNull();
    expect(await house.identity.sessionOf(before)).toBeNull();
    expect(whats()).toEqual(['signed_in', 'signed_out']);
  });

  it('signs out everywhere at once', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect((await here.post('/sign-out-everywhere')).body).toEqual({ state: 'signed_out' });
    expect(await house.identity.sessionOf(here.headers)).toBeNull();
    expect(await house.identity.sessionOf(there.headers)).toBeNull();
    const again = await here.post('/sign-out-everywhere');
    expect(again).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  });

  it('ends the former session of who signs in again', async () => {
    const browser = await signedIn();
    const before = browser.headers;
    await signIn(EMAIL, PASSWORD, browser);
    expect(await house.identity.sessionOf(before)).toBeNull();
    expect(await house.identity.sessionOf(browser.headers)).toMatchObject({ account });
  });

  it('takes no forged cookie', async () => {
    const browser = await signedIn();
    const cookie = browser.headers.get('cookie') ?? '';
    for (const forged of [cookie.replace(/\..{43}/, '.x'), `${cookie}x`, 'zhida.session_token=a']) {
      expect(await house.identity.sessionOf(new Headers({ cookie: forged }))).toBeNull();
    }
    expect(await house.identity.sessionOf(new Headers())).toBeNull();
  });

  it('lets in nobody who is disabled, and ends their sessions', async () => {
    const { id, email } = await newcomer();
    const browser = house.browser();
    await signIn(email, PASSWORD, browser);
    await house.identity.disableAccount(id);
    expect(await house.identity.sessionOf(browser.headers)).toBeNull();
    expect(await signIn(email)).toMatchObject({ status: 403, body: { code: 'ACCOUNT_DISABLED' } });
    expect((await signIn(email, 'Wrong-Horse-7')).body.code).toBe('WRONG_PASSWORD');
    await expect(house.identity.signInAs(id, null)).rejects.toMatchObject({
      code: 'ACCOUNT_DISABLED',
    });
    expect(whats()).toEqual(['signed_in', 'refused_disabled', 'wrong_password']);
    await house.identity.enableAccount(id);
    expect((await signIn(email)).status).toBe(200);
    const [listed] = await house.identity.listAccounts([id]);
    expect(listed).toMatchObject({ id, email, disabledAt: null });
  });

  it('ends all sessions of an account when told to', async () => {
    const { id, email } = await newcomer();
    const browser = house.browser();
    await signIn(email, PASSWORD, browser);
    await house.identity.endSessions(id);
    expect(await house.identity.sessionOf(browser.headers)).toBeNull();
  });

  it('signs in without asking, where the caller decides so', async () => {
    const { headers } = await signedIn();
    expect(await house.identity.sessionOf(headers)).toMatchObject({ account, secondFactor: false });
    expect(whats()).toEqual(['signed_in']);
    await expect(house.identity.signInAs('nobody', null)).rejects.toMatchObject({
      code: 'NO_ACCOUNT',
    });
  });

  it('refuses what comes from another site, which locks nobody out', async () => {
    const { email } = await newcomer();
    const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
    const body = JSON.stringify({ email, password: PASSWORD });
    const url = `${ADDRESS}/api/auth/sign-in/email`;
    for (let tries = 0; tries < 6; tries += 1) {
      const request = new Request(url, { method: 'POST', headers, body });
      const answer = await house.identity.handle(request, null);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'WRONG_ORIGIN' });
    }
    expect(whats()).toEqual([]);
    expect((await signIn(email)).status).toBe(200);
  });

  it.each([
    ['/sign-up/email', { name: 'a', email: 'a@example.org', password: PASSWORD }],
    ['/update-user', { name: 'another' }],
    ['/change-email', { newEmail: 'b@example.org' }],
    ['/delete-user', {}],
    ['/two-factor/view-backup-codes', {}],
    ['/sign-in/email/', { email: EMAIL, password: PASSWORD }],
    ['/../../health', {}],
  ])('has nothing at %s', async (path, body) => {
    const browser = await signedIn();
    const answer = await browser.post(path, body);
    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it.each([['[]'], ['"a"'], ['{'], ['{"email":1,"password":"b"}'], ['{"email":"a"}'], ['']])(
    'refuses the body %s',
    async (body) => {
      const request = new Request(`${ADDRESS}/api/auth/sign-in/email`, { method: 'POST', body });
      expect((await house.identity.handle(request, null)).status).toBe(400);
    },
  );

  it('keeps one account for one e-mail, and no nonsense', async () => {
    const add = (name: string, email: string, password: string | null = null) =>
      house.identity.createAccount({ name, email, password });
    await expect(add('示例', 'LI@example.org')).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
    await expect(add(' ', 'a@example.org')).rejects.toMatchObject({ code: 'BAD_NAME' });
    await expect(add('示例', 'example.org')).rejects.toMatchObject({ code: 'BAD_EMAIL' });
    await expect(add('示例', 'a@oidc.invalid')).rejects.toMatchObject({ code: 'BAD_EMAIL' });
    await expect(add('示例', 'a@example.org', 'short')).rejects.toMatchObject({
      code: 'PASSWORD_REFUSED',
      field: 'password',
      messages: [{ zh: '密码至少 10 位' }, { zh: /大写字母/ }],
    });
  });

  it('fails when what happened cannot be written down', async () => {
    const mute = await house.reopen({ report: () => Promise.reject(new Error('no audit log')) });
    const browser = house.browser();
    const body = { email: EMAIL, password: PASSWORD };
    await expect(browser.post('/sign-in/email', body, mute)).rejects.toThrow('no audit log');
    expect(browser.headers.has('cookie')).toBe(false);
  });

  it('needs a secret of some length', async () => {
    await expect(house.reopen({ secret: 'short' })).rejects.toThrow('32 characters');
  });
});
