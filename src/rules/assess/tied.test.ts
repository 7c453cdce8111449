import { describe, expect, it } from 'vitest';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

describe('awards tied by a cap on one of the clauses', () => {
  const capped = (cap: string) =>
    smallClause('city', `award: { rate of: amount, rate: 10% }\nlimit: { lifetime: ${cap} }`);
  /** Of `zone`, what a project gives by its level; the others are not for it. */
  const zoned = (relation: string, table: string) =>
    smallClause('zone', `award: { by: level, table: ${table} }\noverlaps: { ${relation}: [city] }`);
  const projects = (...some: readonly [string, string][]) => ({
    records: some.map(([amount, level], place) => ({
      id: `p${place + 1}`,
      kind: 'project',
      done_on: `2021-0${place + 1}-01`,
      amount,
      level,
    })),
  });

  it.each(['399万元', '400万元', '500万元'])(
    'leave room to what was cut: the first has %s',
    (amount) => {
      const input = projects([amount, 'national'], ['400万元', 'district']);
      const table = '{ national: 50万元 }';
      const open = assessSmall([capped('40万元'), zoned('unstated', table)], input);
      expect(open.combination?.totals.computed_fen).toBe('90000000');
      const { totals, of } = assessSmall([capped('40万元'), zoned('excluded', table)], input);
      expect(totals.computed_fen).toBe('90000000');
      expect(of('city', 'p2')).toMatchObject({ outcome: 'granted', low_fen: '40000000' });
      expect(of('city', 'p1').reason).toMatchObject({ code: 'not_highest' });
    },
  );

  it('never count twice for one matter, though room was freed', () => {
    const clauses = [
      capped('35万元'),
      zoned('unstated', '{ national: 50万元, provincial: 20万元 }'),
    ];
    const { combination } = assessSmall(
      clauses,
      projects(['300万元', 'national'], ['50万元', 'district'], ['400万元', 'provincial']),
    );
    expect(combination?.totals.computed_fen).toBe('85000000');
    const counted = combination?.overlaps.map(({ members }) =>
      members.map(({ clause, record, counts }) => [clause, record, counts]),
    );
    expect(counted).toEqual([
      [
        ['small/city', 'p1', false],
        ['small/zone', 'p1', true],
      ],
      [
        ['small/city', 'p3', true],
        ['small/zone', 'p3', false],
      ],
    ]);
  });

  it.each(['unstated', 'excluded'])('are chosen with the room that is freed: %s', (relation) => {
    const { totals, combination } = assessSmall(
      [capped('40万元'), zoned(relation, '{ national: 25万元 }')],
      projects(['300万元', 'national'], ['300万元', 'district']),
    );
    const { computed_fen } = relation === 'excluded' ? totals : (combination?.totals ?? totals);
    expect(computed_fen).toBe('55000000');
  });

  it('are chosen by weights where other amounts under the cap are open', () => {
    const { of } = assessSmall([capped('40万元'), zoned('excluded', '{ national: 25万元 }')], {
      records: [
        ...projects(['300万元', 'national']).records,
        { id: 'p2', kind: 'project', done_on: '2021-02-01', level: 'district' },
      ],
    });
    expect(of('city')).toMatchObject({ outcome: 'granted', low_fen: '30000000' });
    expect(of('zone').reason).toMatchObject({ code: 'not_highest' });
  });

  it.each([
    [8, '230'],
    [9, '240'],
  ])('are chosen by weights beyond 256 choices: %s pairs', (pairs, sum) => {
    const some = Array.from({ length: pairs }, (): [string, string] => ['300万元', 'national']);
    // Every zone and the last of city; by weights the first of city would take room from the last.
    const input = projects(...some, ['300万元', 'district']);
    const records = input.records.map((one, place) => ({
      ...one,
      done_on: `2021-01-${place + 10}`,
    }));
    const zone = zoned('excluded', '{ national: 25万元 }');
    const { totals } = assessSmall([capped('40万元'), zone], { records });
    expect(totals.computed_fen).toBe(`${sum}000000`);
  });
});
