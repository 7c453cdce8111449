import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../store/engines.test-kit.ts';
import {
  ADDRESS,
  type Browser,
  openTestHouse,
  PASSWORD,
  type TestHouse,
} from './identity.test-kit.ts';
import { type OtherHouse, passOtherHouse, startOtherHouse } from './oidc.test-kit.ts';
import { totpOf } from './totp.test-kit.ts';

const CODE = '91210200MA0EXAMPL0';
const LI = {
  sub: 'li',
  name: '示例李',
  email: 'li@example.org',
  email_verified: true,
  credit_code: '91350100M000100Y43',
  organisation: '示例甲公司',
};
const WANG = { sub: 'wang', organisation: '示例乙公司', credit_code: CODE };

describe.each(ENGINES)('the sign-in of another house on %s', (_kind, make) => {
  let house: TestHouse;
  let other: OtherHouse;
  beforeAll(async () => {
    other = await startOtherHouse(ADDRESS, [LI, WANG]);
    house = await openTestHouse(await make(), { oidc: { ...other, name: '示例统一身份认证' } });
  });
  afterAll(async () => {
    await other.stop();
    await house.close();
  });
  beforeEach(() => {
    house.events.length = 0;
  });

  const signIn = async (browser: Browser, subject: string, callbackURL = '/home') => {
    const { body } = await browser.post('/sign-in/social', { callbackURL });
    const back = await passOtherHouse(ADDRESS, body.url, subject);
    expect(back.origin).toBe(ADDRESS);
    return browser.get(back.pathname.replace('/api/auth', '') + back.search);
  };
  const session = (browser: Browser) => house.identity.sessionOf(browser.headers);

  it('is offered by its name', async () => {
    expect((await house.browser().get('/ways')).body.oidc).toEqual({ name: '示例统一身份认证' });
  });

  it('makes an account at the first sign-in and finds it at the next', async () => {
    const browser = house.browser();
    const first = await signIn(browser, 'li');
    expect(first).toMatchObject({ status: 302, location: '/home' });
    const known = await session(browser);
    expect(known).toMatchObject({
      name: '示例李',
      email: 'li@example.org',
      creditCode: '91350100M000100Y43',
      organisation: '示例甲公司',
      secondFactor: false,
    });
    const again = house.browser();
    await signIn(again, 'li');
    expect((await session(again))?.account).toBe(known?.account);
    expect(house.events.map(({ what, account }) => [what, account])).toEqual([
      ['signed_in', known?.account],
      ['signed_in', known?.account],
    ]);
    expect(house.failures).toEqual([]);
  });

  it('takes what the claims say of the organisation each time', async () => {
    other.people.set('li', { ...LI, credit_code: '', organisation: '示例丙公司' });
    const browser = house.browser();
    await signIn(browser, 'li');
    expect(await session(browser)).toMatchObject({ creditCode: null, organisation: '示例丙公司' });
  });

  it('takes in who has no e-mail, under the name of the organisation; a wrong code is none', async () => {
    const browser = house.browser();
    await signIn(browser, 'wang');
    expect(await session(browser)).toMatchObject({
      name: '示例乙公司',
      email: null,
      creditCode: null,
      organisation: '示例乙公司',
    });
  });

  it('reads the claims under the names that are set', async () => {
    other.people.set('zhao', { sub: 'zhao', name: LI.credit_code, organisation: '示例丁公司' });
    const claims = { creditCode: 'name', organisation: 'organisation' };
    const renamed = await house.reopen({ oidc: { ...other, name: '示例', claims } });
    const browser = house.browser();
    const { body } = await browser.post('/sign-in/social', {}, renamed);
    const back = await passOtherHouse(ADDRESS, body.url, 'zhao');
    await browser.get(back.pathname.replace('/api/auth', '') + back.search, renamed);
    expect((await session(browser))?.creditCode).toBe(LI.credit_code);
  });

  it('keeps no token of the other house', async () => {
    const { rows } = await house.store.pool.query(
      'select count(*) as kept from credential where coalesce(access_token, refresh_token, id_token) is not null',
    );
    expect(rows).toEqual([{ kept: 0 }]);
  });

  it('takes over no account that has a password', async () => {
    const email = 'sun@example.org';
    await house.identity.createAccount({ name: '示例孙', email, password: PASSWORD });
    other.people.set('sun', { sub: 'sun', email, email_verified: true });
    const browser = house.browser();
    const answer = await signIn(browser, 'sun');
    expect(answer.location).toBe('/sign-in?error=OIDC_EMAIL_TAKEN');
    expect(await session(browser)).toBeNull();
    expect(house.events.map(({ what }) => what)).toEqual(['refused_elsewhere']);
    const words = await browser.get('/error?error=OIDC_EMAIL_TAKEN');
    expect(words.body.data.problems[0].message.zh).toContain('请用密码登录');
  });

  it('takes no address that the other house has not tried: it could be anybody’s', async () => {
    const email = 'official@example.org';
    other.people.set('occupier', { sub: 'occupier', name: '示例占', email });
    const browser = house.browser();
    expect((await signIn(browser, 'occupier')).location).toBe('/home');
    expect((await session(browser))?.email).toBeNull();
    expect(
      await house.identity.createAccount({ name: '示例员', email, password: null }),
    ).toBeTypeOf('string');
  });

  it('lets in nobody who is disabled here', async () => {
    const browser = house.browser();
    await signIn(browser, 'li');
    await house.identity.disableAccount((await session(browser))?.account ?? '');
    expect((await signIn(browser, 'li')).location).toBe('/sign-in?error=ACCOUNT_DISABLED');
    expect(await session(browser)).toBeNull();
    expect(house.events.map(({ what }) => what)).toEqual(['signed_in', 'refused_disabled']);
  });

  it('steps up by a second factor of this house', async () => {
    const browser = house.browser();
    await signIn(browser, 'wang');
    const { body } = await browser.post('/two-factor/enable');
    await browser.post('/two-factor/verify-totp', { code: totpOf(body.totpURI) });
    expect(await session(browser)).toMatchObject({ secondFactorOn: true, secondFactor: true });
    const again = house.browser();
    await signIn(again, 'wang');
    expect(await session(again)).toMatchObject({ secondFactorOn: true, secondFactor: false });
    expect((await again.post('/two-factor/disable')).body.code).toBe('SECOND_STEP_NEEDED');
    await again.post('/two-factor/verify-totp', { code: '000000' });
    expect(await session(again)).toMatchObject({ secondFactor: false });
    await again.post('/two-factor/verify-totp', { code: totpOf(body.totpURI, 1) });
    expect(await session(again)).toMatchObject({ secondFactor: true });
    expect(house.events.map(({ what }) => what)).toEqual([
      ...['signed_in', 'second_factor_on', 'signed_in', 'wrong_code', 'second_step_made'],
    ]);
  });

  it('returns to the sign-in page when it was cancelled or made up', async () => {
    const browser = house.browser();
    expect((await signIn(browser, 'nobody')).location).toBe('/sign-in?error=OIDC_CANCELLED');
    for (const query of ['?code=a&state=b', '?code=a', '', '?error=x']) {
      const { location } = await browser.get(`/callback/oidc${query}`);
      expect(location).toMatch(/^\/sign-in\?error=OIDC_/);
    }
    expect(await session(browser)).toBeNull();
  });

  it('takes no answer that another browser asked for', async () => {
    const { body } = await house.browser().post('/sign-in/social', {});
    const back = await passOtherHouse(ADDRESS, body.url, 'wang');
    const victim = house.browser();
    const answer = await victim.get(back.pathname.replace('/api/auth', '') + back.search);
    expect(answer.location).toMatch(/^\/sign-in\?error=OIDC_/);
    expect(await session(victim)).toBeNull();
  });

  it('sends nobody on to another site', async () => {
    const answer = await house
      .browser()
      .post('/sign-in/social', { callbackURL: 'https://elsewhere.example/' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'BAD_RETURN' } });
  });

  it('may be down at start and come back, while passwords work', async () => {
    const port = new URL(other.discoveryUrl).port;
    const email = 'zhou@example.org';
    await house.identity.createAccount({ name: '示例周', email, password: PASSWORD });
    const down = { ...other, discoveryUrl: other.discoveryUrl.replace(port, '1'), name: '示例' };
    const cut = await house.reopen({ oidc: down });
    const browser = house.browser();
    const refused = await browser.post('/sign-in/social', {}, cut);
    expect(refused).toMatchObject({ status: 503, body: { code: 'OIDC_UNREACHABLE' } });
    const byPassword = { email, password: PASSWORD };
    expect((await browser.post('/sign-in/email', byPassword, cut)).status).toBe(200);
    await other.stop();
    const late = await house.reopen({ oidc: { ...other, name: '示例' } });
    expect((await browser.post('/sign-in/social', {}, late)).status).toBe(503);
    other = await startOtherHouse(ADDRESS, [LI, WANG], Number(port));
    expect((await browser.post('/sign-in/social', {}, late)).status).toBe(200);
  });

  it('says on the sign-in page what failed on the way back', async () => {
    const browser = house.browser();
    const refusing = (takeIn: () => Promise<void>) =>
      house.reopen({ oidc: { ...other, name: '示例' }, takeIn });
    const signInBy = async (identity: Awaited<ReturnType<typeof refusing>>) => {
      const { body } = await browser.post('/sign-in/social', {}, identity);
      const back = await passOtherHouse(ADDRESS, body.url, 'wang');
      return browser.get(back.pathname.replace('/api/auth', '') + back.search, identity);
    };
    const lost = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    const unavailable = await signInBy(await refusing(() => Promise.reject(lost)));
    expect(unavailable.location).toBe('/sign-in?error=UNAVAILABLE');
    const broken = await signInBy(await refusing(() => Promise.reject(new Error('broken'))));
    expect(broken.location).toBe('/sign-in?error=FAILED');
    expect(house.failures.at(-1)).toContain('broken');
    expect(await session(browser)).toBeNull();
    expect((await browser.get('/error?error=UNAVAILABLE')).body.code).toBe('UNAVAILABLE');
  });

  it('sends nobody to a house that went down, nor fails without words on the way back', async () => {
    const browser = house.browser();
    const { port } = new URL(other.discoveryUrl);
    const identity = await house.reopen({ oidc: { ...other, name: '示例' } });
    const { body } = await browser.post('/sign-in/social', {}, identity);
    const back = await passOtherHouse(ADDRESS, body.url, 'wang');
    await other.stop();
    const answer = await browser.get(
      back.pathname.replace('/api/auth', '') + back.search,
      identity,
    );
    expect(answer).toMatchObject({ status: 302 });
    expect(answer.location).toMatch(/^\/sign-in\?error=OIDC_/);
    expect(await browser.post('/sign-in/social', {}, identity)).toMatchObject({
      status: 503,
      body: { code: 'OIDC_UNREACHABLE' },
    });
    other = await startOtherHouse(ADDRESS, [LI, WANG], Number(port));
    expect((await browser.post('/sign-in/social', {}, identity)).status).toBe(200);
  });

  it('is not there unless it is set', async () => {
    const { oidc: _, ...without } = { oidc: undefined };
    const alone = await house.reopen({ ...without, oidc: undefined as never });
    const answer = await house.browser().post('/sign-in/social', {}, alone);
    expect(answer).toMatchObject({ status: 404, body: { code: 'NO_OIDC' } });
  });
});
