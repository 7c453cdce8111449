import { describe, expect, it } from 'vitest';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';

const project = (id: string, done_on: string, owner_id = 'A') => ({
  id,
  kind: 'project',
  done_on,
  owner_id,
  amount: '100万元',
});
const capped = (limit: string) => smallClause('capped', `award: 10万元\nlimit: ${limit}`);
const payment = (more: object = {}) => ({
  clause: 'small/capped',
  amount: '6万元',
  on: '2021-01-05',
  ...more,
});

describe('payments of the past', () => {
  const records = [project('p1', '2021-06-01')];
  const highWith = (limit: string, history: readonly object[]) =>
    assessSmall([capped(limit)], { records, history }).of('capped').high_fen;

  it('without a record use up the cap of the party', () => {
    expect(highWith('{ lifetime: 10万元 }', [payment()])).toBe('4000000');
  });

  it('for this record are shown as paid and leave the others what is left', () => {
    const { of, totals } = assessSmall([capped('{ lifetime: 12万元 }')], {
      records: [...records, project('p2', '2021-07-01')],
      history: [payment({ record: 'p1' })],
    });
    expect(of('capped')).toMatchObject({ outcome: 'paid', low_fen: '6000000', total: null });
    expect(of('capped', 'p2')).toMatchObject({ outcome: 'granted', high_fen: '6000000' });
    expect(totals).toMatchObject({ paid_fen: '6000000', computed_fen: '6000000' });
  });

  it('of two parts for one record are added up', () => {
    const parts = [payment({ record: 'p1' }), payment({ record: 'p1', amount: '1万元' })];
    const { of } = assessSmall([capped('{ lifetime: 50万元 }')], { records, history: parts });
    expect(of('capped')).toMatchObject({ outcome: 'paid', low_fen: '7000000' });
  });

  describe('over several years', () => {
    const limit = 'limit: { lifetime: { cap: 30万元, per: owner_id } }';
    const yearly = (rule = 'award: { instalments: 10万元, times: count, months: 12 }') =>
      smallClause('capped', `${rule}\n${limit}`);
    const topic = { ...project('p1', '2020-06-01'), count: 3 };
    const assess = (history: readonly object[], more: object = {}, clause = yearly()) =>
      assessSmall([clause], { records: [{ ...topic, ...more }], history });
    const year = (of: number | undefined, amount = '10万元') =>
      payment({ record: 'p1', amount, on: `${of ?? 2020}-07-01`, ...(of && { year: of }) });

    it('settle the year that they name and leave the others', () => {
      const { of, totals } = assess([year(2020)]);
      expect(of('capped')).toMatchObject({
        outcome: 'granted',
        low_fen: '20000000',
        high_fen: '20000000',
        total: 'computed',
      });
      expect(of('capped').steps?.[1]).toMatchObject({ step: 'instalments', times: 2 });
      expect(totals).toMatchObject({ computed_fen: '20000000', paid_fen: '10000000' });
    });

    it('settle a year once, however much was paid for it', () => {
      const highAfter = (...history: object[]) => assess(history).of('capped').high_fen;
      expect(highAfter(year(2020, '6万元'))).toBe('20000000');
      expect(highAfter(year(2020, '6万元'), year(2020, '4万元'))).toBe('20000000');
      expect(highAfter(year(2020), year(2021))).toBe('10000000');
    });

    it('are all that there is once every year is settled, or where one names no year', () => {
      const all = assess([year(2020), year(2021), year(2022)]);
      expect(all.of('capped')).toMatchObject({ outcome: 'paid', low_fen: '30000000', total: null });
      expect(all.of('capped').steps).toEqual([]);
      expect(all.totals).toMatchObject({ computed_fen: '0', paid_fen: '30000000' });
      const two = assess([year(2020), year(2021)], { count: 2 });
      expect(two.of('capped')).toMatchObject({ outcome: 'paid', low_fen: '20000000' });
      const open = assess([year(2020), year(undefined)]);
      expect(open.of('capped')).toMatchObject({ outcome: 'paid', low_fen: '20000000' });
    });

    it('leave the rest unknown where it is not known how many years there are', () => {
      const { of } = assess([year(2020)], { count: undefined });
      expect(of('capped')).toMatchObject({
        outcome: 'unknown',
        low_fen: '0',
        high_fen: '20000000',
      });
      expect(of('capped').steps?.[1]).toMatchObject({ step: 'instalments', times: null });
    });

    it('settle no year of another record', () => {
      const other = { ...topic, id: 'p2', owner_id: 'B' };
      const { of } = assessSmall([yearly()], { records: [topic, other], history: [year(2020)] });
      expect(of('capped', 'p2').high_fen).toBe('30000000');
    });

    it('settle the whole record of a clause that pays at once', () => {
      const once = assess([year(2020)], {}, yearly('award: 30万元'));
      expect(once.of('capped')).toMatchObject({ outcome: 'paid', low_fen: '10000000' });
    });
  });

  it('count for the owner they name, and for any where they name none', () => {
    const limit = '{ lifetime: { cap: 10万元, per: owner_id } }';
    expect(highWith(limit, [payment({ owner_id: 'A' })])).toBe('4000000');
    expect(highWith(limit, [payment({ owner_id: 'B' })])).toBe('10000000');
    expect(highWith(limit, [payment()])).toBe('4000000');
  });

  it('count for the level they name where a limit goes by levels', () => {
    const [limit, records] = [
      '{ times: { count: 1, per: level } }',
      [{ ...project('p1', '2021-06-01'), level: 'national' }],
    ];
    const highAfter = (more: object) =>
      assessSmall([capped(limit)], { records, history: [payment(more)] }).of('capped').high_fen;
    expect(highAfter({ level: 'municipal' })).toBe('10000000');
    expect(highAfter({ level: 'national' })).toBe('0');
  });

  it('take the owner and the year of the record they paid for', () => {
    const history = [payment({ record: 'old' })];
    const of = (limit: string, owner: string) =>
      assessSmall([capped(limit)], {
        records: [...records, project('old', '2020-12-31', owner)],
        history,
      }).of('capped').high_fen;
    const perOwner = '{ lifetime: { cap: 10万元, per: owner_id } }';
    expect([of(perOwner, 'A'), of(perOwner, 'B')]).toEqual(['4000000', '10000000']);
    expect(of('{ per year: 10万元 }', 'A')).toBe('10000000');
  });

  it('count in the year they name, else in the year they were made', () => {
    const limit = '{ per year: 10万元 }';
    expect(highWith(limit, [payment()])).toBe('4000000');
    expect(highWith(limit, [payment({ on: '2020-12-31' })])).toBe('10000000');
    expect(highWith(limit, [payment({ on: '2020-12-31', year: 2021 })])).toBe('4000000');
  });

  it('for a record of another kind do not lend it their facts', () => {
    const { of } = assessSmall([capped('{ lifetime: { cap: 10万元, per: owner_id } }')], {
      records: [...records, { id: 'g1', kind: 'grant', owner_id: 'B', sum: '1万元' }],
      history: [payment({ record: 'g1' })],
    });
    expect(of('capped').high_fen).toBe('4000000');
  });

  it('under any clause of a shared cap use it up', () => {
    const shared = 'limit: { lifetime: { cap: 20万元, shared: pool } }';
    const clauses = ['one', 'two'].map((name) => smallClause(name, `award: 10万元\n${shared}`));
    const { of, totals } = assessSmall(clauses, {
      records,
      history: [{ clause: 'small/two', amount: '15万元', on: '2020-05-05' }],
    });
    expect([of('one').high_fen, of('two').high_fen]).toEqual(['5000000', '0']);
    expect(of('two').reason).toMatchObject({ code: 'used_up', zh: '已达上限，额度用尽' });
    expect(totals.computed_fen).toBe('5000000');
  });
});
