import { describe, expect, it } from 'vitest';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const project = (id: string, more: object = {}) => ({
  id,
  kind: 'project',
  done_on: `2021-0${id.slice(1)}-01`,
  owner_id: 'A',
  ...more,
});
const upTo = (limit: string, name = 'open') =>
  smallClause(name, `award: { up to: 6万元 }\nlimit: ${limit}`, { authority: 'up-to' });
const LIFETIME = '{ lifetime: 10万元 }';
const sharedOf = (clauses: Parameters<typeof assessSmall>[0], input: object) =>
  assessSmall(clauses, input).results.map(({ record, clause, shared_cap }) => [
    clause.slice('small/'.length),
    record,
    shared_cap?.with.map((other) => other.record) ?? null,
  ]);

describe('amounts that are right one by one and too much together', () => {
  it('name the cap and the others below it', () => {
    const { of } = assessSmall([upTo(LIFETIME)], { records: [project('p1'), project('p2')] });
    expect(of('open', 'p1')).toMatchObject({ high_fen: '6000000' });
    expect(of('open', 'p2')).toMatchObject({ high_fen: '6000000' });
    expect(of('open', 'p1').shared_cap).toEqual({
      cap: { zh: '同一主体累计不超过 10万元', en: 'at most ¥100,000 for one party altogether' },
      with: [{ clause: 'small/open', title: { zh: '条款open', en: 'Clause open' }, record: 'p2' }],
    });
    expect(of('open', 'p2').shared_cap?.with).toMatchObject([{ record: 'p1' }]);
  });

  it('name twenty others and count the rest, so that an answer grows with its records', () => {
    const records = Array.from({ length: 60 }, (_, place) => ({
      ...{ id: `r${place}`, kind: 'project', done_on: '2021-01-01', owner_id: 'A' },
    }));
    const { results } = assessSmall([upTo(LIFETIME)], { records });
    for (const { record, shared_cap } of results) {
      expect(shared_cap).toMatchObject({ with: { length: 20 }, more: 39 });
      expect(shared_cap?.with.map((other) => other.record)).not.toContain(record);
    }
  });

  it('are not found where what is left is enough, or is parted already', () => {
    const records = [project('p1'), project('p2')];
    expect(sharedOf([upTo('{ lifetime: 12万元 }')], { records })).toEqual([
      ['open', 'p1', null],
      ['open', 'p2', null],
    ]);
    const exact = smallClause('open', `award: 6万元\nlimit: ${LIFETIME}`);
    const { of, totals } = assessSmall([exact], { records });
    expect([of('open', 'p2').high_fen, totals.computed_fen]).toEqual(['4000000', '10000000']);
    expect(of('open', 'p2').shared_cap).toBeUndefined();
  });

  it('count what was paid before, and neither what is paid nor what is refused', () => {
    const records = [project('p1'), project('p2'), project('p3')];
    const payment = { clause: 'small/open', amount: '1万元', on: '2021-09-01' };
    const withPaid = { records, history: [{ ...payment, record: 'p1' }] };
    expect(sharedOf([upTo('{ lifetime: 12.99万元 }')], withPaid)).toEqual([
      ['open', 'p1', null],
      ['open', 'p2', ['p3']],
      ['open', 'p3', ['p2']],
    ]);
    expect(sharedOf([upTo('{ lifetime: 13万元 }')], withPaid).map((one) => one[2])).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('belong to one owner and one year', () => {
    const records = [
      project('p1'),
      project('p2', { owner_id: 'B' }),
      project('p3'),
      project('p4', { done_on: '2022-01-01' }),
    ];
    const perOwner = '{ lifetime: { cap: 10万元, per: owner_id } }';
    expect(sharedOf([upTo(perOwner)], { records }).map((one) => one[2])).toEqual([
      ['p3', 'p4'],
      null,
      ['p1', 'p4'],
      ['p1', 'p3'],
    ]);
    expect(sharedOf([upTo('{ per year: 10万元 }')], { records }).map((one) => one[2])).toEqual([
      ['p2', 'p3'],
      ['p1', 'p3'],
      ['p1', 'p2'],
      null,
    ]);
  });

  it('are found across the clauses of a shared cap', () => {
    const pool = '{ lifetime: { cap: 10万元, shared: pool } }';
    const records = [project('p1')];
    const { of } = assessSmall([upTo(pool, 'one'), upTo(pool, 'two')], { records });
    expect(of('one').shared_cap?.with).toMatchObject([{ clause: 'small/two', record: 'p1' }]);
    expect(of('two').shared_cap?.with).toMatchObject([{ clause: 'small/one', record: 'p1' }]);
    const history = [{ clause: 'small/two', amount: '9万元', on: '2021-01-05' }];
    const left = assessSmall([upTo(pool, 'one'), upTo(pool, 'two')], { records, history });
    expect(left.of('one')).toMatchObject({ high_fen: '1000000', shared_cap: {} });
  });

  it.each([
    ['{ times: 1 }', '最多 1 次', [['p2'], ['p1']]],
    ['{ times: { count: 1, per: owner_id } }', '最多 1 次', [['p2'], ['p1']]],
    ['{ years: 1 }', '最多 1 个年度', [['p2'], ['p1']]],
  ])('are as many as may be given: %s', (limit, zh, expected) => {
    const records = [
      project('p1'),
      project('p2', { done_on: '2022-02-01' }),
      project('p3', { first: false, owner_id: 'C' }),
    ];
    const maybe = smallClause(
      'open',
      `require: { 首次: { en: a first, if: first } }\naward: 6万元\nlimit: ${limit}`,
    );
    expect(sharedOf([maybe], { records }).map((one) => one[2])).toEqual(expected);
    expect(assessSmall([maybe], { records }).of('open').shared_cap?.cap.zh).toBe(zh);
  });

  it('are found without a date as well, unless the cap is one of a year', () => {
    const undated = [1, 2].map((count) => ({ id: `u${count}`, kind: 'project', owner_id: 'A' }));
    const of = (limit: string) =>
      sharedOf([upTo(limit)], { records: undated }).map((one) => one[2]);
    expect(of(LIFETIME)).toEqual([['u2'], ['u1']]);
    expect(of('{ per year: 10万元 }')).toEqual([null, null]);
    expect(of('{ years: 1 }')).toEqual([null, null]);
  });

  it('say nothing of events outside the clause, or where there is no record yet', () => {
    const early = project('p1', { done_on: '2019-06-01' });
    expect(
      sharedOf([upTo(LIFETIME)], { records: [early, project('p2')] }).map((one) => one[2]),
    ).toEqual([null, null]);
    const pool = '{ lifetime: { cap: 10万元, shared: pool } }';
    expect(sharedOf([upTo(pool, 'one'), upTo(pool, 'two')], {}).map((one) => one[2])).toEqual([
      null,
      null,
    ]);
  });
});
