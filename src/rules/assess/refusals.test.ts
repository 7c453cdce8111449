import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { soundDossier } from '../catalogue-files.test-kit.ts';
import { findResult, listResults } from '../find-result.ts';
import { assessSmall, smallCatalogue, smallClause } from '../small-city.test-kit.ts';
import { createAssessor } from './assessor.ts';

const project = (id: string, more: object = {}) => ({
  id,
  kind: 'project',
  done_on: `2021-0${id.slice(1)}-01`,
  ...more,
});
const rule = `
require:
  首次: { en: a first, if: first }
  国家级: { en: national, if: level = "national" }
award: 10万元`;
const first = smallClause('first', rule);
const LABELS = { 首次: { zh: '首次', en: 'a first' }, 国家级: { zh: '国家级', en: 'national' } };

describe('refusals', () => {
  it('stand by clause and by how its conditions came out, each record with what it was refused on', () => {
    const { results, refusals } = assessSmall([first], {
      records: [
        project('p1', { first: false, level: 'district' }),
        project('p2', { first: true, level: 'district' }),
        project('p3', { first: false, level: 'district' }),
        project('p4', { first: true, level: 'national' }),
        project('p5', { first: false }),
      ],
    });
    expect(results.map(({ record, outcome }) => [record, outcome])).toEqual([['p4', 'granted']]);
    expect(refusals).toMatchObject([
      {
        clause: 'small/first',
        article: '第一条',
        kind: 'project',
        authority: 'computed',
        readings: [],
        refused: [
          {
            reason: { code: 'condition', zh: '不满足：首次', article: '第一条' },
            conditions: [
              { label: LABELS.首次, holds: 'no' },
              { label: LABELS.国家级, holds: 'no' },
            ],
            records: [{ record: 'p1' }, { record: 'p3' }],
          },
          {
            reason: { code: 'condition', zh: '不满足：国家级' },
            records: [{ record: 'p2', event_on: '2021-02-01', validity: 'in_force' }],
          },
          { conditions: [{ holds: 'no' }, { holds: 'unknown' }], records: [{ record: 'p5' }] },
        ],
      },
    ]);
    expect(refusals[0]?.refused[1]?.records[0]?.used).toEqual([
      { kind: 'project', record: 'p2', fact: 'first', value: true },
      { kind: 'project', record: 'p2', fact: 'level', value: 'district' },
    ]);
  });

  it('say of each record whether the clause was in force', () => {
    const records = [
      project('p1', { first: false, done_on: '2019-12-31' }),
      project('p2', { first: false }),
      { id: 'p3', kind: 'project', first: false },
    ];
    const [refusal] = assessSmall([first], { records }).refusals;
    expect(refusal?.refused.flatMap((one) => one.records)).toMatchObject([
      { record: 'p3', event_on: null, validity: 'in_force' },
      { record: 'p1', event_on: '2019-12-31', validity: 'not_yet' },
      { record: 'p2', event_on: '2021-02-01', validity: 'in_force' },
    ]);
  });

  it('are named without a record where nobody of the kind could have it', () => {
    const { results, refusals, of } = assessSmall([first], { party: { role: 'institute' } });
    expect(results).toEqual([]);
    const [refusal] = refusals;
    expect(refusal?.refused).toMatchObject([
      {
        reason: { code: 'beneficiary' },
        conditions: [],
        records: [{ record: null, event_on: null, used: [] }],
      },
    ]);
    expect(of('first', null)).toMatchObject({ outcome: 'refused', steps: [], conditions: [] });
  });

  it('leave among the results what is near, and what another reading of the text would give', () => {
    const near = smallClause(
      'near',
      'require: { 够多: { en: enough, if: amount >= 100万元 } }\naward: 10万元',
    );
    const read = smallClause(
      'read',
      `require: { 首次: { en: a first, if: first } }
award: 10万元
readings:
  - name: { zh: 甲, en: A }
  - { name: { zh: 乙, en: B }, require: { 首次: { en: a first, if: amount > 0元 } } }`,
      { questions: '- 未写。读法：`甲` · `乙`。' },
    );
    const { results, refusals, of } = assessSmall([near, read], {
      records: [
        project('p1', { first: false, amount: '80万元' }),
        project('p2', { first: false, amount: '0元' }),
      ],
    });
    expect(results.map(({ clause, record }) => [clause, record])).toEqual([
      ['small/near', 'p1'],
      ['small/near', 'p2'],
      ['small/read', 'p1'],
    ]);
    expect(of('read', 'p1').readings.map(({ outcome }) => outcome)).toEqual(['refused', 'granted']);
    expect(refusals).toMatchObject([
      {
        clause: 'small/read',
        readings: [{ zh: '甲' }, { zh: '乙' }],
        refused: [{ records: [{ record: 'p2' }] }],
      },
    ]);
    expect(of('read', 'p2').readings).toEqual([
      { name: { zh: '甲', en: 'A' }, outcome: 'refused', low_fen: '0', high_fen: '0' },
      { name: { zh: '乙', en: 'B' }, outcome: 'refused', low_fen: '0', high_fen: '0' },
    ]);
  });

  it('come up where a displaced award leaves its room to others, if nothing was refused before', () => {
    const rate = 'award: { rate of: amount, rate: 10% }';
    const pool = 'per year: { cap: 29万元, shared: pool }';
    const clauses = [
      smallClause('all', `${rate}\nlimit: { lifetime: 40万元, ${pool} }`),
      smallClause(
        'instead',
        'require: { 够多: { en: enough, if: amount >= 300万元 } }\naward: 5万元\nreplaces: [all]',
      ),
      smallClause('later', `award: 19万元\nlimit: { ${pool} }`),
      smallClause(
        'more',
        `require: { 国家级: { en: national, if: level = "national" } }
award: 1万元
readings:
  - name: { zh: 甲, en: A }
  - { name: { zh: 乙, en: B }, without: [国家级], award: { uplift of: [later], rate: 100% } }`,
        { questions: '- 未写。读法：`甲` · `乙`。' },
      ),
    ];
    const { of } = assessSmall(clauses, {
      records: [
        project('p1', { done_on: '2020-06-01', amount: '300万元', level: 'national' }),
        project('p2', { done_on: '2021-06-01', amount: '290万元', level: 'district' }),
      ],
    });
    // Once the first of `all` is displaced, its second takes all of the year's pool.
    expect([of('all', 'p2').low_fen, of('later', 'p2').low_fen]).toEqual(['29000000', '0']);
    expect(of('more', 'p2')).toMatchObject({
      outcome: 'refused',
      reason: { code: 'condition' },
      readings: [{ outcome: 'refused' }, { outcome: 'refused' }],
    });
  });

  it('without explanation are the records alone', () => {
    const assessor = createAssessor(smallCatalogue(first));
    const dossier = soundDossier(smallCatalogue(first), {
      party: { role: 'enterprise' },
      records: [
        project('p1', { first: false, level: 'district' }),
        project('p2', { first: true, level: 'district' }),
      ],
    });
    const { refusals } = assessor.assess(dossier, { asOf: dayOf(2022, 10, 10), explain: false });
    const on = (record: string, event_on: string) => ({ record, event_on, validity: 'in_force' });
    expect(refusals.map(({ refused }) => refused)).toEqual([
      [{ reason: null, records: [on('p1', '2021-01-01'), on('p2', '2021-02-01')] }],
    ]);
  });
});

