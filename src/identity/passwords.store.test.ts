import { scryptSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../store/engines.test-kit.ts';
import { openTestHouse, PASSWORD, type TestHouse } from './identity.test-kit.ts';
import type { Identity, ResetLink } from './index.ts';

const OTHER = 'Another-Horse-8';

describe.each(ENGINES)('passwords on %s', (_kind, make) => {
  let house: TestHouse;
  let mailing: Identity;
  const sent: ResetLink[] = [];
  let number = 0;
  beforeAll(async () => {
    house = await openTestHouse(await make());
    mailing = await house.reopen({
      sendResetLink: async (link) => {
        sent.push(link);
      },
    });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    house.events.length = 0;
    sent.length = 0;
  });

  const newcomer = async (password: string | null = PASSWORD) => {
    number += 1;
    const email = `person${number}@example.org`;
    const id = await house.identity.createAccount({ name: '示例人', email, password });
    return { id, email };
  };
  const signIn = (email: string, password: string, browser = house.browser()) =>
    browser.post('/sign-in/email', { email, password });
  const status = async (email: string, password: string) => (await signIn(email, password)).status;
  const whats = () => house.events.map(({ what }) => what);
  const tokenOf = ({ link }: ResetLink) => link.split('#')[1] ?? '';
  const reset = (token: string, newPassword = OTHER) =>
    house.browser().post('/reset-password', { token, newPassword });

  it('are kept by scrypt at its full cost, each with a salt, where no test asks for less', async () => {
    const real = await house.reopen({ hashing: undefined });
    const person = { name: '示例人', email: 'first@example.org', password: PASSWORD };
    const first = await real.createAccount(person);
    const second = await real.createAccount({ ...person, email: 'second@example.org' });
    await real.setPassword(second, OTHER);
    const cost = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 };
    const salts = new Set<string>();
    for (const [account, password] of [
      [first, PASSWORD],
      [second, OTHER],
    ] as const) {
      const { password: kept } = await house.store.read((handle) =>
        handle
          .selectFrom('credential')
          .select('password')
          .where('account', '=', account)
          .executeTakeFirstOrThrow(),
      );
      const [salt = '', key] = kept?.split(':') ?? [];
      salts.add(salt);
      expect(scryptSync(password, salt, 64, cost).toString('hex')).toBe(key);
    }
    expect(salts.size).toBe(2);
    const given = { email: person.email, password: PASSWORD };
    expect((await house.browser().post('/sign-in/email', given, real)).status).toBe(200);
    const wrong = { ...given, password: OTHER };
    expect((await house.browser().post('/sign-in/email', wrong, real)).status).toBe(401);
  });

  it('are changed by who knows the current one, which ends all other sessions', async () => {
    const { email } = await newcomer();
    const [here, there] = [house.browser(), house.browser()];
    await signIn(email, PASSWORD, here);
    await signIn(email, PASSWORD, there);
    const change = (currentPassword: string, newPassword = OTHER) =>
      here.post('/change-password', { currentPassword, newPassword });
    expect((await change('Wrong-Horse-7')).body.code).toBe('WRONG_CURRENT_PASSWORD');
    expect((await change(PASSWORD, 'short')).body).toMatchObject({
      code: 'PASSWORD_REFUSED',
      data: { problems: [{ field: 'newPassword' }, { field: 'newPassword' }] },
    });
    expect((await change(PASSWORD)).status).toBe(200);
    expect(await house.identity.sessionOf(here.headers)).toMatchObject({ email });
    expect(await house.identity.sessionOf(there.headers)).toBeNull();
    expect([await status(email, PASSWORD), await status(email, OTHER)]).toEqual([401, 200]);
    expect(whats().slice(2, 4)).toEqual(['wrong_password', 'password_changed']);
  });

  it('are not guessed by who found an open session', async () => {
    const { email } = await newcomer();
    const browser = house.browser();
    await signIn(email, PASSWORD, browser);
    const body = { currentPassword: 'Wrong-Horse-7', newPassword: OTHER };
    const codes: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      codes.push((await browser.post('/change-password', body)).body.code);
    }
    expect(codes.slice(3)).toEqual(['WRONG_CURRENT_PASSWORD', 'LOCKED_OUT', 'LOCKED_OUT']);
  });

  it('are changed by nobody who is not signed in', async () => {
    const body = { currentPassword: PASSWORD, newPassword: OTHER };
    const answer = await house.browser().post('/change-password', body);
    expect(answer).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  });

  it('are set first by a link, once, within the hour', async () => {
    const { id, email } = await newcomer(null);
    expect(await status(email, OTHER)).toBe(401);
    const made = await house.identity.makeResetLink(id);
    expect(made).toMatchObject({ account: id, email, name: '示例人' });
    expect(made.link).toMatch(/^http:\/\/localhost:3000\/set-password#[\w-]{32}$/);
    const token = tokenOf(made);
    expect((await reset(token, 'short')).body.code).toBe('PASSWORD_REFUSED');
    expect((await reset(token)).status).toBe(200);
    expect(await reset(token)).toMatchObject({ status: 400, body: { code: 'LINK_OVER' } });
    expect(await status(email, OTHER)).toBe(200);
    const late = await house.identity.makeResetLink(id);
    house.wait(61);
    expect((await reset(tokenOf(late))).body.code).toBe('LINK_OVER');
    expect((await reset('made-up')).body.code).toBe('LINK_OVER');
  });

  it('are set by one link: any other that was made before counts no more', async () => {
    const { id, email } = await newcomer(null);
    const [first, kept] = [
      await house.identity.makeResetLink(id),
      await house.identity.makeResetLink(id),
    ];
    expect((await reset(tokenOf(first))).status).toBe(200);
    expect((await reset(tokenOf(kept), PASSWORD)).body.code).toBe('LINK_OVER');
    const late = await house.identity.makeResetLink(id);
    await house.identity.disableAccount(id);
    expect((await reset(tokenOf(late), PASSWORD)).body.code).toBe('LINK_OVER');
    await house.identity.enableAccount(id);
    expect(await status(email, OTHER)).toBe(200);
  });

  it('are changed by their owner, and no link that was made before counts any more', async () => {
    const { id, email } = await newcomer();
    const link = await house.identity.makeResetLink(id);
    const browser = house.browser();
    await signIn(email, PASSWORD, browser);
    const body = { currentPassword: PASSWORD, newPassword: OTHER };
    expect((await browser.post('/change-password', body)).status).toBe(200);
    expect((await reset(tokenOf(link), PASSWORD)).body.code).toBe('LINK_OVER');
    expect(await status(email, OTHER)).toBe(200);
  });

  it('are reset by a link that also lifts a lock and ends all sessions', async () => {
    const { id, email } = await newcomer();
    const browser = house.browser();
    await signIn(email, PASSWORD, browser);
    for (let tries = 0; tries < 5; tries += 1) await signIn(email, 'Wrong-Horse-7');
    expect(await status(email, PASSWORD)).toBe(429);
    await reset(tokenOf(await house.identity.makeResetLink(id)));
    expect(await house.identity.sessionOf(browser.headers)).toBeNull();
    expect(await status(email, OTHER)).toBe(200);
  });

  it('are forgotten: the answer is the same whether there is an account or not', async () => {
    const { id, email } = await newcomer();
    const ask = (address: string) =>
      house.browser().post('/request-password-reset', { email: address }, mailing);
    const known = await ask(email.toUpperCase());
    expect(await ask('nobody@example.org')).toEqual(known);
    await expect.poll(() => sent.map(({ account }) => account)).toEqual([id]);
    expect(whats()).toEqual(['reset_asked', 'reset_asked']);
    for (let again = 0; again < 9; again += 1) expect(await ask(email)).toEqual(known);
    await expect.poll(() => sent).toHaveLength(5);
    expect((await house.browser().get('/ways', mailing)).body.resetByMail).toBe(true);
  });

  it('are not reset by mail where none is sent', async () => {
    const body = { email: 'a@example.org' };
    const answer = await house.browser().post('/request-password-reset', body);
    expect(answer.body.code).toBe('NO_RESET_BY_MAIL');
    expect((await house.browser().get('/ways')).body).toEqual({ oidc: null, resetByMail: false });
  });

  it('are set by the office, which ends all sessions', async () => {
    const { id, email } = await newcomer();
    const browser = house.browser();
    await signIn(email, PASSWORD, browser);
    await house.identity.setPassword(id, OTHER);
    expect(await house.identity.sessionOf(browser.headers)).toBeNull();
    expect([await status(email, PASSWORD), await status(email, OTHER)]).toEqual([401, 200]);
    await expect(house.identity.setPassword(id, email)).rejects.toMatchObject({
      code: 'PASSWORD_REFUSED',
    });
    await expect(house.identity.setPassword('nobody', OTHER)).rejects.toMatchObject({
      code: 'NO_ACCOUNT',
    });
  });

  it('give no link to who is disabled or nobody', async () => {
    const { id } = await newcomer();
    await house.identity.disableAccount(id);
    await expect(house.identity.makeResetLink(id)).rejects.toMatchObject({
      code: 'ACCOUNT_DISABLED',
    });
    await expect(house.identity.makeResetLink('nobody')).rejects.toMatchObject({
      code: 'NO_ACCOUNT',
    });
  });
});
