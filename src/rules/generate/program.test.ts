import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../catalogue/types.ts';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const project = (id: string, done_on: string, amount = '300万元') => {
  return { id, kind: 'project', done_on, amount };
};

describe('the generated evaluator', () => {
  it('lets clauses build on one of a document that is for some parties only', () => {
    const park: SourceFile = {
      path: 'policies/park/policy.md',
      text: `---
policy: park
title: { zh: 园区措施, en: Park measures }
issuer: { zh: 示例园区, en: Sample park }
articles: 1
applies to:
  已上市: { en: listed, if: listed }
---
只为测试而写。
`,
    };
    const { path, text } = smallClause('base', 'award: 30万元');
    const base = {
      path: path.replace('small', 'park'),
      text: text.replace('clause: small', 'clause: park'),
    };
    const more = smallClause('more', 'award: { uplift of: [park/base], rate: 50% }');
    const given = (listed: boolean) => ({
      party: { role: 'enterprise', listed },
      records: [project('p1', '2021-06-01')],
    });
    expect(assessSmall([park, base, more], given(true)).of('more').low_fen).toBe('15000000');
    expect(assessSmall([park, base, more], given(false)).of('more').outcome).toBe('refused');
  });

  it('keeps apart what one shared name caps in a year and in all years', () => {
    const both =
      'limit: { per year: { cap: 50万元, shared: pool }, lifetime: { cap: 70万元, shared: pool } }';
    const [one, two] = ['one', 'two'].map((name) =>
      smallClause(name, `award: { rate of: amount, rate: 10% }\n${both}`),
    );
    const { of } = assessSmall(
      [one, two].flatMap((clause) => clause ?? []),
      { records: [project('p1', '2021-06-01'), project('p2', '2022-06-01')] },
    );
    const fen = (clause: string, record: string) => Number(of(clause, record).low_fen) / 1_000_000;
    // Of the 70 `one` uses 60 before `two` begins.
    expect([fen('one', 'p1'), fen('one', 'p2')]).toEqual([30, 30]);
    expect([fen('two', 'p1'), fen('two', 'p2')]).toEqual([10, 0]);
  });
});
