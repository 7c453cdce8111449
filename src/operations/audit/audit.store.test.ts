import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { openTestCity, refusal, type TestCity } from '../people/people.test-kit.ts';
import type { Client } from '../router.ts';
import { auditLineShape } from '../shapes/audit.ts';

describe.each(ENGINES)('the audit log of a real city on %s', (_kind, make) => {
  let house: TestCity;
  let audit: Client;

  beforeAll(async () => {
    house = await openTestCity(await make(), 'real');
    const add = async (role: 'system_administrator' | 'audit_administrator', email: string) =>
      house.operator.addAdministrator({ role, name: '示例', email });
    const { account, post, invitation } = await add('audit_administrator', 'Audit@example.com');
    expect(invitation).toContain('http://localhost:3000/set-password#');
    audit = await house.as(account, post);
    const { account: runs } = await add('system_administrator', 'system@example.com');
    const system = await house.as(runs);
    const given = {
      name: '示例企业',
      credit_code: '91990000MA000020XD',
      type: 'enterprise',
    } as const;
    const { party } = await system.addOrganisation(given);
    await refusal(system.addOrganisation(given));
    await refusal(audit.addOrganisation(given));
    await system.addPost({ organisation: party, role: 'enterprise', title: '专员' });
  });
  afterAll(() => house.close());

  it('has every administrator that the machine makes, none twice and none of two kinds', async () => {
    const add = (role: string, email: string) =>
      house.operator.addAdministrator({ role: role as 'auditor' & never, name: '示例', email });
    const twice = add('audit_administrator', 'audit@example.com');
    expect(await refusal(twice)).toBe('UNPROCESSABLE_CONTENT account');
    const both = add('security_administrator', 'audit@example.com');
    expect(await refusal(both)).toBe('UNPROCESSABLE_CONTENT account');
    expect(await refusal(add('auditor', 'a@example.com'))).toBe('BAD_REQUEST role');
    const { organisations } = await audit.listOrganisations();
    const posts = Object.fromEntries(organisations.map(({ name, posts }) => [name, posts]));
    expect(posts).toEqual({ 系统运行管理: 2, 示例企业: 1 });
  });

  it('tells what was done and what was refused, the latest first', async () => {
    const { entries } = await audit.listAudit({ limit: 200 });
    expect(auditLineShape.array().parse(entries)).toEqual(entries);
    const told = entries.map(({ role, operation, result }) => `${role} ${operation} ${result}`);
    expect(told.toReversed().slice(0, 6)).toEqual([
      'operator addAdministrator done',
      'operator addAdministrator done',
      'system_administrator addOrganisation done',
      'system_administrator addOrganisation CONFLICT',
      'audit_administrator addOrganisation FORBIDDEN',
      'system_administrator addPost done',
    ]);
    expect(entries.at(-3)).toMatchObject({
      number: 3,
      name: '示例',
      post_title: '系统运行管理 系统管理员',
      operation_title: { zh: '新增单位', en: 'Add an organisation' },
      subject_name: '示例企业',
      detail: { name: '示例企业', type: 'enterprise' },
      address: '192.0.2.7',
    });
  });

  it('is searched by subject, account, operation and result, page by page', async () => {
    const all = (await audit.listAudit({ limit: 200 })).entries;
    const numbers = async (search: Parameters<Client['listAudit']>[0]) =>
      (await audit.listAudit(search)).entries.map(({ number }) => number);
    const [, , , , , { account = null, subject = null } = {}] = all.toReversed();
    const matching = (one: (entry: (typeof all)[number]) => boolean) =>
      all.filter(one).map(({ number }) => number);
    expect(await numbers({ account: account ?? '' })).toEqual(
      matching((entry) => entry.account === account),
    );
    expect(await numbers({ subject: subject ?? '' })).toEqual(
      matching((entry) => entry.subject === subject),
    );
    expect(await numbers({ operation: 'addOrganisation', refused: true })).toEqual(
      matching(({ operation, result }) => operation === 'addOrganisation' && result !== 'done'),
    );
    const pages: number[] = [];
    for (let before: number | null | undefined; before !== null; ) {
      const page = await audit.listAudit({ limit: 3, ...(before ? { before } : {}) });
      pages.push(...page.entries.map(({ number }) => number));
      before = page.next;
    }
    expect(pages).toEqual(all.map(({ number }) => number));
  });

  it('is whole, and holds a hash that was noted before', async () => {
    const { entries, hash, broken, expected } = await audit.verifyAudit();
    expect([broken, expected]).toEqual([null, null]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    await refusal(audit.addOrganisation({ name: '示例', credit_code: 'x', type: 'office' }));
    const later = await audit.verifyAudit({ expect: hash });
    expect(later).toMatchObject({ entries: entries + 1, broken: null, expected: true });
    expect((await audit.verifyAudit({ expect: '0'.repeat(64) })).expected).toBe(false);
  });
});

describe.each(ENGINES)('administrators of the demonstration city on %s', (_kind, make) => {
  it('are made up, and no other is added', async () => {
    const house = await openTestCity(await make());
    const real = { role: 'audit_administrator', name: '示例', email: 'a@example.com' } as const;
    const refused = await refusal(house.operator.addAdministrator(real));
    await house.close();
    expect(refused).toBe('UNPROCESSABLE_CONTENT');
  });
});
