import { describe, expect, it } from 'vitest';
import { unzip } from '../../files/index.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit, listMessages } from '../../store/index.ts';
import { PEOPLE } from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { noticeShape, objectionStateShape, wholeNoticeShape } from '../shapes/notice.ts';
import { CONTACT, POSTED, useNoticesTown } from './notices-town.test-kit.ts';

describe.each(ENGINES)('public notices on %s', { timeout: 120_000 }, (_name, make) => {
  const { town, until, read, approved, act, draftOf, publish, object, stateOf, later } =
    useNoticesTown(make);

  it('are put together from cases that wait, seen before and then published at once', async () => {
    const cases = await approved(2);
    const publisher = await town().of('publisher');
    const waiting = await publisher.listCasesToPublish();
    const ours = waiting.cases.filter((one) => cases.some(({ number }) => number === one.number));
    expect(ours).toMatchObject([
      { refused: null, working_days: 7, amount_fen: '20000000' },
      { refused: null, matter: { zh: expect.stringContaining('（2021-12-03）') } },
    ]);
    const reviewer = await (await town().of('reviewer')).listCasesToPublish();
    expect(reviewer.cases[0]?.refused?.zh).toContain('已承担“审查”');
    const other = await (await town().of('approver')).listCasesToPublish();
    expect(other).toEqual({ cases: [], more: false });

    const draft = draftOf(cases);
    const preview = await publisher.previewNotice(draft);
    expect(wholeNoticeShape.parse(preview)).toEqual(preview);
    const { notice, lines } = await publisher.publishNotice(draft);
    expect(lines).toBe(2);
    const seen = await town().visitor.getNotice({ notice });
    expect(wholeNoticeShape.parse(seen)).toEqual(seen);
    expect({ ...seen, notice: preview.notice }).toEqual(preview);
    expect(seen).toMatchObject({
      department: { party: 'science-bureau' },
      publication: { on: POSTED, time: '09:30' },
      term: { last: '2022-10-19', provisional: false, working_days: 7, day: 0, over: false },
      ...{ lines: 2, total_fen: '40000000', states: { running: 2, frozen: 0 }, end: null },
    });
    expect(seen.entries[0]).toMatchObject({
      ...{ line: 1, case: null, credit_code: '91990000MA0000015Q', state: 'running' },
      clause: { clause: 'dalian-2017-52/14a' },
    });
    expect(await stateOf(notice)).not.toHaveProperty('receipt');
    const [first] = cases;
    expect(await read('auditor', first?.case ?? '')).toMatchObject({
      ...{ at: { id: 'notice' }, due: { on: '2022-10-19', provisional: false } },
    });
    const listed = await town().visitor.listNotices({ search: '第三批' });
    expect(noticeShape.array().parse(listed.notices)).toEqual(listed.notices);
    expect(listed.notices.map((one) => one.notice)).toContain(notice);
    until('2022-10-14');
    expect((await town().visitor.getNotice({ notice })).term).toMatchObject({ day: 4 });
  });

  it('are not published while one of their cases cannot go: nothing is changed', async () => {
    const [first, second] = await approved(2);
    if (!first || !second) throw new Error('no cases');
    const waits = await town().submit();
    const publisher = await town().of('publisher');
    const reasons = (answer: Promise<unknown>) =>
      answer.then(
        () => [],
        (error: unknown) => problemsOf(error).map(({ field, message }) => [field, message.zh]),
      );
    const draft = draftOf([first, { ...second, seen: 1 }, { case: waits.id, seen: 2 }, first]);
    const wanted = [
      ['cases[1]', expect.stringContaining('案件已有新的进展')],
      ['cases[2]', expect.stringContaining('没有“发布公示”')],
      ['cases[3]', '同一案件列了两次'],
    ];
    expect(await reasons(publisher.previewNotice(draft))).toEqual(wanted);
    expect(await reasons(publisher.publishNotice(draft))).toEqual(wanted);
    const strange = { case: crypto.randomUUID(), seen: 1 };
    expect(await reasons(publisher.publishNotice(draftOf([strange])))).toEqual([
      ['cases[0]', '没有由您办理的这个案件'],
    ]);
    const reviewer = await town().of('reviewer');
    expect(await reasons(reviewer.publishNotice(draftOf([first])))).toEqual([
      ['cases[0]', expect.stringContaining('不能再承担“公示”')],
    ]);
    const early = { ...draftOf([first]) };
    const before = { ...early, publication: { ...early.publication, on: '2022-10-09' } };
    expect((await reasons(publisher.publishNotice(before)))[0]?.[1]).toContain('发布日应在');
    expect(await read('auditor', first.case)).toMatchObject({ at: { id: 'publication' } });
    const { notices } = await town().visitor.listNotices({ limit: 100 });
    expect(notices.filter(({ lines }) => lines === 4)).toEqual([]);
  });

  it('are published once, however many try at the same time', async () => {
    const cases = await approved(2);
    const publisher = await town().of('publisher');
    const draft = draftOf(cases);
    const both = await Promise.allSettled([
      publisher.publishNotice(draft),
      publisher.publishNotice({ ...draft, cases: draft.cases.toReversed() }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const events = await read('auditor', cases[0]?.case ?? '');
    expect(events.events.filter(({ is }) => is === 'published')).toHaveLength(1);
  });

  it('take objections from anybody: the line stops, the others go on, and who inquires settles it', async () => {
    const { notice, cases } = await publish(2);
    const [frozen, other] = cases;
    if (!frozen || !other) throw new Error('no cases');
    until('2022-10-14');
    const { receipt, on } = await object(notice);
    expect(on).toBe('2022-10-14');
    expect(await stateOf(notice)).toMatchObject({
      ...{ state: 'frozen', outcome: null, objections: [{ on, settled: null }] },
    });
    expect(await stateOf(notice, 2)).toMatchObject({ state: 'running', objections: [] });
    expect(await read('clerk', other.case)).toMatchObject({ notice: { id: notice, line: 2 } });
    const found = await town().visitor.findObjection({ receipt: receipt.toLowerCase() });
    expect(objectionStateShape.parse(found)).toEqual(found);
    expect(found).toMatchObject({ receipt, line: 1, on, settled: null, state: 'frozen' });

    const public_ = JSON.stringify([
      await town().visitor.getNotice({ notice }),
      found,
      await (await town().of('clerk')).getCase({ case: frozen.case }),
      await (await town().visitor.getNoticeFeed()).text(),
      await (await town().visitor.exportNotices({ format: 'json' })).text(),
    ]);
    for (const secret of ['示例李四', '13900005678']) expect(public_).not.toContain(secret);
    const clerk = await town().of('clerk');
    expect(await refusal(clerk.listObjections({ case: frozen.case }))).toBe('FORBIDDEN');

    const inquirer = await town().of('inquirer');
    const { objections } = await inquirer.listObjections({ case: frozen.case });
    expect(objections).toMatchObject([
      { receipt, reason: '示例：合同金额与发票不符', name: '示***', phone: '139****5678' },
    ]);
    const unmask = { case: frozen.case, receipt, reason: '电话核实发票情况' };
    const publisher = await town().of('publisher');
    expect(await refusal(publisher.unmaskObjector(unmask))).toBe('FORBIDDEN');
    expect(await refusal(inquirer.unmaskObjector({ ...unmask, reason: '看看' }))).toContain(
      'reason',
    );
    expect(await inquirer.unmaskObjector(unmask)).toEqual({ ...CONTACT, phone: '13900005678' });

    await act('inquirer', frozen.case, { does: 'reject_objection', opinion: '示例：金额相符' });
    expect(await stateOf(notice)).toMatchObject({
      ...{ state: 'running', objections: [{ settled: { as: 'rejected', on } }] },
    });
    expect((await town().visitor.findObjection({ receipt })).settled).toEqual({
      as: 'rejected',
      on,
    });

    const log = await town().city.store.read((handle) => listAudit(handle, { limit: 500 }));
    const entries = JSON.stringify(log);
    expect(entries).toContain('电话核实发票情况');
    for (const secret of ['示例李四', '13900005678', '139 0000 5678'])
      expect(entries).not.toContain(secret);
  });

  it('are corrected where an objection is upheld, and the corrected line is published anew', async () => {
    const { notice, cases } = await publish(3);
    const [same, changed, refused] = cases.map((one) => one.case);
    until('2022-10-12');
    for (const line of [1, 2, 3]) await object(notice, line);
    await act('inquirer', same ?? '', { does: 'uphold_objection', opinion: '材料已更正' });
    const change = { amount_fen: '15000000' };
    await act('inquirer', changed ?? '', { does: 'uphold_with_change', opinion: '核减', change });
    const grounds = {
      ...{ clause: '第十四条', value: '示例', source: '核查', remedy: '可申请复议' },
      until: '2022-12-01',
    };
    await act('inquirer', refused ?? '', { does: 'refuse', grounds });
    const { entries } = await town().visitor.getNotice({ notice });
    expect(entries.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['corrected', 'upheld'],
      ['corrected', 'changed'],
      ['corrected', 'refused'],
    ]);
    expect(await refusal(object(notice, 1))).toBe('CONFLICT line');
    const publisher = await town().of('publisher');
    const { seen } = await read('auditor', same ?? '');
    const draft = draftOf([{ case: same ?? '', seen }]);
    const anew = { ...draft, publication: { ...draft.publication, on: '2022-10-12' } };
    const { notice: second } = await publisher.publishNotice(anew);
    expect(await stateOf(second)).toMatchObject({ state: 'running', objections: [] });
    expect(await stateOf(notice)).toMatchObject({ state: 'corrected', objections: [{}] });
    later();
    const { receipt } = await object(second);
    const found = await town().visitor.findObjection({ receipt });
    expect(found.notice.id).toBe(second);
  });

  it('end for every line that is through, and for no other', async () => {
    const { notice, cases } = await publish(3);
    until('2022-10-18');
    const { receipt } = await object(notice, 2);
    const publisher = await town().of('publisher');
    until('2022-10-19');
    expect(await publisher.endNotices({ notice })).toEqual({ cases: [], done: 0, refused: 0 });
    until('2022-10-20');
    expect(await refusal(object(notice, 1))).toBe('CONFLICT line');
    const { end, states } = await publisher.getNotice({ notice });
    expect(end).toEqual({ through: 2, attaches: [] });
    expect(states).toEqual({ running: 0, frozen: 1, through: 2, corrected: 0 });
    const reviewer = await town().of('reviewer');
    expect(await reviewer.endNotices({ notice })).toMatchObject({ done: 0, refused: 2 });
    expect(await publisher.endNotices({ notice, preview: true })).toMatchObject({ done: 2 });
    expect(await publisher.endNotices({ notice })).toMatchObject({ done: 2, refused: 0 });
    expect(await publisher.endNotices({ notice })).toMatchObject({ done: 0, refused: 0 });
    const at = await Promise.all(cases.map(async (one) => (await read('auditor', one.case)).at.id));
    expect(at).toEqual(['recheck', 'inquiry', 'recheck']);
    expect(await stateOf(notice)).toMatchObject({ state: 'through', ended_on: '2022-10-20' });
    await act('inquirer', cases[1]?.case ?? '', { does: 'reject_objection', opinion: '不成立' });
    expect(await publisher.endNotices({ notice })).toMatchObject({ done: 1 });
    expect((await town().visitor.findObjection({ receipt })).state).toBe('through');
  });

  it('tell those who were signed in what came of their objection, and nobody who they are', async () => {
    const { notice, cases } = await publish(1);
    const id = cases[0]?.case ?? '';
    const manufacturer = await town().of('other');
    const { receipt } = await object(notice, 1, manufacturer);
    for (const who of ['clerk', 'inquirer', 'auditor'] as const) {
      const { events } = await read(who, id);
      expect(events.at(-1)).toMatchObject({
        ...{ is: 'objected', by: { party: null, account: null, name: null, is_you: false } },
      });
    }
    const reviewer = await town().of('reviewer');
    const parts = unzip(
      new Uint8Array(await (await reviewer.exportCase({ case: id })).arrayBuffer()),
      ...([() => true, 1_000, 100_000_000] as const),
    );
    const log = Buffer.from(parts?.find(({ name }) => name === 'audit.jsonl')?.bytes ?? []);
    expect(log.toString()).toContain('"operation":"objectToNotice"');
    expect(log.toString()).not.toContain(PEOPLE.other);
    await act('inquirer', id, { does: 'reject_objection', opinion: '不成立' });
    const told = await town().city.store.read((handle) =>
      listMessages(handle, {
        ...{ account: PEOPLE.other, kinds: ['objection_settled'], unread: false, limit: 9 },
      }),
    );
    expect(told.map(({ data }) => data)).toMatchObject([
      { receipt, outcome: { zh: '异议不成立' } },
    ]);
  });
});
