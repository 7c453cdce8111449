import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const project = (more: object = {}) => ({
  records: [{ id: 'p1', kind: 'project', done_on: '2021-06-01', ...more }],
});
const city = smallClause('city', 'award: 30万元');
const zone = (award: string, relation: string, more = '') =>
  smallClause('zone', `award: ${award}\noverlaps: { ${relation}: [city] }${more}`);

describe('awards of which only one may be had', () => {
  it('count by the choice that pays most', () => {
    const [left, right] = ['left', 'right'].map((name) => smallClause(name, 'award: 30万元'));
    const between = smallClause('between', 'award: 50万元\noverlaps: { excluded: [left, right] }');
    const { totals, combination, of } = assessSmall(
      [left, right, between].flatMap((one) => one ?? []),
      project(),
    );
    expect(totals.computed_fen).toBe('60000000');
    expect(combination).toBeNull();
    expect(of('between')).toMatchObject({ outcome: 'refused', reason: { code: 'not_highest' } });
  });

  it('stay open while an unknown amount may be higher', () => {
    const share = zone('{ rate of: amount, rate: 10% }', 'excluded');
    const { of, totals } = assessSmall([city, share], project());
    expect([of('city').outcome, of('zone').outcome]).toEqual(['unknown', 'unknown']);
    expect(totals).toMatchObject({ computed_fen: '0', unknown_low_fen: '0' });
  });

  it('leave their room under a cap to others', () => {
    const capped = smallClause(
      'city',
      'award: { rate of: amount, rate: 10% }\nlimit: { lifetime: 40万元 }',
    );
    const first = zone('50万元', 'excluded', '\nrequire: { 首次: { en: first, if: first } }');
    const { totals, of } = assessSmall([capped, first], {
      records: [
        { id: 'p1', kind: 'project', done_on: '2021-06-01', amount: '300万元', first: true },
        { id: 'p2', kind: 'project', done_on: '2021-07-01', amount: '300万元', first: false },
      ],
    });
    expect(of('city', 'p2')).toMatchObject({ outcome: 'granted', low_fen: '30000000' });
    expect(of('city', 'p1')).toMatchObject({ outcome: 'refused', reason: { code: 'not_highest' } });
    expect(totals.computed_fen).toBe('80000000');
  });

  it('exclude nothing in force when out of force themselves', () => {
    const old = smallClause('zone', 'award: 50万元\noverlaps: { excluded: [city] }', {
      front: 'in force: { from: 2020-01-01, to: 2020-12-31 }',
    });
    const { of } = assessSmall([city, old], project(), dayOf(2021, 12, 1));
    expect(of('city')).toMatchObject({ outcome: 'granted', total: 'computed' });
  });

  it('are not had beside one that was paid', () => {
    const { of, totals } = assessSmall([city, zone('50万元', 'excluded')], {
      ...project(),
      history: [{ clause: 'small/city', record: 'p1', amount: '30万元', on: '2022-01-01' }],
    });
    expect([of('city').outcome, of('zone').outcome]).toEqual(['paid', 'refused']);
    expect(of('zone').reason).toMatchObject({ zh: '同一事项按第一条（条款city）计算' });
    expect(totals).toMatchObject({ computed_fen: '0', paid_fen: '30000000' });
  });

  it.each([
    [25, { outcome: 'unknown', low_fen: '0', high_fen: '25000000', total: 'unknown' }],
    [31, { outcome: 'granted', low_fen: '31000000', total: 'computed' }],
  ])('stay open while the other may be replaced: %i against 30', (wan, expected) => {
    const special = smallClause(
      'special',
      'require: { 首次: { en: first, if: first } }\naward: 20万元\nreplaces: [city]',
    );
    const clauses = [city, special, zone(`${wan}万元`, 'excluded')];
    expect(assessSmall(clauses, project()).of('zone')).toMatchObject(expected);
    expect(assessSmall(clauses, project({ first: true })).of('zone').outcome).toBe('granted');
  });

  it('exclude each other across kinds of records', () => {
    const figures = smallClause('zone', 'award: 50万元\noverlaps: { excluded: [city] }', {
      kind: 'figures',
      countedOn: 'year',
    });
    const { totals } = assessSmall([city, figures], {
      records: [
        { id: 'p1', kind: 'project', done_on: '2021-06-01' },
        { id: 'y1', kind: 'figures', year: 2021 },
      ],
    });
    expect(totals.computed_fen).toBe('50000000');
  });
});

describe('a clause whose place another takes', () => {
  it('leaves its room under a cap to others', () => {
    const basic = smallClause(
      'basic',
      'award: { rate of: amount, rate: 10% }\nlimit: { lifetime: 40万元 }',
    );
    const special = smallClause(
      'special',
      'require: { 首次: { en: first, if: first } }\naward: 5万元\nreplaces: [basic]',
    );
    const { of } = assessSmall([basic, special], {
      records: [
        { id: 'p1', kind: 'project', done_on: '2021-06-01', amount: '300万元', first: true },
        { id: 'p2', kind: 'project', done_on: '2021-07-01', amount: '300万元', first: false },
      ],
    });
    expect(of('basic', 'p2')).toMatchObject({ outcome: 'granted', low_fen: '30000000' });
    expect(of('basic', 'p1')).toMatchObject({ outcome: 'refused', reason: { code: 'replaced' } });
  });
});
