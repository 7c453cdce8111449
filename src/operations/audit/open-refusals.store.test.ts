import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { type AuditEntry, listAudit, openStore, type Store } from '../../store/index.ts';
import { COUNTED, openRefusals } from './open-refusals.ts';

const REFUSED: AuditEntry = {
  at: new Date('2022-10-10T01:00:00Z'),
  account: null,
  post: null,
  role: 'visitor',
  actingFor: null,
  operation: 'request',
  subject: null,
  detail: {},
  result: 'NOT_FOUND',
  address: '192.0.2.7',
  request: null,
};

describe.each(ENGINES)('refusals on %s', (_kind, make) => {
  let database: TestDatabase;
  let store: Store;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    database = await make();
    store = await openStore(database.location);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await store.close();
    await database.remove();
  });

  const entries = async () =>
    (await store.read((handle) => listAudit(handle, { limit: 1_000 }))).toReversed();
  const counts = async () =>
    (await entries())
      .filter(({ operation }) => operation === COUNTED)
      .map(({ account, address, result, detail }) => [account ?? address, result, detail.count]);

  it('that name nobody: sixty of an address are entries, the others a count', async () => {
    const refusals = openRefusals(store);
    for (let asked = 1; asked <= 100; asked++)
      await refusals.keep({ ...REFUSED, address: `2001:db8:1:2::${asked}` });
    for (let asked = 1; asked <= 60; asked++) await refusals.keep(REFUSED);
    expect(await entries()).toHaveLength(120);
    await refusals.close();
    expect(await entries()).toHaveLength(121);
    expect(await counts()).toEqual([['2001:db8:1:2::100', 'REFUSED', 40]]);
    await refusals.close();
    expect(await entries()).toHaveLength(121);
  });

  it('that name an account, or come from the machine itself, are all entries', async () => {
    const refusals = openRefusals(store);
    for (let asked = 1; asked <= 70; asked++) {
      await refusals.keep({ ...REFUSED, account: 'somebody', role: 'member' });
      await refusals.keep({ ...REFUSED, role: 'operator', address: null });
    }
    await refusals.close();
    expect(await entries()).toHaveLength(140);
    expect(await counts()).toEqual([]);
  });

  it('of who asks too often: the first of each is an entry', async () => {
    const refusals = openRefusals(store);
    for (const account of [null, 'somebody', 'another'])
      for (let asked = 1; asked <= 5; asked++)
        await refusals.keep({ ...REFUSED, account, result: 'TOO_MANY_REQUESTS' });
    await refusals.keep(REFUSED);
    expect(await entries()).toHaveLength(4);
    await refusals.close();
    expect(await counts()).toEqual(
      ['192.0.2.7', 'somebody', 'another'].map((who) => [who, 'TOO_MANY_REQUESTS', 4]),
    );
  });

  it('are counted when the minute ends, and then anew', async () => {
    const refusals = openRefusals(store);
    for (let minute = 1; minute <= 2; minute++) {
      for (let asked = 1; asked <= 61; asked++) await refusals.keep(REFUSED);
      expect(await entries()).toHaveLength(minute * 61 - 1);
      vi.advanceTimersByTime(60_000);
      await vi.waitFor(async () => expect(await entries()).toHaveLength(minute * 61));
    }
    expect(await counts()).toEqual(Array(2).fill(['192.0.2.7', 'REFUSED', 1]));
  });

  it('are counted later when they could not be written', async () => {
    let isDown = false;
    const refusals = openRefusals({
      write: (run) => (isDown ? Promise.reject(new Error('down')) : store.write(run)),
    });
    for (let asked = 1; asked <= 63; asked++) await refusals.keep(REFUSED);
    isDown = true;
    await expect(refusals.close()).rejects.toThrow('down');
    isDown = false;
    await refusals.close();
    expect(await counts()).toEqual([['192.0.2.7', 'REFUSED', 3]]);
  });
});
