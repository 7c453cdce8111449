import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from '../../values/index.ts';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const PLAIN = smallClause('plain', 'award: 10万元');
const project = (done_on: string, id = 'p1') => ({ id, kind: 'project', done_on });

describe('validity', () => {
  // The policy is in force from 2020-01-01 to 2022-12-31.
  it.each([
    ['2019-12-31', dayOf(2021, 1, 1), 'not_yet', null],
    ['2020-01-01', dayOf(2021, 1, 1), 'in_force', 'computed'],
    ['2022-12-31', dayOf(2022, 12, 31), 'in_force', 'computed'],
    ['2022-12-31', dayOf(2023, 1, 1), 'expired', null],
    ['2019-12-31', dayOf(2023, 1, 1), 'not_yet', null],
    ['2023-01-01', dayOf(2023, 6, 1), 'expired', null],
  ])('of an event on %s as of day %i is %s', (event, asOf, validity, total) => {
    const { of, totals } = assessSmall([PLAIN], { records: [project(event)] }, asOf);
    expect(of('plain')).toMatchObject({ validity, total, outcome: 'granted', event_on: event });
    expect(of('plain').low_fen).toBe('10000000');
    expect(totals.computed_fen).toBe(total === null ? '0' : '10000000');
  });

  it('is undated where neither policy nor clause gives a day, with a total of its own', () => {
    const open = smallClause('open', 'award: 10万元', { front: 'in force: {}' });
    const { of, totals } = assessSmall([open], { records: [project('2021-06-01')] });
    expect(of('open')).toMatchObject({ validity: 'undated', reason: null });
    expect(totals).toMatchObject({ computed_fen: '0', undated: { computed_fen: '10000000' } });
  });

  it('of a clause with a period of its own is that period', () => {
    const front = 'in force: { from: 2021-01-01, to: 2021-12-31 }';
    const { of } = assessSmall(
      [smallClause('own', 'award: 10万元', { front })],
      { records: [project('2020-06-01')] },
      dayOf(2021, 6, 1),
    );
    expect(of('own')).toMatchObject({ validity: 'not_yet' });
  });

  it('says when the clause ended or begins, in both languages', () => {
    const reason = (event: string, asOf: number) =>
      assessSmall([PLAIN], { records: [project(event)] }, asOf).of('plain').reason;
    expect(reason('2021-06-01', dayOf(2023, 1, 1))).toEqual({
      code: 'validity',
      zh: '已于 2022年12月31日失效',
      en: 'expired on 31 Dec 2022',
      article: '第一条',
    });
    expect(reason('2019-06-01', dayOf(2021, 1, 1))).toMatchObject({
      zh: '自 2020年1月1日起施行',
      en: 'in force from 1 Jan 2020',
    });
  });
});

describe('as of a day', () => {
  const asOf = dayOf(2021, 6, 1);

  it('events of that day count and those of the next do not', () => {
    const records = [project('2021-06-01'), project('2021-06-02', 'p2')];
    const { results } = assessSmall([PLAIN], { records }, asOf);
    expect(results.map(({ record }) => record)).toEqual(['p1']);
  });

  it('payments of the next day are not made yet', () => {
    const paidOn = (on: string) =>
      assessSmall(
        [PLAIN],
        {
          records: [project('2021-01-01')],
          history: [{ clause: 'small/plain', record: 'p1', amount: '10万元', on }],
        },
        asOf,
      ).of('plain').outcome;
    expect([paidOn('2021-06-01'), paidOn('2021-06-02')]).toEqual(['paid', 'granted']);
  });

  it('a later record is not found by a condition either', () => {
    const rule = `
require: { 有到位资金: { en: money came, if: some g in grant satisfies g.sum > 0元 } }
award: 10万元`;
    const outcomeWith = (came_on: string) =>
      assessSmall(
        [smallClause('money', rule)],
        {
          records: [project('2021-01-01'), { id: 'g1', kind: 'grant', came_on, sum: '1万元' }],
          complete: ['grant'],
        },
        asOf,
      ).of('money').outcome;
    expect([outcomeWith('2021-06-01'), outcomeWith('2021-06-02')]).toEqual(['granted', 'refused']);
  });

  it('the figures of a year are known once the year has begun', () => {
    const yearly = smallClause('yearly', 'award: 10万元', { kind: 'figures', countedOn: 'year' });
    const { results } = assessSmall(
      [yearly],
      {
        records: [
          { id: 'y1', kind: 'figures', year: 2021 },
          { id: 'y2', kind: 'figures', year: 2022 },
          { id: 'y0', kind: 'figures', year: 2020 },
        ],
      },
      asOf,
    );
    expect(results.map(({ record, event_on }) => [record, event_on])).toEqual([
      ['y0', '2020-12-31'],
      ['y1', formatDay(asOf)],
    ]);
  });
});
