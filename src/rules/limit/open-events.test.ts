import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import type { Result } from '../answer.ts';
import { createAssessor } from '../assess/assessor.ts';
import { readTried, soundDossier } from '../catalogue-files.test-kit.ts';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const { catalogue } = readTried();
const assessor = createAssessor(catalogue);

/** The answers under one hard clause for an enterprise's records, by record. */
function answers(clause: string, records: readonly object[], asOf = dayOf(2023, 12, 31)) {
  const dossier = soundDossier(catalogue, { party: { role: 'enterprise' }, records });
  const own = assessor
    .assess(dossier, { asOf, explain: false })
    .results.filter((result) => result.clause === `tried/${clause}`);
  return new Map(own.map((result) => [result.record, result]));
}

const span = (result: Result | undefined) => [result?.outcome, result?.low_fen, result?.high_fen];

describe('an event before the policy came into force', () => {
  /** 18万元 each, where it is known to be rent. */
  const lease = (id: string, on: string, more: object = { mode: 'rent' }) => ({
    id,
    kind: 'premises',
    lease_started_on: on,
    self_used_area_m2: 1000,
    rent_per_m2_year: '600元',
    ...more,
  });

  it('takes none of three years, so that what may be rent in them lowers what is certain later', () => {
    const given = (mode: object) => [
      lease('a', '2017-12-31'),
      lease('b', '2018-03-01', mode),
      lease('c', '2019-03-01', mode),
      lease('d', '2020-03-01', mode),
      lease('e', '2020-06-01', { mode: 'rent', self_used_area_m2: 4000 }),
    ];
    const after = answers('jp-32a', given({ mode: 'rent' })).get('e');
    expect(span(after)).toEqual(['granted', '46000000', '46000000']);
    const before = answers('jp-32a', given({})).get('e');
    expect(span(before)).toEqual(['unknown', '46000000', '72000000']);
  });

  it('leaves a yearly cap that is used up used up', () => {
    const loan = (id: string, on: string, more: object = { term_months: 12 }) => ({
      id,
      kind: 'loan',
      loan_type: 'guaranteed',
      amount: '2000万元',
      drawn_on: on,
      ...more,
    });
    const found = answers('gxf-5b', [
      loan('a', '2017-12-31'),
      loan('b', '2018-05-01', {}),
      loan('c', '2019-05-01', {}),
      loan('d', '2021-05-01'),
      loan('e', '2021-06-01'),
    ]);
    expect(span(found.get('d'))).toEqual(['granted', '50000000', '50000000']);
    expect(span(found.get('e'))).toEqual(['refused', '0', '0']);
  });
});

describe('an event that may be earlier', () => {
  const tenth = (name: string, limit: string) =>
    smallClause(name, `award: { rate of: amount, rate: 10% }\nlimit: ${limit}`);
  const project = (id: string, wan: number, done_on?: string) => ({
    id,
    kind: 'project',
    amount: `${wan * 10}万元`,
    ...(done_on !== undefined && { done_on }),
  });

  it('takes its turn first for what is certain and not at all for what is possible', () => {
    const both = tenth('both', '{ per year: 50万元, lifetime: 80万元 }');
    const { of } = assessSmall([both], {
      records: [
        project('a', 40),
        project('b', 40),
        project('c', 30, '2020-03-01'),
        project('d', 30, '2020-06-01'),
        project('e', 40, '2021-03-01'),
      ],
    });
    expect(span(of('both', 'c'))).toEqual(['unknown', '0', '30000000']);
    expect(span(of('both', 'd'))).toEqual(['unknown', '0', '20000000']);
    expect(span(of('both', 'e'))).toEqual(['unknown', '0', '30000000']);
  });

  it('of which a cap of its own may leave nothing uses nothing of a shared one', () => {
    const own = tenth('a', '{ per year: { cap: 50万元, shared: pool }, lifetime: 50万元 }');
    const other = tenth('b', '{ per year: { cap: 50万元, shared: pool } }');
    const { of } = assessSmall([own, other], {
      records: [project('p', 50), project('q', 60, '2021-03-01')],
    });
    expect(span(of('a', 'q'))).toEqual(['unknown', '0', '50000000']);
    expect(span(of('b', 'q'))).toEqual(['unknown', '0', '50000000']);
  });

  it('uses no more of a cap by year than one event can bring', () => {
    const each = tenth('each', '{ per year: 50万元, each: 40万元 }');
    const { of } = assessSmall([each], {
      records: [project('a', 50), project('b', 50, '2021-03-01'), project('c', 50, '2021-06-01')],
    });
    expect(span(of('each', 'b'))).toEqual(['unknown', '10000000', '40000000']);
    expect(span(of('each', 'c'))).toEqual(['unknown', '0', '10000000']);
  });

  it('adds as much as the better of two years of which one may count', () => {
    const once = smallClause(
      'once',
      `require: { 首次: { en: a first, if: first } }
award: { rate of: amount, rate: 10% }
limit: { lifetime: 100万元, years: 1 }`,
    );
    const { totals } = assessSmall([once], {
      records: [project('a', 60, '2020-03-01'), project('b', 90, '2021-03-01')],
    });
    expect(totals.unknown_high_fen).toBe('90000000');
  });
});
