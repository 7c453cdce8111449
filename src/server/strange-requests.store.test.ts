import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../store/engines.test-kit.ts';
import { listAudit } from '../store/index.ts';
import { type House, openHouse } from './house.test-kit.ts';

describe.each(ENGINES)('strange requests on %s', (_kind, make) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(await make(), 'demonstration');
  });
  afterAll(() => house.close());
  const last = async () => {
    const [entry] = await house.city.store.read((handle) => listAudit(handle, { limit: 1 }));
    return entry;
  };

  it('carry out nothing by a method that no page has to ask leave for', async () => {
    const before = await last();
    for (const method of ['HEAD', 'OPTIONS', 'GET']) {
      const { status } = await house.send(method, '/rpc/resetDemonstration', undefined, {
        origin: 'https://elsewhere.example',
        'sec-fetch-site': 'cross-site',
      });
      expect([404, 405], method).toContain(status);
    }
    expect(await last()).toEqual(before);
  });

  it('are refused and logged whatever stands in the place of a party', async () => {
    const { posts } = (await house.call('listDemonstrationPosts', {})).body;
    const office = posts.find(({ role }: { role: string }) => role === 'finance');
    const cookie = await house.signIn(office.account);
    const party = randomBytes(20_000).toString('hex');
    expect((await house.call('keepDossier', { party }, { cookie })).status).toBe(403);
    expect(await last()).toMatchObject({ operation: 'keepDossier', subject: null });
    const headers = { cookie, 'zhida-request': 'strange' };
    const answer = await house.send('PUT', '/api/parties/%00a/dossier', {}, headers);
    expect(answer.status).toBe(403);
    expect(await last()).toMatchObject({ result: 'FORBIDDEN', subject: null });
  });

  it('are refused with a null character in a filter', async () => {
    expect((await house.send('GET', '/api/reviews?policy=%00')).status).toBe(400);
  });
});
