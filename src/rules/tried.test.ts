import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import { createAssessor } from './assess/assessor.ts';
import { problemLines, readTried, soundDossier } from './catalogue-files.test-kit.ts';
import { checkExamples } from './check/examples.ts';
import { checkMutants } from './check/mutants.ts';

const FOURTEEN = [
  '14b',
  '42',
  '43',
  '44',
  '45b',
  '46b',
  '47',
  '54',
  'jp-04',
  'jp-31a',
  'jp-32a',
  'ftz-07a',
  'ftz-11',
  'gxf-5b',
];

const { catalogue, problems } = readTried();
const assessor = createAssessor(catalogue);
const assess = (input: unknown) =>
  assessor.assess(soundDossier(catalogue, input), { asOf: dayOf(2023, 6, 30), explain: true });

describe('the fourteen hard clauses', () => {
  it('are all written in the language and read without a problem', () => {
    expect(problems.map(problemLines)).toEqual([]);
    const written = catalogue.clauses.map(({ id }) => id.replace('tried/', ''));
    expect(FOURTEEN.filter((id) => !written.includes(id))).toEqual([]);
  });

  it('come out as their examples say', () => {
    expect(checkExamples(catalogue).map(problemLines)).toEqual([]);
  });

  it('notice every mutant', () => {
    expect(checkMutants(catalogue).map(problemLines)).toEqual([]);
  });

  it('give a company that moved up from the NEEQ the difference, and not both', () => {
    const { results, totals } = assess({
      party: { role: 'enterprise' },
      records: [
        {
          id: 'neeq',
          kind: 'listing',
          board: 'neeq',
          listing_event: 'listing',
          listed_on: '2019-06-18',
        },
        {
          id: 'ipo',
          kind: 'listing',
          board: 'chinext',
          listing_event: 'ipo',
          listed_on: '2021-06-18',
        },
      ],
      history: [{ clause: 'tried/45a', record: 'neeq', amount: '140万元', on: '2019-12-01' }],
      complete: ['listing'],
    });
    const answers = Object.fromEntries(
      results
        .filter(({ record }) => record === 'ipo')
        .map(({ clause, outcome, high_fen, reason }) => [
          clause,
          [outcome, high_fen, reason?.code ?? null],
        ]),
    );
    expect(answers).toMatchObject({
      'tried/42': ['refused', '0', 'replaced'],
      'tried/45b': ['granted', '160000000', null],
    });
    expect(totals).toMatchObject({ up_to_fen: '160000000', paid_fen: '140000000' });
  });

  it('support rent in three different years and no more', () => {
    const lease = (year: number) => ({
      id: `lease-${year}`,
      kind: 'premises',
      mode: 'rent',
      lease_started_on: `${year}-03-01`,
      self_used_area_m2: 100,
      rent_per_m2_year: '600元',
    });
    const { results, totals } = assess({
      party: { role: 'enterprise' },
      records: [2019, 2020, 2021, 2022].map(lease),
      complete: ['premises'],
    });
    const outcomes = results
      .filter(({ clause }) => clause === 'tried/jp-32a')
      .map(({ record, outcome, high_fen }) => [record, outcome, high_fen]);
    expect(outcomes).toEqual([
      ['lease-2019', 'granted', '1800000'],
      ['lease-2020', 'granted', '1800000'],
      ['lease-2021', 'granted', '1800000'],
      ['lease-2022', 'refused', '0'],
    ]);
    expect(totals.computed_fen).toBe('5400000');
  });

  it('pool rent and purchase under one cap', () => {
    const { results, totals } = assess({
      party: { role: 'enterprise' },
      records: [
        {
          id: 'buy',
          kind: 'premises',
          mode: 'purchase',
          signed_on: '2020-05-01',
          contract_price: '900万元',
        },
        {
          id: 'rent',
          kind: 'premises',
          mode: 'rent',
          lease_started_on: '2021-03-01',
          self_used_area_m2: 1000,
          rent_per_m2_year: '600元',
        },
      ],
      complete: ['premises'],
    });
    expect(totals.computed_fen).toBe('100000000');
    const rent = results.find(
      ({ clause, record }) => clause === 'tried/jp-32a' && record === 'rent',
    );
    expect(rent?.readings.map(({ name, high_fen }) => [name.zh, high_fen])).toEqual([
      ['租购合计', rent?.high_fen],
      ['租购各算', '18000000'],
    ]);
  });
});
