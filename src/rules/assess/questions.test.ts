import { describe, expect, it } from 'vitest';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const project = (more: object = {}, id = 'p1') => ({
  id,
  kind: 'project',
  done_on: '2021-06-01',
  ...more,
});

describe('questions', () => {
  const clauses = [
    smallClause('big', 'require: { 首次: { en: a first, if: first } }\naward: 90万元'),
    smallClause('small', 'award: { rate of: amount, rate: 10% }\nlimit: { each: 5万元 }'),
    smallClause(
      'open',
      'require: { 面积: { en: area, if: area > 5 } }\naward: { up to: unstated }',
    ),
    smallClause('also', 'require: { 首次: { en: a first, if: first } }\naward: 10万元'),
  ];

  it('ask each fact once, the one that decides most money first', () => {
    const { questions } = assessSmall(clauses, { records: [project()] });
    expect(questions).toEqual([
      {
        kind: 'project',
        record: 'p1',
        fact: 'first',
        decides_fen: '100000000',
        clauses: ['small/also', 'small/big'],
      },
      {
        kind: 'project',
        record: 'p1',
        fact: 'amount',
        decides_fen: '5000000',
        clauses: ['small/small'],
      },
      { kind: 'project', record: 'p1', fact: 'area', decides_fen: null, clauses: ['small/open'] },
    ]);
  });

  it('ask nothing that is known or would change nothing', () => {
    const known = { first: false, amount: '1万元', area: '5' };
    const { questions } = assessSmall(clauses, { records: [project(known)] });
    expect(questions).toEqual([]);
  });

  const GROWTH =
    'award: { rate of: expense - only(figures.expense where year = this.year - 1), rate: 10% }\nlimit: { each: 5万元 }';
  const LAST_YEAR =
    'award: { rate of: expense - previous(year).expense, rate: 10% }\nlimit: { each: 5万元 }';
  const figures = (year: number, expense?: string) => ({
    id: `y${year}`,
    kind: 'figures',
    year,
    ...(expense !== undefined && { expense }),
  });

  it.each([
    ['only', GROWTH],
    ['previous', LAST_YEAR],
  ])('do not ask again for an earlier record that there is none of: %s', (_, rule) => {
    const growth = smallClause('growth', rule, { kind: 'figures', countedOn: 'year' });
    const assess = (more: object, ...records: object[]) =>
      assessSmall([growth], { records: [figures(2021, '50万元'), ...records], ...more });
    const open = assess({});
    expect(open.of('growth', 'y2021')).toMatchObject({ outcome: 'unknown', low_fen: '0' });
    expect(open.questions).toMatchObject([{ kind: 'figures', record: null, fact: null }]);
    const settled = assess({ complete: ['figures'] });
    expect(settled.of('growth', 'y2021')).toMatchObject({ outcome: 'granted', low_fen: '5000000' });
    expect(settled.questions).toEqual([]);
    const unfilled = assess({ complete: ['figures'] }, figures(2020));
    expect(unfilled.questions.map(({ record, fact }) => [record, fact])).toEqual([
      ['y2020', 'expense'],
    ]);
  });

  it('ask nothing about an event before or after the clause, which counts in no total', () => {
    const growth = smallClause('growth', GROWTH, { kind: 'figures', countedOn: 'year' });
    const asked = (...records: object[]) =>
      assessSmall([growth], { records }).questions.map(({ kind, record }) => [kind, record]);
    // The policy is in force from 2020-01-01 to 2022-12-31.
    expect(asked(figures(2019))).toEqual([]);
    expect(asked(figures(2020))).toEqual([
      ['figures', 'y2020'],
      ['figures', null],
    ]);
    const first = smallClause(
      'first',
      'require: { 首次: { en: a first, if: first } }\naward: 1万元',
    );
    const on = (done_on: string, more = {}) =>
      assessSmall([first], { records: [project({ done_on, ...more })] }).questions.length;
    expect([on('2019-12-31'), on('2020-01-01')]).toEqual([0, 1]);
  });

  it('ask about an event outside its clause where another clause builds on the amount', () => {
    const narrow = { front: 'in force: { from: 2022-01-01, to: 2022-12-31 }' };
    const { questions } = assessSmall(
      [
        smallClause('base', 'require: { 首次: { en: a first, if: first } }\naward: 9万元', narrow),
        smallClause('more', 'award: { uplift of: [base], rate: 10% }'),
      ],
      { records: [project()] },
    );
    expect(questions).toMatchObject([{ record: 'p1', fact: 'first' }]);
  });

  it('ask for the role first when nothing else is known, and for a record where there is none', () => {
    const { questions } = assessSmall(clauses.slice(0, 1), { party: {} });
    expect(questions.map(({ kind, record, fact }) => [kind, record, fact])).toEqual([
      ['party', null, 'role'],
      ['project', null, null],
    ]);
  });
});
