import type { AddressInfo } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../operations/index.ts';
import { buildTestApp, opened, soundDossier, testCity } from './app.test-kit.ts';

const app = await buildTestApp();
afterAll(() => app.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (url: string, payload: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
  app.inject({ method: 'POST', url, payload, headers });
const assess = (body: unknown) => post('/api/assess', JSON.stringify(body));

function multipart(name: string, content: string) {
  const edge = 'edge-of-a-part';
  const head = `content-disposition: form-data; name="file"; filename="${name}"`;
  return {
    payload: `--${edge}\r\n${head}\r\n\r\n${content}\r\n--${edge}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  };
}

describe('the API', () => {
  it('says that it is well', async () => {
    const answer = await app.inject('/health');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('says whether it is ready, and why not; it turns away what it cannot answer', async () => {
    let store: unknown = { ping: async () => undefined };
    const readiness: { phase: 'starting' | 'serving' | 'stopping' } = { phase: 'starting' };
    const city = async () => testCity(store);
    const one = await buildTestApp({}, '/nowhere', { readiness, city });
    const look = async () => {
      const [live, ready, other] = await Promise.all(
        ['/health', '/health/ready', '/api/policies'].map((url) => one.inject(url)),
      );
      return [live?.statusCode, ready?.statusCode, other?.statusCode, ready?.json().reason?.en];
    };
    expect(await look()).toEqual([200, 503, 503, 'Starting; try again in a moment']);
    readiness.phase = 'serving';
    expect(await look()).toEqual([200, 200, 200, undefined]);
    store = { ping: async () => Promise.reject(new Error('gone')) };
    expect(await look()).toEqual([200, 503, 200, 'The database does not answer']);
    store = { ping: () => new Promise(() => undefined) };
    expect(await look()).toEqual([200, 503, 200, 'The database does not answer']);
    readiness.phase = 'stopping';
    expect(await look()).toEqual([200, 503, 503, 'Stopping; try again in a moment']);
    const refused = await one.inject('/api/policies');
    expect(refused.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
    expect(refused.headers.connection).toBe('close');
    await one.close();
  });

  it('assesses a dossier, as of today unless told otherwise', async () => {
    const answer = await assess({ dossier: soundDossier });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json()).toMatchObject({ as_of: '2022-10-10' });
    const article47 = answer.json().results.find((one: { record: string }) => one.record === 'r1');
    expect(article47).toMatchObject({
      clause: 'dalian-2017-52/47',
      outcome: 'granted',
      low_fen: '26000000',
    });
    expect((await assess({ dossier: {}, as_of: '2026-01-01' })).json().as_of).toBe('2026-01-01');
  });

  it('reads decimals exactly: a growth of 0.1 is not more than ten percent', async () => {
    const growth = async (text: string) => {
      const record = `{"id":"g","kind":"annual_figures","output_growth_rate":${text}}`;
      const answer = await post('/api/assess', `{"dossier":{"records":[${record}]}}`);
      return answer.statusCode;
    };
    expect(await growth('0.1')).toBe(200);
    expect(await growth('0.123456')).toBe(200);
    expect(await growth('0.1234567')).toBe(422);
  });

  it('gives every other operation', async () => {
    const { clauses } = (await app.inject('/api/clauses?as_of=2026-01-01')).json();
    const clause = clauses.find((one: { clause: string }) => one.clause === 'dalian-2017-52/47');
    expect(clause.validity).toBe('expired');
    for (const path of [
      'policies',
      'vocabulary',
      'samples',
      'coverage',
      `clauses/${clause.clause}`,
    ]) {
      const answer = await app.inject(`/api/${path}`);
      expect([path, answer.statusCode]).toEqual([path, 200]);
    }
    const template = await app.inject('/api/dossier-template');
    expect(template.headers['content-type']).toContain('spreadsheetml');
    expect(template.headers['content-disposition']).toContain('zhida-dossier.xlsx');
    expect(template.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('reads a dossier file, and refuses one with file, line and field', async () => {
    const good = multipart('d.yaml', 'records: []\n');
    const read = await post('/api/dossiers/read', good.payload, good.headers);
    expect([read.statusCode, read.json()]).toEqual([200, { dossier: { records: [] } }]);
    const bad = multipart('d.yaml', 'records:\n  - kind: x\n');
    const refused = await post('/api/dossiers/read', bad.payload, bad.headers);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().data.problems).toMatchObject([
      { file: 'd.yaml', line: 2, field: 'records[0].kind' },
    ]);
  });

  it('offers no operation of the command line', async () => {
    expect((await post('/api/check', '{"path":"/"}')).statusCode).toBe(404);
    expect((await post('/rpc/checkCatalogue', '{"json":{"path":"/"}}')).statusCode).toBe(404);
  });
});

describe('a server that is behind', () => {
  it('turns requests away, but not health, nor just after it has opened its records', async () => {
    const readiness = { phase: 'serving' as const, since: performance.now() + 60_000 };
    const late = await buildTestApp({ OVERLOAD_MS: 100 }, '/nowhere', { readiness });
    const look = async (url: string) => {
      const seen = new Set<string>();
      for (let round = 0; round < 8; round++) {
        // The thread stands still, as in long work, without taking the processor from other tests.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
        await new Promise((resolve) => setTimeout(resolve, 5));
        const { statusCode, headers } = await late.inject(url);
        seen.add(`${statusCode} ${headers['retry-after']}`);
      }
      return seen;
    };
    expect([...(await look('/api/policies'))]).toEqual(['200 undefined']);
    readiness.since -= 120_000;
    expect(await look('/api/policies')).toContain('503 10');
    expect([...(await look('/health'))]).toEqual(['200 undefined']);
    await late.close();
  });
});

describe('refusals', () => {
  it.each([
    ['an address that leads nowhere', 'GET', '/api/nothing', undefined, 404, 'NOT_FOUND'],
    ['another method', 'DELETE', '/api/policies', undefined, 404, 'NOT_FOUND'],
    ['a clause that is not there', 'GET', '/api/clauses/x/1', undefined, 404, 'NOT_FOUND'],
    ['a wrong date', 'GET', '/api/clauses?as_of=2022-13-01', undefined, 400, 'BAD_REQUEST'],
    ['an unknown parameter', 'GET', '/api/policies?x=1', undefined, 400, 'BAD_REQUEST'],
    ['a broken address', 'GET', '/api/%E0%A4%A', undefined, 400, 'BAD_REQUEST'],
    ['no body', 'POST', '/api/assess', undefined, 400, 'BAD_REQUEST'],
    ['malformed JSON', 'POST', '/api/assess', '{"dossier":', 400, 'BAD_REQUEST'],
    ['an unknown word', 'POST', '/api/assess', '{"dossier":{"a":1}}', 422, 'UNPROCESSABLE_CONTENT'],
  ] as const)('%s: %s %s', async (_, method, url, payload, status, code) => {
    const headers = payload === undefined ? {} : JSON_TYPE;
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code, status });
    expect(answer.json().data.problems[0].message).toMatchObject({
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/[a-z]/),
    });
  });

  it('says where JSON breaks', async () => {
    const answer = await post('/api/assess', '{\n "dossier": {,}\n}');
    expect(answer.json().data.problems[0]).toMatchObject({ line: 2, column: 14 });
  });

  it('refuses other content types', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', '']) {
      const answer = await post('/api/assess', '{}', { 'content-type': type });
      expect([type, answer.statusCode]).toEqual([type, 415]);
    }
  });

  it('refuses a body that is too large, and a form that is broken', async () => {
    const small = await buildTestApp({ BODY_LIMIT: 1_000 });
    const payload = JSON.stringify({ dossier: { x: 'x'.repeat(2_000) } });
    const answer = await small.inject({
      method: 'POST',
      url: '/api/assess',
      payload,
      headers: JSON_TYPE,
    });
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    await small.close();
    const headers = { 'content-type': 'multipart/form-data' };
    expect((await post('/api/dossiers/read', 'x', headers)).statusCode).toBe(400);
  });

  it('limits the requests of one address, the API only', async () => {
    const limited = await buildTestApp({ RATE_LIMIT: 2 });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      statuses.push((await limited.inject('/api/policies')).statusCode);
    }
    const refused = await limited.inject('/api/policies');
    expect(statuses).toEqual([200, 200, 429]);
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
    expect(refused.headers['retry-after']).toBeDefined();
    expect((await limited.inject('/health')).statusCode).toBe(200);
    await limited.close();
  });

  it('counts the addresses that one visitor has as one', async () => {
    const limited = await buildTestApp({ RATE_LIMIT: 2 });
    const statusOf = async (remoteAddress: string) =>
      (await limited.inject({ url: '/api/policies', remoteAddress })).statusCode;
    const [v6, other] = [
      ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:DB8:1:2::3'],
      ['2001:db8:1:3::1', '::ffff:192.0.2.7', '192.0.2.7', '::ffff:c000:207', '192.0.2.8'],
    ];
    const statuses: number[] = [];
    for (const address of [...v6, ...other]) statuses.push(await statusOf(address));
    expect(statuses).toEqual([200, 200, 429, 200, 200, 200, 429, 200]);
    await limited.close();
  });

  it('sends the security headers with every answer', async () => {
    for (const url of ['/health', '/api/', '/api/policies', '/api/nothing', '/nothing']) {
      const { headers } = await app.inject(url);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|http|upgrade/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });
});

describe('over a real connection', () => {
  let base: string;
  beforeAll(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  });

  it('serves the typed client', async () => {
    const link = new RPCLink({ url: `${base}/rpc` });
    const client: Client = createORPCClient(link);
    const { clauses } = await client.listClauses();
    expect(clauses).toHaveLength(opened.catalogue.clauses.length);
    const answer = await client.assessDossier({ dossier: soundDossier });
    expect(answer.as_of).toBe('2022-10-10');
    const file = new File(['records: [{kind: x}]'], 'd.yaml');
    await expect(client.readDossier({ file })).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      defined: true,
      data: { problems: [{ file: 'd.yaml', line: 1 }] },
    });
  });

  it('gives the typed client refusals from before the operations too', async () => {
    const answer = await fetch(`${base}/rpc/assessDossier`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ json: { code: 'BAD_REQUEST' } });
  });

  it('answers over HTTP as it does within', async () => {
    const body = JSON.stringify({ dossier: soundDossier });
    const answer = await fetch(`${base}/api/assess`, { method: 'POST', headers: JSON_TYPE, body });
    expect(await answer.json()).toEqual((await post('/api/assess', body)).json());
  });
});
