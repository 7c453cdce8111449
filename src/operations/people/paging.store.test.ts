import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import type { Client } from '../router.ts';
import { openTestCity, refusal, type TestCity } from './people.test-kit.ts';

const PARTY = 'enterprise';

type Page<Key> = { readonly limit: number; readonly before?: Key };

/** Reads a list to its end, two lines at a time. */
async function readAll<Line, Key>(
  read: (page: Page<Key>) => Promise<{ lines: Line[]; next: Key | null }>,
): Promise<Line[]> {
  const all: Line[] = [];
  let before: Key | undefined;
  do {
    const { lines, next } = await read({ limit: 2, ...(before !== undefined && { before }) });
    expect(lines.length).toBeLessThanOrEqual(2);
    all.push(...lines);
    before = next ?? undefined;
  } while (before !== undefined);
  return all;
}

describe.each(ENGINES)('lists on %s', (_kind, make) => {
  let house: TestCity;
  let system: Client;
  let enterprise: Client;

  beforeAll(async () => {
    house = await openTestCity(await make());
    system = await house.as('demonstration-system-administrator');
    enterprise = await house.as('demonstration-enterprise-clerk');
  });
  afterAll(() => house.close());

  it('of accounts come page by page, each once, the latest first', async () => {
    const { account } = await system.createAccount({ name: '示例末位', email: 'last@example.com' });
    const whole = await system.listAccounts({ limit: 200 });
    expect([whole.next, whole.total]).toEqual([null, whole.accounts.length]);
    expect(whole.accounts[0]?.account).toBe(account);
    const read = await readAll(async (page: Page<string>) => {
      const { accounts: lines, next, total } = await system.listAccounts(page);
      expect(total).toBe(whole.total);
      return { lines, next };
    });
    expect(read).toEqual(whole.accounts);
    expect(await refusal(system.listAccounts({ limit: 201 }))).toBe('BAD_REQUEST limit');
    expect((await system.listAccounts({ before: 'nobody' })).accounts).toEqual([]);
  });

  it('of accounts are searched by name, masked e-mail and post, not by what is masked', async () => {
    const found = async (search: string) =>
      (await system.listAccounts({ search })).accounts.map(({ name }) => name);
    expect(await found('末位')).toEqual(['示例末位']);
    expect(await found(' L***@Example ')).toEqual(['示例末位']);
    expect(await found('last@')).toEqual([]);
    expect((await found('科技创新局 审查员')).toSorted()).toEqual(['示例王磊', '示例赵敏']);
    expect(await found("%_\\' or true --")).toEqual([]);
    expect((await system.listAccounts({ search: '末位' })).total).toBe(1);
  });

  it('of posts come by organisation, page by page, searched, or the vacant ones', async () => {
    const added = { organisation: PARTY, role: 'expert', title: '示例空岗' } as const;
    const { post } = await system.addPost(added);
    const whole = await system.listPosts({ limit: 200 });
    expect([whole.next, whole.total]).toEqual([null, whole.posts.length]);
    const read = await readAll(async (page: Page<string>) => {
      const { posts: lines, next } = await system.listPosts(page);
      return { lines, next };
    });
    expect(read).toEqual(whole.posts);
    const parties = whole.posts.map(({ party }) => party);
    const turns = parties.filter((party, at) => party !== parties[at - 1]);
    expect(turns).toHaveLength(new Set(parties).size);
    const found = async (search: string) =>
      (await system.listPosts({ search })).posts.map(({ title }) => title);
    expect(await found('空岗')).toEqual(['示例空岗']);
    expect(await found('林悦')).toEqual(['政策申报专员']);
    expect((await found('科技创新局')).length).toBe(5);
    expect(await system.listPosts({ vacant: true })).toMatchObject({
      total: 1,
      posts: [{ id: post }],
    });
    await system.closePost({ post });
    expect((await system.listPosts({ vacant: true })).total).toBe(0);
  });

  it('of calculations and statements come page by page, the latest first', async () => {
    const saved: string[] = [];
    for (let n = 0; n < 5; n += 1)
      saved.push((await enterprise.saveCalculation({ party: PARTY })).id);
    const calculations = await readAll(async (page: Page<string>) => {
      const listed = await enterprise.listCalculations({ party: PARTY, ...page });
      return { lines: listed.calculations.map(({ id }) => id), next: listed.next };
    });
    expect(calculations.toSorted()).toEqual(saved.toSorted());
    const department = await house.as('demonstration-department-reviewer');
    const whole = await department.listStatements({ party: PARTY, limit: 1000 });
    const sequences = whole.statements.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.toSorted((one, other) => other - one));
    const statements = await readAll(async (page: Page<number>) => {
      const { statements: lines, next } = await department.listStatements({
        party: PARTY,
        ...page,
      });
      return { lines, next };
    });
    expect(statements).toEqual(whole.statements);
    expect(statements.length).toBeGreaterThan(20);
  });

  it('of consents and mandates say where they are cut', async () => {
    await enterprise.giveConsent({ party: PARTY, purpose: 'calculator' });
    expect((await enterprise.listConsents({ party: PARTY })).more).toBe(false);
    expect((await enterprise.listMandates({ party: PARTY })).more).toBe(false);
    const { pool } = house.city.store;
    await pool.query(
      `insert into consent (party, purpose, account, given_at)
       select party, purpose, account, given_at from consent, generate_series(1, 100)`,
    );
    await pool.query(
      `insert into mandate (enterprise, agency, scopes, from_day, to_day, given_by, given_at)
       select enterprise, agency, scopes, from_day, to_day, given_by, given_at
       from mandate, generate_series(1, 200)`,
    );
    const { consents, ...cut } = await enterprise.listConsents({ party: PARTY });
    expect([consents.length, cut.more]).toEqual([100, true]);
    const { given, received, more } = await enterprise.listMandates({ party: PARTY });
    expect([given.length, received.length, more]).toEqual([200, 0, true]);
  });
});
