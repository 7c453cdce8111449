import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../rules/index.ts';
import { readDossierFile } from './read-dossier-file.ts';
import { type Content, vocabulary, workbookOf } from './workbook.test-kit.ts';
import { writeFaultyRows } from './write-faulty-rows.ts';

type Sheets = Parameters<typeof workbookOf>[0];
const NOTE = '问题（导入时不读）';

function fileOf(sheets: Sheets) {
  return { name: 'd.xlsx', bytes: workbookOf(sheets) };
}

/** The faulty rows of a file, given the problems that reading its cells found, and more. */
async function faultyRows(
  file: { name: string; bytes: Uint8Array },
  more: readonly Problem[] = [],
  isWhole = false,
) {
  const reading = await readDossierFile(file, vocabulary);
  const rest = reading.ok ? reading : reading.rest;
  const found = reading.ok ? [] : reading.problems;
  const locate = rest?.locate ?? ((problem: Problem) => problem);
  const problems = [...found, ...more.map(locate)];
  const bytes = await writeFaultyRows(file, vocabulary, { input: rest?.input, problems, isWhole });
  const book = read(bytes);
  const rowsOf = (name: string) =>
    utils.sheet_to_json<Content[]>(book.Sheets[name] ?? {}, { header: 1, blankrows: false });
  return { bytes, names: book.SheetNames, rowsOf };
}

/** What is read of the workbook. */
async function readBack(bytes: Uint8Array) {
  return await readDossierFile({ name: 'mended.xlsx', bytes }, vocabulary);
}

const wrongAmount = (field: string): Problem => ({
  field,
  message: { zh: '金额不对', en: 'wrong amount' },
  expected: { zh: '800万元', en: '8000000' },
});

describe('writeFaultyRows', () => {
  it('gives the faulty rows back with their problems beside, under their own heads', async () => {
    const { names, rowsOf } = await faultyRows(
      fileOf({
        投资: [
          ['金额', '投资日'],
          [1, '2022-01-01'],
          ['八百万', '2022-01-02'],
          [3, { t: 'e', v: 0x2a }],
        ],
        既往奖补: [
          ['条款', '金额'],
          ['p/1', 5],
        ],
      }),
      [wrongAmount('records[1].amount')],
    );
    expect(names).toEqual(['问题一览', '投资']);
    const [head, first, second, ...others] = rowsOf('投资');
    expect(head).toEqual(['金额', '投资日', '编号', NOTE]);
    expect(first?.slice(0, 3)).toEqual(['八百万', '2022-01-02', 'investment-3']);
    expect(first?.[3]).toContain('金额不对（应为：800万元）');
    expect(second?.[2]).toBe('investment-4');
    expect(second?.[3]).toContain('单元格是错误值');
    expect(others).toEqual([]);
    expect(rowsOf('问题一览').slice(1)).toEqual([
      expect.arrayContaining(['投资', 'B4', 'records[2].invested_on', '单元格是错误值']),
      expect.arrayContaining(['投资', 'A3', 'records[1].amount', '金额不对', '800万元']),
    ]);
  });

  it('is read again once mended, each row under the id that it had', async () => {
    const sheets = {
      投资: [
        ['编号', '金额', '投资日'],
        ['a', 1, '2022-01-01'],
        ['', 2, 20220301],
      ],
      已填全: [['投资']],
    };
    const { bytes, rowsOf } = await faultyRows(fileOf(sheets));
    const [, row] = rowsOf('投资');
    expect(row?.[0]).toBe('investment-3');
    expect((await readBack(bytes)).ok).toBe(false);
    const [head = []] = rowsOf('投资');
    const mended = workbookOf({
      问题一览: [['随便什么']],
      投资: [
        head,
        ['investment-3', 2, '2022-03-01', '这句话不读'],
        [null, null, null, '这句也不读'],
      ],
      已填全: rowsOf('已填全'),
    });
    expect(await readBack(mended)).toMatchObject({
      ok: true,
      input: {
        records: [{ id: 'investment-3', kind: 'investment', amount: 2, invested_on: '2022-03-01' }],
        complete: ['investment'],
      },
    });
  });

  it('keeps dates as dates, text as text, and runs no formula', async () => {
    const { bytes } = await faultyRows(
      fileOf({
        投资: [
          ['金额', '投资日', '基金编号'],
          ['=1+1', { t: 'n', v: 44621, z: 'm/d/yy' }, '007'],
        ],
      }),
      [wrongAmount('records[0].amount')],
    );
    expect(await readBack(bytes)).toMatchObject({
      ok: true,
      input: { records: [{ amount: '=1+1', invested_on: '2022-03-01', fund_id: '007' }] },
    });
  });

  it('gives wrong facts of the party back, and the whole file where that is at fault', async () => {
    const sheets = {
      主体: [
        ['项目', '填写'],
        ['主体身份', '基金'],
        ['在园区', '大概'],
      ],
      投资: [
        ['金额', '不认识的列'],
        [1, 2],
      ],
    };
    const wrong = { field: 'party.in_zone', message: { zh: '应为是或否', en: 'yes or no' } };
    const some = await faultyRows(fileOf({ 主体: sheets.主体 }), [wrong]);
    expect(some.rowsOf('主体')).toEqual([
      ['项目', '填写', NOTE],
      ['在园区', '大概', '应为是或否 yes or no'],
    ]);
    const all = await faultyRows(fileOf(sheets), [], true);
    expect(all.rowsOf('主体')).toHaveLength(3);
    expect(all.rowsOf('投资')[1]?.slice(0, 3)).toEqual([1, 2, 'investment-2']);
  });

  it('lays faulty records of a text file out as the template does', async () => {
    const text = [
      'records:',
      '  - { kind: 投资, amount: 1 }',
      '  - { kind: 投资, amount: 二, 被投企业: { 所在地: north }, 多余: x }',
    ].join('\n');
    const file = { name: '档案.yaml', bytes: new TextEncoder().encode(text) };
    const { names, rowsOf } = await faultyRows(file, [wrongAmount('records[1].amount')]);
    expect(names).toEqual(['问题一览', '投资']);
    expect(rowsOf('投资')).toEqual([
      ['编号', '金额', '被投企业.所在地', '多余', NOTE],
      ['投资-2', '二', '北区', 'x', expect.stringContaining('金额不对')],
    ]);
    expect(rowsOf('问题一览')[1]?.slice(0, 2)).toEqual(['档案.yaml', expect.stringMatching(/3$/)]);
  });

  it('has only the list where nothing could be read', async () => {
    const file = { name: '档案.yaml', bytes: new TextEncoder().encode('a: [') };
    const { names, rowsOf } = await faultyRows(file, [], true);
    expect(names).toEqual(['问题一览']);
    expect(rowsOf('问题一览').length).toBeGreaterThan(1);
  });
});
