import { describe, expect, it } from 'vitest';
import { buildTestApp, soundDossier, testCity } from './app.test-kit.ts';

/** What must be found in no line: a name, a number, a cookie, an address. */
const PERSONAL = {
  name: '张三示例',
  number: '91210200MA0EXAMPLE',
  phone: '13800000000',
  cookie: 'session=a1b2c3',
  token: 'Bearer d4e5f6',
  address: '203.0.113.77',
};

type Line = Record<string, unknown>;

/** Takes the refusals that are kept in the audit log. */
const KEEPING = { write: async () => undefined };

async function ask(LOG_LEVEL: 'info' | 'debug', store: unknown = KEEPING) {
  const text: string[] = [];
  const seen: unknown[][] = [];
  const app = await buildTestApp({ LOG_LEVEL, TRUST_PROXY: 'loopback' }, '/nowhere', {
    log: { write: (line) => text.push(line) },
    metrics: { observe: (...figures) => seen.push(figures) },
    city: async () => testCity(store),
    demonstrates: true,
  });
  const headers = {
    'content-type': 'application/json',
    cookie: PERSONAL.cookie,
    'sec-fetch-site': 'same-origin',
    authorization: PERSONAL.token,
    'x-forwarded-for': PERSONAL.address,
    'user-agent': PERSONAL.phone,
  };
  const { name, number } = PERSONAL;
  const dossier = { ...soundDossier, party: { ...soundDossier.party, name } };
  const query = `?${new URLSearchParams({ as_of: '2022-10-10', name })}`;
  for (const [method, url, payload] of [
    ['POST', '/api/assess', { dossier }],
    ['POST', '/api/assess', { dossier: { [name]: number } }],
    ['POST', '/api/assess', `{"dossier": ${name}`],
    ['GET', `/api/clauses${query}`, undefined],
    ['GET', `/api/parties/${number}${query}`, undefined],
    ['GET', `/api/parties/${number}`, undefined],
    ['GET', `/${name}/${number}${query}`, undefined],
    ['GET', '/health', undefined],
  ] as const) {
    await app.inject({ method, url: encodeURI(url), headers, ...(payload && { payload }) });
  }
  await app.close();
  return { text: text.join(''), lines: text.map((line) => JSON.parse(line) as Line), seen };
}

/** A store whose errors repeat what was asked, as those of a database do. */
const failing = {
  ...KEEPING,
  read: async () => {
    const cause = new TypeError(`about ${PERSONAL.name}`);
    throw Object.assign(new Error(`key (credit_code)=(${PERSONAL.number})`, { cause }), {
      code: '23505',
      constraint: 'party_pkey',
      detail: `Key (name)=(${PERSONAL.name}) already exists.`,
    });
  },
};

describe('the log', () => {
  it('says of every request what it was, how it went and how long it took', async () => {
    const { lines } = await ask('info');
    const answered = lines.filter(({ msg }) => msg === 'answered');
    expect(answered.map(({ operation, status }) => [operation, status])).toEqual([
      ['assessDossier', 200],
      ['assessDossier', 422],
      ['none', 400],
      ['listClauses', 400],
      ['getParty', 400],
      ['getParty', 500],
      ['page', 404],
    ]);
    for (const line of answered) {
      expect(line).toMatchObject({ level: 30, request: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(typeof line.ms).toBe('number');
    }
    expect(new Set(answered.map(({ request }) => request)).size).toBe(answered.length);
  });

  it('keeps at info nothing of what a person sent, errors included', async () => {
    const { text, lines } = await ask('info', failing);
    for (const personal of Object.values(PERSONAL)) {
      expect(text).not.toContain(personal);
      expect(text).not.toContain(encodeURIComponent(personal));
    }
    const failures = lines.filter(({ level }) => level === 50);
    expect(failures).toMatchObject([
      {
        msg: 'an operation failed',
        err: {
          type: 'Error',
          code: '23505',
          constraint: 'party_pkey',
          at: expect.arrayContaining([expect.stringContaining('observe-requests.test.ts')]),
          cause: { type: 'TypeError' },
        },
      },
    ]);
  });

  it('has addresses and the words of errors at debug, but no cookie and no body', async () => {
    const { text } = await ask('debug', failing);
    expect(text).toContain(PERSONAL.address);
    expect(text).toContain('already exists');
    expect(text).not.toContain(PERSONAL.cookie);
    expect(text).not.toContain(PERSONAL.token);
  });
});

describe('the metrics', () => {
  it('know requests by operation and status only', async () => {
    const { seen } = await ask('info');
    const known = ['assessDossier', 'listClauses', 'getParty', 'none', 'page', '/health'];
    expect(seen).toHaveLength(8);
    for (const [operation, status, seconds] of seen) {
      expect(known).toContain(operation);
      expect(status).toBeGreaterThanOrEqual(200);
      expect(seconds).toBeLessThan(30);
    }
  });
});
