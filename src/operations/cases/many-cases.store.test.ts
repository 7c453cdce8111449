import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { type ClaimsTown, openClaimsTown } from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';

describe.each(ENGINES)('many cases on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  it('are decided in bulk: each done whole or left, with the reason', async () => {
    const some = [await town.submit(), await town.submit(), await town.submit()];
    const first = await town.of('reviewer');
    const early = { case: some[1]?.id ?? '', seen: 2, does: 'pass', opinion: '先办了' } as const;
    await first.actInCase(early);
    const nowhere = crypto.randomUUID();
    const cases = [...some.map(({ id }) => ({ case: id, seen: 2 })), { case: nowhere, seen: 2 }];
    const request = { cases, does: 'pass', opinion: '同意' } as const;
    const second = await town.of('second');
    const preview = await second.actInCases({ ...request, preview: true });
    expect([preview.done, preview.refused]).toEqual([2, 2]);
    const client = await town.of('second');
    expect((await client.getCase({ case: some[0]?.id ?? '' })).seen).toBe(2);
    const answer = await second.actInCases(request);
    expect([answer.done, answer.refused]).toEqual([2, 2]);
    const refused = answer.cases.filter(({ done }) => done === null);
    expect(refused.map(({ number }) => number).sort()).toEqual([some[1]?.number, null].sort());
    expect(refused.find(({ number }) => number)?.refused?.[0]?.message.zh).toContain('示例王磊');
    const outsider = await (await town.of('approver')).actInCases({
      ...request,
      cases: [{ case: some[0]?.id ?? '', seen: 3 }],
    });
    expect(outsider).toMatchObject({
      done: 0,
      cases: [{ refused: [{ message: { zh: expect.stringContaining('没有“通过”') } }] }],
    });
  });

  it('are listed by desk, in pages, with counts that agree', async () => {
    const [clerk, reviewer] = [await town.of('clerk'), await town.of('reviewer')];
    for (let more = 0; more < 3; more += 1) await town.submit();
    for (const sort of ['due', 'latest'] as const) {
      const all = await reviewer.listCases({ desk: 'all', sort, limit: 100 });
      const pages: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await reviewer.listCases({
          desk: 'all',
          sort,
          limit: 2,
          ...(cursor && { cursor }),
        });
        pages.push(...page.cases.map(({ number }) => number));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(pages).toEqual(all.cases.map(({ number }) => number));
      expect(all.next).toBeNull();
    }
    const inbox = await reviewer.listCases({ desk: 'inbox', limit: 100 });
    expect(inbox.cases.length).toBeGreaterThan(0);
    expect(inbox.cases.every(({ office }) => office?.id === 'department')).toBe(true);
    const counts = await reviewer.countCases({ desk: 'inbox' });
    expect(counts.total).toBe(inbox.cases.length);
    const own = await clerk.listCases({ desk: 'own', limit: 100 });
    expect(own.cases.length).toBeGreaterThan(inbox.cases.length);
    const last = own.cases[0];
    const found = await clerk.listCases({
      desk: 'own',
      text: last?.number.slice(-4) ?? '',
    });
    expect(found.cases.map(({ number }) => number)).toContain(last?.number);
    expect((await clerk.listCases({ desk: 'own', text: '示例海蓝' })).cases.length).toBeGreaterThan(
      0,
    );
    expect((await clerk.listCases({ desk: 'own', text: '没有这家' })).cases).toEqual([]);
    const other = await town.of('other');
    expect((await other.listCases({ desk: 'own' })).cases).toEqual([]);
    expect((await other.listCases({ desk: 'all' })).cases).toEqual([]);
    const auditor = await town.of('auditor');
    expect((await auditor.countCases({ desk: 'all' })).total).toBeGreaterThanOrEqual(
      own.cases.length,
    );
    expect((await auditor.listCases({ desk: 'inbox' })).cases).toEqual([]);
    expect(await refusal(reviewer.listCases({ desk: 'all', cursor: 'x' }))).toContain('cursor');
  });
});