describe('how a clause came out for a record', () => {
  const { headings } = createAssessor(smallCatalogue(first));
  const assessment = assessSmall([first], {
    records: [
      project('p1', { first: false, level: 'national' }),
      project('p2', { first: true, level: 'national' }),
    ],
  });

  it('is told whether it is among the results or refused', () => {
    expect(findResult(assessment, 'small/first', 'p2', headings)).toBe(assessment.results[0]);
    expect(findResult(assessment, 'small/first', 'p1', headings)).toEqual({
      clause: 'small/first',
      article: '第一条',
      title: { zh: '条款first', en: 'Clause first' },
      kind: 'project',
      authority: 'computed',
      record: 'p1',
      event_on: '2021-01-01',
      validity: 'in_force',
      outcome: 'refused',
      low_fen: '0',
      high_fen: '0',
      total: null,
      reason: { code: 'condition', zh: '不满足：首次', en: 'not met: a first', article: '第一条' },
      missing: [],
      near_misses: [],
      readings: [],
      used: [
        { kind: 'project', record: 'p1', fact: 'first', value: false },
        { kind: 'project', record: 'p1', fact: 'level', value: 'national' },
      ],
      conditions: [
        { label: LABELS.首次, holds: 'no' },
        { label: LABELS.国家级, holds: 'yes' },
      ],
      steps: [],
    });
    expect(findResult(assessment, 'small/first', 'p9', headings)).toBeUndefined();
    expect(findResult(assessment, 'small/other', 'p1', headings)).toBeUndefined();
  });

  it('is told for every record', () => {
    expect(
      listResults(assessment, headings).map(({ record, outcome }) => [record, outcome]),
    ).toEqual([
      ['p2', 'granted'],
      ['p1', 'refused'],
    ]);
  });
});
