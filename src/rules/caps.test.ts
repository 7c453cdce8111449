import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import type { Assessment } from './answer.ts';
import { createAssessor } from './assess/assessor.ts';
import type { Catalogue } from './catalogue/types.ts';
import { readCity, readSheets, soundDossier } from './catalogue-files.test-kit.ts';

const assessing = (catalogue: Catalogue) => {
  const assessor = createAssessor(catalogue);
  return (input: unknown): Assessment =>
    assessor.assess(soundDossier(catalogue, input), { asOf: dayOf(2022, 12, 31), explain: false });
};

const WAN = 1_000_000n;
const fenOf = (wan: number): bigint => BigInt(wan) * WAN;

describe('the reward for equity investors (dalian-2017-52/47)', () => {
  const assess = assessing(readCity().catalogue);
  type Investment = { readonly wan: number; readonly day: number; readonly manager: string };
  const investment: fc.Arbitrary<Investment> = fc.record({
    wan: fc.integer({ min: 1, max: 12_000 }),
    day: fc.integer({ min: 10, max: 28 }),
    manager: fc.constantFrom('M1', 'M2'),
  });
  const investments = fc.array(investment, { minLength: 1, maxLength: 25 });
  const rewarded = (list: readonly Investment[], history: readonly object[] = []) =>
    assess({
      party: { role: 'fund_manager', manager_id: 'M1' },
      records: list.map(({ wan, day, manager }, index) => ({
        id: `e${index}`,
        kind: 'equity_investment',
        amount: `${wan}万元`,
        paid_in: `${wan}万元`,
        invested_on: `2021-05-${day}`,
        manager_id: manager,
        fund_id: `F-${manager}`,
        investee: { is_sti_enterprise: true, located_in: ['dalian'] },
      })),
      history,
    }).results.filter(({ clause }) => clause === 'dalian-2017-52/47');

  it('never pays less for more, for one investment and for all together', () => {
    fc.assert(
      fc.property(investments, fc.nat(), fc.integer({ min: 1, max: 3000 }), (list, pick, more) => {
        const raised = list.map((one, index) =>
          index === pick % list.length ? { ...one, wan: one.wan + more } : one,
        );
        const [before, after] = [rewarded(list), rewarded(raised)];
        const of = (results: typeof before) => {
          const own = results.find(({ record }) => record === `e${pick % list.length}`);
          return BigInt(own?.low_fen ?? -1);
        };
        const all = (results: typeof before) =>
          results.reduce((sum, { low_fen }) => sum + BigInt(low_fen), 0n);
        expect(of(after) >= of(before)).toBe(true);
        expect(all(after) >= all(before)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('stays within 100万元 each and 1000万元 for the manager, payments included, and pays no other manager', () => {
    fc.assert(
      fc.property(investments, fc.integer({ min: 0, max: 1000 }), (list, paid) => {
        const payment = {
          clause: 'dalian-2017-52/47',
          amount: `${paid}万元`,
          on: '2020-06-01',
          manager_id: 'M1',
          fund_id: 'F-M1',
        };
        const results = rewarded(list, [payment]);
        const sums: Record<string, bigint> = { M1: fenOf(paid), M2: 0n };
        for (const { record, high_fen } of results) {
          expect(BigInt(high_fen ?? -1)).toBeLessThanOrEqual(fenOf(100));
          const manager = list[Number(record?.slice(1))]?.manager ?? '';
          sums[manager] = (sums[manager] ?? 0n) + BigInt(high_fen ?? 0);
        }
        expect(sums.M1 ?? 0n).toBeLessThanOrEqual(fenOf(1000));
        expect(sums.M2).toBe(0n);
      }),
      { numRuns: 200 },
    );
  });

  it('counts a paid investment once under the caps', () => {
    const list = Array.from({ length: 11 }, (_, day) => ({
      wan: 9000,
      day: day + 10,
      manager: 'M1',
    }));
    const paid = {
      clause: 'dalian-2017-52/47',
      record: 'e0',
      amount: '100万元',
      on: '2022-01-01',
    };
    const outcomes = rewarded(list, [paid]).map(({ outcome, high_fen }) => [outcome, high_fen]);
    expect(outcomes).toEqual([
      ['paid', '100000000'],
      ...Array.from({ length: 9 }, () => ['granted', '100000000']),
      ['refused', '0'],
    ]);
  });
});

describe('caps of the sheets', () => {
  const { catalogue } = readSheets();
  const only = (name: string): Catalogue => ({
    ...catalogue,
    clauses: catalogue.clauses.filter(({ id }) => id === `small/${name}`),
  });
  const project = fc.record({
    wan: fc.option(fc.integer({ min: 0, max: 700 }), { nil: null }),
    year: fc.constantFrom(2020, 2021, 2022),
    first: fc.option(fc.boolean(), { nil: null }),
  });
  const projects = fc.array(project, { minLength: 1, maxLength: 12 });
  type Project = { wan: number | null; year: number; first: boolean | null };
  const dossierOf = (list: readonly Project[], history: readonly object[] = []) => ({
    party: { role: 'enterprise', group_id: 'G' },
    records: list.map(({ wan, year, first }, index) => ({
      id: `p${index}`,
      kind: 'project',
      done_on: `${year}-06-01`,
      owner_id: 'A',
      ...(wan !== null && { amount: `${wan}万元` }),
      ...(first !== null && { first }),
    })),
    history,
  });
  const mostOf = ({ totals }: Assessment): bigint =>
    BigInt(totals.computed_fen) + BigInt(totals.up_to_fen) + BigInt(totals.unknown_high_fen);

  it('the most of a year stays within the yearly cap, whatever is unknown', () => {
    const assess = assessing(only('per-year'));
    fc.assert(
      fc.property(projects, fc.integer({ min: 0, max: 50 }), (list, paid) => {
        const inYear = list.map((one) => ({ ...one, year: 2021 }));
        const payment = { clause: 'small/per-year', amount: `${paid}万元`, on: '2021-01-05' };
        const most = mostOf(assess(dossierOf(inYear, [payment])));
        expect(most).toBeLessThanOrEqual(fenOf(50 - paid));
        expect(mostOf(assess(dossierOf(list)))).toBeLessThanOrEqual(fenOf(150));
      }),
      { numRuns: 150 },
    );
  });

  it('the most of all years stays within the lifetime cap, whatever is unknown', () => {
    const assess = assessing(only('lifetime'));
    fc.assert(
      fc.property(projects, (list) => {
        expect(mostOf(assess(dossierOf(list)))).toBeLessThanOrEqual(fenOf(80));
      }),
      { numRuns: 150 },
    );
  });

  it('two awards of a stated sum are the most that two times can bring', () => {
    const assess = assessing(only('times'));
    fc.assert(
      fc.property(projects, (list) => {
        expect(mostOf(assess(dossierOf(list)))).toBeLessThanOrEqual(fenOf(20));
      }),
      { numRuns: 150 },
    );
  });

  it('several payments for one record are one time', () => {
    const assess = assessing(only('times'));
    const paid = (record: string) => ({
      clause: 'small/times',
      record,
      amount: '5万元',
      on: '2021-01-05',
    });
    const list = [0, 1].map(() => ({ wan: 1, year: 2021, first: true }));
    const { results } = assess(dossierOf(list, [paid('p0'), paid('p0')]));
    expect(results.map(({ outcome, low_fen }) => [outcome, low_fen])).toEqual([
      ['paid', '10000000'],
      ['granted', '10000000'],
    ]);
  });
});
