import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAPER_CODE, typedCode } from '../values/index.ts';
import { ENGINES, type TestDatabase } from './engines.test-kit.ts';
import { openStore, type Store } from './open-store.ts';
import {
  addPaper,
  findPaperByCode,
  findPaperByOfficeNumber,
  findReplacement,
  withdrawPaper,
} from './papers.ts';

const AT = new Date('2022-10-10T01:00:00Z');
const codeOf = (number: number) =>
  typedCode(PAPER_CODE, [number, number >> 5, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const paperOf = (number: number) => ({
  ...({
    claim: null,
    kind: 'refusal',
    number: `示例文〔2022〕${number}号`,
    office: 'bureau',
  } as const),
  ...{ officeName: '示例区科技创新局', code: codeOf(number), digest: 'a'.repeat(64) },
  ...{ officeNumber: null as string | null, replaces: null as string | null },
  ...{ issuedOn: '2022-10-10', event: null, example: false },
});
const withdrawal = (on: string) => ({ on, reason: '示例：金额写错', account: 'one', at: AT });

describe.each(ENGINES)('papers on %s', (_kind, make) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await make();
    store = await openStore(database.location);
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  const add = (paper: Parameters<typeof addPaper>[1]) =>
    store.write((handle) => addPaper(handle, paper, AT));
  const find = (code: string) => store.read((handle) => findPaperByCode(handle, code));

  it('are found by their code as they were issued', async () => {
    const id = await add({ ...paperOf(1), claim: 'case-1' });
    expect(await find(codeOf(1))).toEqual({
      ...{ ...paperOf(1), id, claim: 'case-1', call: null, batch: null },
      ...{ withdrawnOn: null, withdrawn: null },
    });
    expect(await find(codeOf(99))).toBeUndefined();
  });

  it('have a code of their own, and a number of their own in an office', async () => {
    await add(paperOf(2));
    await expect(add({ ...paperOf(3), code: codeOf(2) })).rejects.toThrow();
    await expect(add({ ...paperOf(3), number: paperOf(2).number })).rejects.toThrow();
    await add({ ...paperOf(3), number: paperOf(2).number, office: 'another', officeName: null });
    expect(await find(codeOf(3))).toMatchObject({ office: 'another', officeName: null });
    await expect(add({ ...paperOf(4), digest: 'none' })).rejects.toThrow();
  });

  it('are withdrawn once, and nothing else of them ever changes', async () => {
    const id = await add(paperOf(5));
    const withdraw = (on: string) =>
      store.write((handle) => withdrawPaper(handle, id, withdrawal(on)));
    expect(await withdraw('2022-11-01')).toBe(true);
    expect(await withdraw('2022-11-02')).toBe(false);
    const withdrawn = { reason: '示例：金额写错', account: 'one', at: AT };
    expect(await find(codeOf(5))).toMatchObject({ withdrawnOn: '2022-11-01', withdrawn });
    for (const change of [
      sql`update paper set digest = ${'b'.repeat(64)}`,
      sql`update paper set withdrawn_on = null`,
      sql`update paper set withdrawn_reason = '示例：另一个理由' where code = ${codeOf(5)}`,
      sql`update paper set withdrawn_on = '2022-11-03' where code = ${codeOf(1)}`,
      sql`update paper set office_number = '示例科函〔2022〕1号' where code = ${codeOf(1)}`,
      sql`update paper set withdrawn_on = '2022-11-03', number = 'x' where code = ${codeOf(1)}`,
      sql`delete from paper`,
      sql`truncate paper`,
    ])
      await expect(store.write((handle) => change.execute(handle))).rejects.toThrow();
    expect(await find(codeOf(5))).toMatchObject({ ...paperOf(5), withdrawnOn: '2022-11-01' });
  });

  it('have an office number once in an office, and replace another once', async () => {
    const number = '示例科函〔2022〕12号';
    const first = { ...paperOf(10), officeNumber: number };
    const id = await add(first);
    await store.write((handle) => withdrawPaper(handle, id, withdrawal('2022-11-01')));
    const of = (office: string) =>
      store.read((handle) => findPaperByOfficeNumber(handle, { office, number }));
    expect(await of('bureau')).toMatchObject({ code: codeOf(10) });
    expect(await of('another')).toBeUndefined();
    await expect(add({ ...paperOf(11), officeNumber: number })).rejects.toThrow();
    await add({ ...paperOf(11), replaces: codeOf(10) });
    await expect(add({ ...paperOf(12), replaces: codeOf(10) })).rejects.toThrow();
    await expect(add({ ...paperOf(12), replaces: codeOf(99) })).rejects.toThrow();
    const replacing = (code: string) => store.read((handle) => findReplacement(handle, code));
    expect([await replacing(codeOf(10)), await replacing(codeOf(11))]).toEqual([codeOf(11), null]);
  });

  it('that are made up may be removed', async () => {
    await add({ ...paperOf(6), example: true });
    await store.write((handle) => sql`delete from paper where example`.execute(handle));
    expect(await find(codeOf(6))).toBeUndefined();
    expect(await find(codeOf(5))).toBeDefined();
  });
});
