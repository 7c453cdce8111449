import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const basic = smallClause('basic', 'award: 30万元');
const special = smallClause(
  'special',
  `
require: { 首次: { en: a first, if: first } }
award: 20万元
replaces: [basic]`,
);
const project = (more: object = {}) => ({
  records: [{ id: 'p1', kind: 'project', done_on: '2021-06-01', ...more }],
});

describe('a clause that takes the place of another', () => {
  it('displaces it for the same record', () => {
    const { of, totals } = assessSmall([basic, special], project({ first: true }));
    expect(of('basic')).toMatchObject({ outcome: 'refused', low_fen: '0', high_fen: '0' });
    expect(of('basic').reason).toEqual({
      code: 'replaced',
      zh: '同一事项按第一条（条款special）计算',
      en: 'the same event is counted under Clause special (第一条)',
      article: '第一条',
    });
    expect(totals.computed_fen).toBe('20000000');
  });

  it('leaves it alone where it does not apply', () => {
    const { of, totals } = assessSmall([basic, special], project({ first: false }));
    expect([of('basic').outcome, of('special').outcome]).toEqual(['granted', 'refused']);
    expect(totals.computed_fen).toBe('30000000');
  });

  it('leaves both open while it is unknown whether it applies', () => {
    const { of, totals } = assessSmall([basic, special], project());
    expect(of('basic')).toMatchObject({ outcome: 'unknown', low_fen: '0', high_fen: '30000000' });
    expect(of('special')).toMatchObject({ outcome: 'unknown', total: null });
    expect(of('basic').reason).toMatchObject({ zh: '取决于第一条（条款special）是否适用' });
    expect(totals).toMatchObject({ unknown_low_fen: '0', unknown_high_fen: '30000000' });
  });

  it('displaces it when it has been paid already', () => {
    const { of } = assessSmall([basic, special], {
      ...project({ first: true }),
      history: [{ clause: 'small/special', record: 'p1', amount: '20万元', on: '2022-01-01' }],
    });
    expect([of('basic').outcome, of('special').outcome]).toEqual(['refused', 'paid']);
  });

  const ORDERS = [
    { sure: 'one', maybe: 'two' },
    { sure: 'two', maybe: 'one' },
  ];
  const maybeOf = (name: string) =>
    smallClause(
      name,
      'require: { 首次: { en: first, if: first } }\naward: 25万元\nreplaces: [basic]',
    );

  it.each(ORDERS)('is counted beside another that does so for sure: $sure', ({ sure, maybe }) => {
    const certain = smallClause(sure, 'award: 20万元\nreplaces: [basic]');
    const { of, totals } = assessSmall([basic, certain, maybeOf(maybe)], project());
    expect(of('basic').outcome).toBe('refused');
    expect(of(maybe)).toMatchObject({ outcome: 'unknown', total: 'unknown' });
    expect(totals).toMatchObject({ computed_fen: '20000000', unknown_high_fen: '25000000' });
  });

  it.each(ORDERS)('is itself replaced though it may displace another: by $sure', (names) => {
    const certain = smallClause(names.sure, `award: 20万元\nreplaces: [${names.maybe}]`);
    const { of } = assessSmall([basic, certain, maybeOf(names.maybe)], project());
    expect([of(names.maybe).outcome, of('basic').outcome]).toEqual(['refused', 'unknown']);
  });

  it('displaces nothing in force when it is out of force itself', () => {
    const old = smallClause(
      'old',
      `
require: { 首次: { en: a first, if: first } }
award: 20万元
replaces: [basic]`,
      { front: 'in force: { from: 2020-01-01, to: 2020-12-31 }' },
    );
    const { of } = assessSmall([basic, old], project({ first: true }));
    expect(of('basic')).toMatchObject({ outcome: 'granted', total: 'computed' });
    expect(of('old')).toMatchObject({ validity: 'expired', total: null });
  });
});

describe('the highest of a group', () => {
  const grouped = (name: string, award: string) =>
    smallClause(name, `award: ${award}\nhighest of: levels`);
  const low = grouped('low', '10万元');
  const high = grouped('high', '30万元');
  const share = grouped('share', '{ rate of: amount, rate: 10% }');

  it('counts, and the others say which', () => {
    const { of, totals } = assessSmall([low, high], project());
    expect(of('low').outcome).toBe('refused');
    expect(of('low').reason).toMatchObject({
      code: 'not_highest',
      zh: '同一事项就高，取第一条（条款high）',
      en: 'the higher award counts: Clause high (第一条)',
    });
    expect(totals.computed_fen).toBe('30000000');
  });

  it('is the first of two that are equal', () => {
    const { of } = assessSmall([low, grouped('also', '10万元')], project());
    expect([of('also').outcome, of('low').outcome].sort()).toEqual(['granted', 'refused']);
  });

  it('stays open while an unknown amount may be higher', () => {
    const { of } = assessSmall([low, share], project());
    expect([of('low').outcome, of('share').outcome]).toEqual(['unknown', 'unknown']);
    expect(of('low').low_fen).toBe('0');
    const counted = [of('low').total, of('share').total].filter((total) => total !== null);
    expect(counted).toEqual(['unknown']);
  });

  it('is settled where the unknown cannot reach it', () => {
    const capped = smallClause(
      'capped',
      'award: { rate of: amount, rate: 10% }\nlimit: { each: 20万元 }\nhighest of: levels',
    );
    const { of } = assessSmall([high, capped], project());
    expect([of('high').outcome, of('capped').outcome]).toEqual(['granted', 'refused']);
  });

  it('is looked for record by record', () => {
    const { results } = assessSmall([low, high], {
      records: ['p1', 'p2'].map((id) => ({ id, kind: 'project', done_on: '2021-06-01' })),
    });
    const granted = results.filter(({ outcome }) => outcome === 'granted');
    expect(granted.map(({ clause, record }) => `${clause} ${record}`)).toEqual([
      'small/high p1',
      'small/high p2',
    ]);
  });

  it('is looked for among what is in force', () => {
    const past = smallClause('past', 'award: 90万元\nhighest of: levels', {
      front: 'in force: { from: 2020-01-01, to: 2020-12-31 }',
    });
    const { of } = assessSmall([low, past], project(), dayOf(2021, 12, 1));
    expect(of('low')).toMatchObject({ outcome: 'granted', total: 'computed' });
  });
});

describe('clauses that share a limit', () => {
  it('name the limit while what the other takes of it is unknown', () => {
    const shared = `
limit:
  per year: { cap: 50万元, shared: both }`;
    const one = smallClause('one', `award: { rate of: amount, rate: 10% }${shared}`);
    const two = smallClause('two', `award: 30万元${shared}`);
    const { of } = assessSmall([one, two], project());
    expect(of('one').reason).toMatchObject({ zh: '待补充：项目的投入额' });
    expect(of('two')).toMatchObject({ outcome: 'unknown', low_fen: '0', high_fen: '30000000' });
    expect(of('two').reason).toMatchObject({
      zh: '取决于同一限制之内其他事项的金额',
      en: 'depends on the amounts of other events under the same limit',
    });
  });
});
