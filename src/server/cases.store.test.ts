import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, giveFiles, HIGH_TECH, PEOPLE, type Who } from '../operations/claims.test-kit.ts';
import { dayInChina } from '../operations/index.ts';
import { ENGINES } from '../store/engines.test-kit.ts';
import { addHolding, addPost, countAudit, listCalls } from '../store/index.ts';
import { dayOf } from '../values/index.ts';
import { type Answer, type Called, type House, openHouse } from './house.test-kit.ts';

const make = ENGINES.at(-1)?.[1];

describe('cases over HTTP', { timeout: 120_000 }, () => {
  let house: House;
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    if (make === undefined) throw new Error('no engine');
    house = await openHouse(await make(), 'demonstration');
    await giveFiles(house.city.store, ['enterprise']);
  }, 120_000);
  afterAll(() => house.close());

  async function ask(who: Who, operation: string, input: object, as: Called = {}): Promise<Answer> {
    const account = PEOPLE[who];
    const cookie = cookies.get(account) ?? (await house.signIn(account));
    cookies.set(account, cookie);
    return house.call(operation, input, { cookie, ...as });
  }
  const answered = async (...of: Parameters<typeof ask>) => {
    const { status, body } = await ask(...of);
    expect([of[1], status, body]).toEqual([of[1], 200, body]);
    return body;
  };
  const wordsOf = ({ body }: Answer): string => body.data?.problems?.[0]?.message.zh ?? '';

  async function submitted(): Promise<string> {
    const of = { today: dayOf(2022, 10, 10), limit: 50 };
    const calls = await house.city.store.read((handle) => listCalls(handle, of));
    const call = calls.find(({ title }) => title.includes(HIGH_TECH.call))?.id;
    const about = { call, clause: HIGH_TECH.clause, matter: '高企认定', files: 'enterprise' };
    const { case: id } = await answered('clerk', 'openCase', about);
    const answers = fillIn(await answered('clerk', 'getCase', { case: id }));
    const saved = { case: id, seen: 0, answers };
    const { revision } = await answered('clerk', 'saveApplication', saved);
    await answered('clerk', 'actInCase', { case: id, seen: 1, does: 'submit', revision });
    return id;
  }

  it('lets nobody act under two duties, whatever post they switch to, nor anybody who audits', async () => {
    const id = await submitted();
    const [at, from] = [new Date(), dayInChina(Date.now())];
    await house.city.store.write(async (handle) => {
      const post = {
        id: 'second-post',
        party: 'committee',
        role: 'committee',
        title: '兼任',
      } as const;
      await addPost(handle, post, at);
      const held = { account: PEOPLE.reviewer, capacity: 'holder', from, to: null } as const;
      await addHolding(handle, { post: post.id, ...held }, { by: 'test', at });
    });
    const pass = { case: id, seen: 2, does: 'pass', opinion: '同意' };
    const before = await answered('auditor', 'getCase', { case: id });
    expect((await ask('auditor', 'actInCase', pass)).status).toBe(403);
    expect((await ask('other', 'actInCase', pass)).status).toBe(403);
    expect((await ask('window', 'getCase', { case: id })).status).toBe(403);
    expect((await ask('clerk', 'actInCase', pass)).status).toBe(403);
    expect((await house.call('actInCase', pass)).status).toBe(401);
    expect(await answered('auditor', 'getCase', { case: id })).toEqual(before);

    await answered('reviewer', 'actInCase', pass, { number: 'once' });
    const again = await ask('reviewer', 'actInCase', pass, { number: 'once' });
    expect([again.status, wordsOf(again)]).toEqual([409, expect.stringContaining('新的进展')]);
    const approve = { case: id, seen: 3, does: 'approve', amount_fen: '20000000', opinion: '同意' };
    const other = await ask('reviewer', 'actInCase', approve, { post: 'second-post' });
    expect([other.status, wordsOf(other)]).toEqual([403, '您在本案已承担“审查”，不能再承担“审批”']);
    const bulk = {
      cases: [{ case: id, seen: 3 }],
      does: 'approve',
      amount_fen: '1',
      opinion: '同意',
    };
    const many = await answered('reviewer', 'actInCases', bulk, { post: 'second-post' });
    expect(many).toMatchObject({ done: 0, refused: 1 });
    await answered('approver', 'actInCase', approve);
    const log = { subject: id, refused: true };
    const refused = await house.city.store.read((handle) => countAudit(handle, log));
    expect(refused).toBeGreaterThanOrEqual(4);
  });

  it('is reached by its address, too, and found in lists by what it is asked for as text', async () => {
    const cookie = await house.signIn(PEOPLE.auditor);
    const list = await house.send('GET', '/api/cases?desk=all&limit=10&overdue=false', undefined, {
      cookie,
    });
    expect([list.status, list.body.cases?.length]).toEqual([200, 1]);
    const { case: id, number } = list.body.cases[0];
    const count = await house.send('GET', `/api/cases/count?desk=all&text=${number}`, undefined, {
      cookie,
    });
    expect(count.body).toMatchObject({ total: 1, overdue: 0 });
    const one = await house.send('GET', `/api/cases/${id}`, undefined, { cookie });
    expect([one.status, one.body.number]).toEqual([200, number]);
    const none = await house.send('GET', '/api/cases/nothing', undefined, { cookie });
    expect(none.status).toBe(400);
  });
});
