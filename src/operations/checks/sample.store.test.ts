import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawSample } from '../../casework/index.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { actIn, type ClaimsTown, HIGH_TECH, openClaimsTown, type Who } from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { drawShape } from '../shapes/checks.ts';
import { fileRecognition } from './doubtful.test-kit.ts';
import { rateOf } from './sample-rate.ts';

describe.each(ENGINES)('samples after approval on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  let call = '';
  const approved: string[] = [];
  beforeAll(async () => {
    town = await openClaimsTown(await make());
    call = await town.callOf(HIGH_TECH.call);
  }, 120_000);
  afterAll(() => town.close());

  const act = (who: Who, id: string, request: object) => actIn(town, who, id, request);
  const approve = async () => {
    const { id, number } = await fileRecognition(town);
    await act('reviewer', id, { does: 'pass', opinion: '同意' });
    await act('approver', id, { does: 'approve', amount_fen: '20000000', opinion: '同意' });
    approved.push(number);
  };

  it('are drawn from what was approved, and from nothing else', async () => {
    const reviewer = await town.of('reviewer');
    const half = { call, wanted: { percent: 50 } };
    expect(await refusal(reviewer.drawSample(half))).toBe('CONFLICT call');
    expect(await reviewer.listDraws({ call })).toEqual({ draws: [], may_draw: true });
    for (let count = 0; count < 5; count++) await approve();
    await fileRecognition(town);
    const made = await reviewer.drawSample(half);
    expect(drawShape.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      ...{ call, wanted: { percent: 50 }, population: approved, replayed: true },
      ...{ on: '2022-10-10', by: { name: '示例王磊', party: { party: 'science-bureau' } } },
    });
    expect(made.drawn).toHaveLength(3);
    for (const one of made.drawn) {
      expect(one).toMatchObject({ amount_fen: '20000000', at: { id: 'publication' } });
      expect(one.case).not.toBeNull();
    }
  });

  it('can be drawn again by anybody, from the seed and the cases of then', async () => {
    await approve();
    const auditor = await town.of('auditor');
    const { draws } = await auditor.listDraws({ call });
    const [draw] = draws;
    expect(draw?.population).toEqual(approved.slice(0, 5));
    const rate = rateOf(draw?.wanted ?? { count: 0 }, draw?.population.length ?? 0);
    const again = [...drawSample(draw?.population ?? [], rate, draw?.seed ?? '')].sort();
    expect(draw?.drawn.map(({ number }) => number)).toEqual(again);
    const two = await auditor.drawSample({ call, wanted: { count: 2 } });
    expect(two.drawn).toHaveLength(2);
    expect(two.population).toEqual(approved);
    expect(two.seed).not.toBe(draw?.seed);
    const all = await auditor.drawSample({ call, wanted: { count: 99 } });
    expect(all.drawn.map(({ number }) => number)).toEqual(approved);
    expect((await auditor.listDraws({ call })).draws).toHaveLength(3);
  });

  it('are for the department of the call, its offices and who audits; kept and logged', async () => {
    for (const who of ['clerk', 'broker', 'window'] as const) {
      const client = await town.of(who);
      expect(await refusal(client.listDraws({ call })), who).toBe('FORBIDDEN');
      const wanted = { call, wanted: { count: 1 } };
      expect(await refusal(client.drawSample(wanted)), who).toBe('FORBIDDEN');
    }
    const approver = await town.of('approver');
    expect(await approver.listDraws({ call })).toMatchObject({ may_draw: false });
    expect((await approver.listDraws({ call })).draws).toHaveLength(3);
    expect(await refusal(approver.drawSample({ call, wanted: { count: 1 } }))).toBe('FORBIDDEN');
    const checker = await town.of('checker');
    expect(await checker.listDraws({ call })).toEqual({ draws: [], may_draw: false });
    const auditor = await town.of('auditor');
    for (const wanted of [{ percent: 0 }, { percent: 101 }, { count: 0 }, {}])
      expect(await refusal(auditor.drawSample({ call, wanted: wanted as never }))).toContain(
        'BAD_REQUEST',
      );
    const entries = await town.city.store.read((handle) =>
      handle
        .selectFrom('audit_entry')
        .select(['subject', 'detail'])
        .where('operation', '=', 'drawSample')
        .where('result', '=', 'done')
        .execute(),
    );
    expect(entries).toHaveLength(3);
    expect(entries[0]?.subject).toBe(call);
    expect(entries[0]?.detail).toMatchObject({ of: 5, seed: expect.any(String) });
    const removed = town.city.store.write((handle) => handle.deleteFrom('sample_draw').execute());
    await expect(removed).rejects.toMatchObject({ code: 'ZH001' });
  });

  it('are owed an outcome by who drew them, seen in a list until it is written', async () => {
    const [auditor, reviewer] = [await town.of('auditor'), await town.of('reviewer')];
    const { draws } = await auditor.listDraws({ call });
    const mine = draws.find(({ by }) => by.party.party === 'science-bureau');
    if (mine === undefined) throw new Error('no draw of the department');
    expect(mine.may_settle).toBe(false);
    const owed = async (who: typeof reviewer) =>
      (await who.listCases({ desk: 'drawn' })).cases.map(({ number }) => number).toSorted();
    const drawn = mine.drawn.map(({ number }) => number);
    expect(await owed(reviewer)).toEqual(drawn);
    expect((await reviewer.countCases({ desk: 'drawn' })).total).toBe(drawn.length);
    expect(await owed(auditor)).toEqual([...approved].sort());
    expect(await owed(await town.of('approver'))).toEqual([]);
    expect(await owed(await town.of('clerk'))).toEqual([]);

    const [number = ''] = drawn;
    const said = { draw: mine.draw, number, outcome: 'in_order', text: '示例：查了原件' } as const;
    expect(await refusal(auditor.settleSample(said))).toBe('FORBIDDEN draw');
    expect(await refusal((await town.of('approver')).settleSample(said))).toBe('FORBIDDEN');
    const other = approved.find((one) => !drawn.includes(one)) ?? '';
    expect(await refusal(reviewer.settleSample({ ...said, number: other }))).toBe(
      'NOT_FOUND number',
    );
    expect(await refusal(reviewer.settleSample({ ...said, text: ' — ' }))).toContain('BAD_REQUEST');
    const settled = await reviewer.settleSample(said);
    expect(drawShape.parse(settled)).toEqual(settled);
    expect(settled.drawn.find((one) => one.number === number)?.outcome).toEqual({
      ...{ outcome: 'in_order', text: '示例：查了原件', on: '2022-10-10', by: '示例王磊' },
    });
    expect(await owed(reviewer)).toEqual(drawn.slice(1));
    expect(await owed(auditor)).toEqual([...approved].sort());
    const again = reviewer.settleSample({ ...said, outcome: 'at_fault' });
    expect(await refusal(again)).toBe('CONFLICT number');
    const removed = town.city.store.write((handle) =>
      handle.deleteFrom('sample_outcome').execute(),
    );
    await expect(removed).rejects.toMatchObject({ code: 'ZH001' });
  });

  it('go with the made-up city, as dispositions and marks do', async () => {
    const { id } = await fileRecognition(town, { answers: { 'contact.name': '示例王磊' } });
    const doubt = 'related-persons/contact.name';
    const given = { case: id, seen: 2, doubt, cases: [], text: '示例：同名，不是一人' };
    await (await town.of('reviewer')).disposeOfDoubt(given);
    const tables = ['sample_draw', 'sample_outcome', 'doubt_disposition', 'case_mark'] as const;
    const counts = () =>
      town.city.store.read(async (handle) => {
        const found: number[] = [];
        for (const table of tables)
          found.push((await handle.selectFrom(table).selectAll().execute()).length);
        return found;
      });
    const [draws, outcomes, dispositions, marks] = await counts();
    expect([draws, outcomes, dispositions]).toEqual([3, 1, 1]);
    expect(marks).toBeGreaterThan(0);
    await town.visitor.resetDemonstration();
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
});
