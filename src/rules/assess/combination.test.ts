import { describe, expect, it } from 'vitest';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const project = (more: object = {}) => ({
  records: [{ id: 'p1', kind: 'project', done_on: '2021-06-01', ...more }],
});
const city = smallClause('city', 'award: 30万元');
const zone = (award: string, relation: string, more = '') =>
  smallClause('zone', `award: ${award}\noverlaps: { ${relation}: [city] }${more}`);

describe('awards for one matter of which the texts do not say whether both may be had', () => {
  it('come to two totals, and the question', () => {
    const { totals, combination, of } = assessSmall([city, zone('50万元', 'unstated')], project());
    expect(totals.computed_fen).toBe('80000000');
    expect([of('city').outcome, of('zone').outcome]).toEqual(['granted', 'granted']);
    expect(combination?.totals.computed_fen).toBe('50000000');
    expect(combination?.overlaps).toEqual([
      {
        members: [
          {
            clause: 'small/city',
            record: 'p1',
            paid: false,
            counts: false,
            low_fen: '30000000',
            high_fen: '30000000',
          },
          {
            clause: 'small/zone',
            record: 'p1',
            paid: false,
            counts: true,
            low_fen: '50000000',
            high_fen: '50000000',
          },
        ],
        question: {
          zh: '示例〔2020〕1号第一条（条款city）与示例〔2020〕1号第一条（条款zone）能否同时享受，原文未写',
          en: 'the texts do not say whether Clause city (示例〔2020〕1号, 第一条) and Clause zone (示例〔2020〕1号, 第一条) may be had together',
        },
      },
    ]);
  });

  it('are nothing to speak of for different records, or where one gives nothing', () => {
    const some = smallClause('city', 'require: { 首次: { en: first, if: first } }\naward: 30万元');
    const other = zone(
      '50万元',
      'unstated',
      '\nrequire: { 不是首次: { en: not first, if: not(first) } }',
    );
    const both = {
      records: [
        { id: 'p1', kind: 'project', done_on: '2021-06-01', first: true },
        { id: 'p2', kind: 'project', done_on: '2021-06-01', first: false },
      ],
    };
    expect(assessSmall([some, other], both).combination).toBeNull();
  });

  it('leave out none that was paid', () => {
    const { combination } = assessSmall([city, zone('50万元', 'unstated')], {
      ...project(),
      history: [{ clause: 'small/city', record: 'p1', amount: '30万元', on: '2022-01-01' }],
    });
    expect(combination?.totals).toMatchObject({ computed_fen: '0', paid_fen: '30000000' });
    expect(combination?.overlaps[0]?.members.map(({ paid, counts }) => [paid, counts])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('stand back where their ceiling is not stated', () => {
    const { combination } = assessSmall(
      [
        city,
        smallClause('zone', 'award: { up to: unstated }\noverlaps: { unstated: [city] }', {
          authority: 'up-to',
        }),
      ],
      project(),
    );
    expect(combination?.totals).toMatchObject({ computed_fen: '30000000', up_to_unstated: [] });
  });

  it('are chosen so that most is paid: two small ones before the one between them', () => {
    const [left, right] = ['left', 'right'].map((name) => smallClause(name, 'award: 30万元'));
    const between = smallClause('between', 'award: 50万元\noverlaps: { unstated: [left, right] }');
    const { totals, combination } = assessSmall(
      [left, right, between].flatMap((one) => one ?? []),
      project(),
    );
    expect(totals.computed_fen).toBe('110000000');
    expect(combination?.totals.computed_fen).toBe('60000000');
  });

  it('leave their room under a cap to others', () => {
    const capped = smallClause(
      'city',
      'award: { rate of: amount, rate: 10% }\nlimit: { lifetime: 40万元 }',
    );
    const twice = {
      records: [
        { id: 'p1', kind: 'project', done_on: '2021-06-01', amount: '300万元', first: true },
        { id: 'p2', kind: 'project', done_on: '2021-07-01', amount: '300万元', first: false },
      ],
    };
    const first = zone('50万元', 'unstated', '\nrequire: { 首次: { en: first, if: first } }');
    const { totals, combination } = assessSmall([capped, first], twice);
    // Together: 30 + 10 under the cap, and 50. Only one of the two for p1: 50, and 30 for p2.
    expect(totals.computed_fen).toBe('90000000');
    expect(combination?.totals.computed_fen).toBe('80000000');
  });
});

describe('awards left out because only one of several may be had', () => {
  const at = (id: string, done_on: string, more: object) => ({
    id,
    kind: 'project',
    done_on,
    ...more,
  });

  it('let others take their room, and what was displaced before stands again where that is less', () => {
    const clauses = [
      smallClause(
        'city',
        `require: { 国家级: { en: national, if: level = "national" } }
award: { rate of: amount, rate: 10% }
limit: { lifetime: 40万元, per year: { cap: 30万元, shared: pool } }`,
      ),
      zone('50万元', 'unstated', '\nrequire: { 首次: { en: first, if: first } }'),
      smallClause(
        'pooled',
        `require: { 两项: { en: two, if: count = 2 } }
award: 20万元
limit: { per year: { cap: 30万元, shared: pool } }`,
      ),
      smallClause(
        'lower',
        `require: { 两项以上: { en: two or more, if: count >= 2 } }
award: 15万元
limit: { lifetime: 20万元 }
overlaps: { excluded: [pooled] }`,
      ),
    ];
    const { totals, combination } = assessSmall(clauses, {
      records: [
        at('p1', '2020-06-01', { amount: '300万元', level: 'national', first: true, count: 1 }),
        at('p2', '2021-06-01', { amount: '300万元', level: 'national', first: false, count: 2 }),
        at('p3', '2022-06-01', { amount: '300万元', level: 'district', first: false, count: 3 }),
      ],
    });
    // City 30 + 10, zone 50, pooled 20 in the place of lower's first, whose cap leaves 15 to the next.
    expect(totals.computed_fen).toBe('125000000');
    // Zone 50, city 30 for p2, nothing left of the pool: lower has 15, and 5 below its cap of 20.
    expect(combination?.totals.computed_fen).toBe('100000000');
  });

  it('still stand in the way of what they exclude', () => {
    const clauses = [
      smallClause(
        'city',
        'require: { 首次: { en: first, if: first } }\naward: 30万元\nlimit: { lifetime: 40万元 }',
      ),
      smallClause(
        'lower',
        'require: { 国家级: { en: national, if: level = "national" } }\naward: 20万元\noverlaps: { excluded: [city] }',
      ),
      smallClause(
        'zone',
        'require: { 国家级: { en: national, if: level = "national" } }\naward: 50万元\noverlaps: { unstated: [city, lower] }',
      ),
    ];
    const { of, combination } = assessSmall(clauses, {
      records: [
        at('p1', '2020-06-01', { level: 'national' }),
        at('p2', '2021-06-01', { level: 'district', first: true }),
      ],
    });
    expect(of('lower')).toMatchObject({ outcome: 'unknown', total: null });
    expect(combination?.totals).toMatchObject({
      computed_fen: '80000000',
      unknown_high_fen: '0',
    });
  });

  it('are nothing that others can build on', () => {
    const more = smallClause('more', 'award: { uplift of: [city], rate: 50% }');
    const { totals, combination } = assessSmall(
      [city, more, zone('50万元', 'unstated')],
      project(),
    );
    expect(totals.computed_fen).toBe('95000000');
    expect(combination?.totals.computed_fen).toBe('50000000');
  });

  it('are all rivals of what was paid, and nothing that was paid', () => {
    const [one, two, three] = [30, 10, 20].map((wan, place) =>
      smallClause(
        `c${place}`,
        `award: ${wan}万元\noverlaps: { unstated: [${place === 1 ? 'c0, c2' : 'c1'}] }`,
      ),
    );
    const paid = (clause: string, amount: string) => ({
      clause: `small/${clause}`,
      record: 'p1',
      amount,
      on: '2022-01-01',
    });
    const { combination } = assessSmall(
      [one, two, three].flatMap((clause) => clause ?? []),
      { ...project(), history: [paid('c0', '30万元'), paid('c1', '10万元')] },
    );
    expect(
      combination?.overlaps[0]?.members.map(({ clause, paid, counts }) => [clause, paid, counts]),
    ).toEqual([
      ['small/c0', true, true],
      ['small/c1', true, true],
      ['small/c2', false, false],
    ]);
    expect(combination?.totals).toMatchObject({ computed_fen: '0', paid_fen: '40000000' });
  });
});
