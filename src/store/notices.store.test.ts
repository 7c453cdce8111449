import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from './engines.test-kit.ts';
import {
  addNotice,
  addObjector,
  findLastLine,
  findNotice,
  findObjectedLine,
  followLines,
  listNotices,
  listObjectors,
  removeExampleCases,
  removeExampleNotices,
} from './index.ts';
import { AT, addPublishedCase, type Filled, fillNotices, NOTICE } from './notices.test-kit.ts';

describe.each(ENGINES)('notices on %s', (_name, make) => {
  let filled: Filled;
  beforeAll(async () => {
    filled = await fillNotices(await make());
  });
  afterAll(() => filled.close());

  const add = (changed: Partial<typeof NOTICE> = {}, example = false, objections = 0) =>
    filled.store.write(async (handle) => {
      const { claim, event, receipts } = await addPublishedCase(handle, filled, {
        example,
        objections,
      });
      const id = crypto.randomUUID();
      const line = { position: 1, claim, event, elements: filled.elements };
      await addNotice(handle, { ...NOTICE, ...changed, id, example, lines: [line] }, AT);
      return { id, claim, event, receipts };
    });
  const read = <T>(run: Parameters<typeof filled.store.read<T>>[0]) => filled.store.read(run);

  it('are kept with their lines, and found again', async () => {
    const { id, claim, event } = await add();
    const found = await read((handle) => findNotice(handle, id));
    const { account, ...kept } = NOTICE;
    expect(found).toEqual({ ...kept, id, example: false });
    const lines = await read((handle) => followLines(handle, [id]));
    const line = { notice: id, position: 1, claim, event, elements: filled.elements, events: [] };
    expect(lines).toEqual([line]);
    expect(await read((handle) => followLines(handle, []))).toEqual([]);
    expect(await read((handle) => findLastLine(handle, claim))).toEqual({
      notice: id,
      position: 1,
    });
    expect(await read((handle) => findLastLine(handle, id))).toBeUndefined();
    expect(await read((handle) => findNotice(handle, claim))).toBeUndefined();
  });

  it('are listed by day, in pages, by department and words', async () => {
    const { on } = NOTICE.publication;
    const made = [];
    for (const later of [3, 1, 2]) {
      const publication = { ...NOTICE.publication, on: on + later };
      made.push(await add({ publication, title: `示例第${later}批%_` }));
    }
    const [third, first, second] = made.map(({ id }) => id);
    const list = async (search: object) =>
      (await read((handle) => listNotices(handle, { limit: 9, ...search }))).map(({ id }) => id);
    expect(await list({ text: '批%_' })).toEqual([third, second, first]);
    expect(await list({ text: '批%_', before: second })).toEqual([first]);
    expect(await list({ text: '批%_', limit: 1 })).toEqual([third]);
    expect(await list({ text: '批_%' })).toEqual([]);
    expect(await list({ text: '示例甲', within: { from: on + 2, to: on + 2 } })).toEqual([second]);
    expect(await list({ department: 'nobody' })).toEqual([]);
  });

  it('tell what happened in their cases since, and to which line an objection is', async () => {
    const { id, claim, receipts } = await add({}, false, 2);
    const [line] = await read((handle) => followLines(handle, [id]));
    expect(line?.events.map(({ is }) => is)).toEqual(['objected', 'objected']);
    for (const receipt of receipts)
      expect(await read((handle) => findObjectedLine(handle, receipt))).toEqual({
        notice: id,
        position: 1,
      });
    expect(await read((handle) => findObjectedLine(handle, 'nothing'))).toBeUndefined();
    const [receipt = ''] = receipts;
    const objector = { receipt, claim, account: null, name: '示例李', phone: '13800000000' };
    await filled.store.write((handle) => addObjector(handle, { ...objector, evidence: null }));
    expect(await read((handle) => listObjectors(handle, claim))).toEqual([
      { ...objector, evidence: null },
    ]);
  });

  it('find an objection by an index', async () => {
    const plan = await filled.store.write(async (handle) => {
      await sql`set local enable_seqscan = off`.execute(handle);
      return sql<{ 'QUERY PLAN': string }>`
        explain select claim from case_event
        where event ->> 'is' = 'objected' and event -> 'carried' ->> 'receipt' = 'one'`.execute(
        handle,
      );
    });
    expect(JSON.stringify(plan.rows)).toContain('case_event_receipt');
  });

  it('have one objection for a receipt, whatever the case', async () => {
    const { receipts } = await add({}, false, 1);
    const again = filled.store.write((handle) =>
      addPublishedCase(handle, filled, { example: false, objections: 1, receipt: receipts[0] }),
    );
    await expect(again).rejects.toThrow(/case_event_receipt/u);
  });

  it.each([
    sql`update notice set title = 'other'`,
    sql`update notice_line set position = 9`,
    sql`delete from notice`,
    sql`delete from notice_line`,
    sql`truncate notice cascade`,
    sql`truncate notice_line`,
  ] as RawBuilder<unknown>[])('are never changed (%#)', async (change) => {
    const { id } = await add();
    await expect(filled.store.write((handle) => change.execute(handle))).rejects.toThrow();
    expect(await read((handle) => followLines(handle, [id]))).toHaveLength(1);
  });

  it('go with their city where they are made up', async () => {
    const real = await add();
    const example = await add({}, true, 1);
    await filled.store.write(async (handle) => {
      await removeExampleNotices(handle);
      await removeExampleCases(handle);
    });
    expect(await read((handle) => findNotice(handle, example.id))).toBeUndefined();
    expect(await read((handle) => followLines(handle, [example.id]))).toEqual([]);
    expect(await read((handle) => findNotice(handle, real.id))).toBeDefined();
  });
});
