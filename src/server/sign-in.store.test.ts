import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayInChina, demonstrationAccountsOf } from '../operations/index.ts';
import { ENGINES } from '../store/engines.test-kit.ts';
import { addHolding, addParty, addPost, listAudit } from '../store/index.ts';
import { type House, openHouse } from './house.test-kit.ts';

const make = ENGINES[0]?.[1];
const PASSWORD = 'Correct-Horse-7';
const EMAIL = 'lin@example.com';

async function open(as: 'real' | 'demonstration', settings = {}) {
  if (make === undefined) throw new Error('no engine');
  return openHouse(await make(), as, settings);
}

/** The latest entries of the log, the latest first: operation and result. */
async function log({ city: { store } }: House, limit: number) {
  const entries = await store.read((handle) => listAudit(handle, { limit }));
  return entries.map(({ operation, result }) => `${operation} ${result}`);
}

describe('the demonstration city', () => {
  let house: House;
  beforeAll(async () => {
    house = await open('demonstration');
  });
  afterAll(() => house.close());

  it('lets anybody in as one of its people, by post, and as who stands in', async () => {
    const { posts } = (await house.call('listDemonstrationPosts', {})).body;
    expect(new Set(posts.map(({ role }: { role: string }) => role)).size).toBe(13);
    for (const { id, account, role } of posts) {
      const answer = await house.send('POST', '/api/auth/demonstration', { post: id, account });
      expect(answer.status).toBe(200);
      const [cookie = ''] = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
      const me = (await house.call('getMe', {}, { cookie })).body;
      expect(me.member).toMatchObject({ account, post: { id, role }, needs_second_factor: false });
    }
    const first = await house.send('POST', '/api/auth/demonstration', { post: posts[0].id });
    expect(first.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await log(house, 1)).toEqual(['signIn.signed_in done']);
  });

  it.each([[{}], [{ post: 'nobody' }], [{ post: 3 }], ['"agency-broker"'], [undefined]])(
    'lets nobody in by %j',
    async (body) => {
      const answer = await house.send('POST', '/api/auth/demonstration', body);
      expect(answer.status).toBe(404);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  it('puts its people back, and keeps who is signed in', async () => {
    const cookie = await house.signIn('demonstration-system-administrator');
    const given = { name: '示例新人', email: 'new@example.com' };
    const { account } = (await house.call('createAccount', given, { cookie })).body;
    const disabled = { account: 'demonstration-auditor' };
    expect((await house.call('disableAccount', disabled, { cookie })).status).toBe(200);
    const refused = await house.send('POST', '/api/auth/demonstration', { post: 'auditor' });
    expect([refused.status, refused.body.code]).toEqual([403, 'ACCOUNT_DISABLED']);
    expect((await house.call('resetDemonstration', {}, { cookie })).status).toBe(200);
    const { accounts } = (await house.call('listAccounts', {}, { cookie })).body;
    const known = accounts.map((one: { account: string }) => one.account);
    expect(known).not.toContain(account);
    const { demonstration } = house.city;
    const people = demonstration === null ? [] : demonstrationAccountsOf(demonstration);
    expect(people.length).toBeGreaterThan(13);
    expect(known.toSorted()).toEqual(people.map((one) => one.account).toSorted());
    const isDisabled = (one: { disabled: boolean }) => one.disabled;
    expect(accounts.filter(isDisabled)).toEqual([]);
  });
});

describe('a real city', () => {
  let house: House;
  let account: string;
  beforeAll(async () => {
    house = await open('real');
    const given = { name: '示例林', email: EMAIL, password: PASSWORD };
    account = await house.city.identity.createAccount(given);
  });
  afterAll(() => house.close());

  const signIn = (password: string, headers = {}) =>
    house.send(
      'POST',
      '/api/auth/sign-in/email',
      { email: EMAIL, password },
      {
        origin: house.address,
        ...headers,
      },
    );

  it('has no made-up people and no way in as one', async () => {
    const posted = await house.send('POST', '/api/auth/demonstration', { post: 'auditor' });
    expect(posted.status).toBe(404);
    const me = (await house.call('getMe', {})).body;
    expect(me).toEqual({ member: null, may_sign_in_as: false });
    expect((await house.call('listAgencies', {})).body).toEqual({ agencies: [] });
    expect((await house.call('listDemonstrationPosts', {})).status).toBe(401);
  });

  it('signs in by password over HTTP, and out, and writes down both', async () => {
    const wrong = await signIn('Wrong-Horse-77');
    expect([wrong.status, wrong.body.code]).toEqual([401, 'WRONG_PASSWORD']);
    const right = await signIn(PASSWORD);
    expect([right.status, right.body]).toEqual([200, { state: 'signed_in' }]);
    const [cookie = ''] = right.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    const { member } = (await house.call('getMe', {}, { cookie })).body;
    expect(member).toMatchObject({ account, name: '示例林', post: null, posts: [] });
    const headers = { cookie, origin: house.address };
    const out = await house.send('POST', '/api/auth/sign-out', {}, headers);
    expect(out.status).toBe(200);
    expect((await house.call('getMe', {}, { cookie })).body.member).toBeNull();
    expect(await log(house, 3)).toEqual([
      'signIn.signed_out done',
      'signIn.signed_in done',
      'signIn.wrong_password WRONG_PASSWORD',
    ]);
  });

  it('lets an administrator do nothing before the second step', async () => {
    const { store } = house.city;
    await store.write(async (handle) => {
      const at = new Date();
      const office = { id: 'o', name: '示例局', type: 'office', creditCode: null } as const;
      await addParty(handle, { ...office, example: false }, at);
      const role = 'system_administrator';
      await addPost(handle, { id: 'sys', party: 'o', role, title: '示例' }, at);
      const from = dayInChina(at.getTime());
      const holding = { post: 'sys', account, capacity: 'holder', from, to: null } as const;
      await addHolding(handle, holding, { by: 'test', at });
    });
    const plain = await house.signIn(account, false);
    const refused = await house.call('listAccounts', {}, { cookie: plain });
    expect(refused.status).toBe(403);
    expect(refused.body.data.problems[0].message.en).toContain('second factor');
    const { member } = (await house.call('getMe', {}, { cookie: plain })).body;
    expect(member.needs_second_factor).toBe(true);
    const stepped = await house.signIn(account);
    expect((await house.call('listAccounts', {}, { cookie: stepped })).status).toBe(200);
  });

  it('asks for a number of every command of a member, and takes it once', async () => {
    const cookie = await house.signIn(account);
    const code = { name: '示例企业', credit_code: '91990000MA0000015Q', type: 'enterprise' };
    const none = await house.call('addOrganisation', code, { cookie, number: null });
    expect([none.status, none.body.data.problems[0].field]).toEqual([400, 'zhida-request']);
    const once = { cookie, number: 'only-once' };
    expect((await house.call('addOrganisation', code, once)).status).toBe(200);
    const other = { ...code, credit_code: '91990000MA0000023K' };
    const again = await house.call('addOrganisation', other, once);
    expect([again.status, again.body.data.problems[0].field]).toEqual([409, 'zhida-request']);
    const { organisations } = (await house.call('listOrganisations', {}, { cookie })).body;
    expect(organisations).toHaveLength(2);
    expect(await log(house, 3)).toEqual([
      'addOrganisation CONFLICT',
      'addOrganisation done',
      'addOrganisation BAD_REQUEST',
    ]);
  });
});

describe('pages of other sites', () => {
  let house: House;
  let cookie: string;
  beforeAll(async () => {
    house = await open('demonstration');
    cookie = await house.signIn('demonstration-enterprise-clerk');
  });
  afterAll(() => house.close());

  const from = (headers: Record<string, string>) =>
    fetch(`${house.address}/rpc/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"json":{}}',
    });

  it.each([
    ['its own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['an address that was typed', { 'sec-fetch-site': 'none' }, 200],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    [
      'another site that calls itself this one',
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      403,
    ],
    ['a page of another origin', { origin: 'https://elsewhere.example' }, 403],
    ['nobody knows where', {}, 403],
  ])('with a cookie, from %s', async (_from, headers, status) => {
    expect((await from({ cookie, ...headers })).status).toBe(status);
  });

  it('takes its own origin from browsers that do not say more', async () => {
    expect((await from({ cookie, origin: house.address })).status).toBe(200);
  });

  it('takes a program without a cookie, and no page of another site even then', async () => {
    expect((await from({})).status).toBe(200);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  it('reads from wherever it is called', async () => {
    const headers = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await fetch(`${house.address}/api/me`, { headers })).status).toBe(200);
  });

  it('says so in the form of the house, and in the log, with who it was', async () => {
    const answer = await from({ cookie, 'sec-fetch-site': 'cross-site' });
    const { json } = (await answer.json()) as { json: { code: string; data: unknown } };
    expect(json).toMatchObject({ code: 'FORBIDDEN', data: { problems: [{ field: '' }] } });
    const [entry] = await house.city.store.read((handle) => listAudit(handle, { limit: 1 }));
    expect(entry).toMatchObject({
      operation: 'request',
      account: 'demonstration-enterprise-clerk',
      role: 'enterprise',
      result: 'FORBIDDEN',
      detail: { method: 'POST', path: '/rpc/getMe' },
    });
  });
});

describe('requests that no operation takes', () => {
  let house: House;
  beforeAll(async () => {
    house = await open('demonstration', { BODY_LIMIT: 1_000 });
  });
  afterAll(() => house.close());

  const plain = (type: string, body: string) =>
    house.send('POST', '/rpc/getMe', body, { 'content-type': type });

  it.each([
    ['malformed JSON', () => plain('application/json', '{"json":'), 400, 'BAD_REQUEST'],
    ['a null character', () => plain('application/json', '{"json":"\\u0000"}'), 400, 'BAD_REQUEST'],
    [
      'a frame that is none',
      () => plain('application/json', '{"json":{},"meta":3}'),
      400,
      'BAD_REQUEST',
    ],
    ['another type', () => plain('text/plain', '{}'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a body that is too large',
      () => plain('application/json', `{"json":"${'x'.repeat(2_000)}"}`),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'an address that leads nowhere',
      () => house.send('POST', '/rpc/dropTables', {}),
      404,
      'NOT_FOUND',
    ],
    ['an operation for the machine only', () => house.call('dumpStore', {}), 404, 'NOT_FOUND'],
    [
      'signing in with nothing',
      () => house.send('POST', '/api/auth/sign-in/email', {}),
      400,
      'BAD_REQUEST',
    ],
  ] as const)('%s: stands in the log', async (_what, ask, status, code) => {
    const before = await log(house, 1_000);
    expect((await ask()).status).toBe(status);
    const after = await log(house, 1_000);
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toBe(`request ${code}`);
  });

  it('keeps what is only read out of the log', async () => {
    const before = await log(house, 1_000);
    expect((await fetch(`${house.address}/api/nothing`)).status).toBe(404);
    expect(await log(house, 1_000)).toEqual(before);
  });
});

describe('too many requests', () => {
  it('of one address or one account are turned away; the log has the first of each in a minute', async () => {
    const house = await open('demonstration', { RATE_LIMIT: 20 });
    const via = (address: number) => ({ 'x-forwarded-for': `192.0.2.${address}` });
    const cookie = await house.signIn('demonstration-auditor');
    const statuses: number[] = [];
    for (let address = 1; address <= 25; address++) {
      const { status } = await house.call('getMe', {}, { cookie, headers: via(address) });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    for (let again = 0; again < 25; again++) await house.call('getMe', {}, { headers: via(99) });
    const last = await house.call('getMe', {}, { headers: via(99) });
    expect([last.status, last.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    const kept = (await log(house, 100)).filter((line) => line.includes('TOO_MANY'));
    await house.close();
    expect(kept).toHaveLength(2);
  });
});
