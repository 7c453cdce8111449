import { describe, expect, it } from 'vitest';
import type { Fact } from '../rules/index.ts';
import { readWorkbookDossier } from './read-workbook-dossier.ts';
import { type Content, vocabulary, workbookOf } from './workbook.test-kit.ts';

type Sheets = Readonly<Record<string, readonly (readonly Content[])[]>>;

function read(sheets: Sheets, countsFrom1904 = false) {
  const bytes = workbookOf(sheets, countsFrom1904);
  return readWorkbookDossier({ name: 'd.xlsx', bytes }, vocabulary);
}

function inputOf(sheets: Sheets, countsFrom1904 = false): unknown {
  const reading = read(sheets, countsFrom1904);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.input;
}

function problemsIn(sheets: Sheets) {
  const reading = read(sheets);
  return reading.ok ? [] : reading.problems;
}

describe('readWorkbookDossier', () => {
  it('reads party, records, history and complete by Chinese names', () => {
    const dossier = inputOf({
      填写说明: [['anything']],
      主体: [
        ['项目', '填写'],
        ['主体身份', '基金、企业'],
        ['在园区', '是'],
      ],
      投资: [
        ['编号', '金额', '投资日', '股比', '被投企业.所在地'],
        ['r1', '800万元', { t: 'n', v: 44621, z: 'yyyy-mm-dd' }, '10%', '北区'],
        [null, 8_000_000, '2022/3/2', 0.1, 'north'],
      ],
      既往奖补: [
        ['条款', '记录编号', '金额', '到账日', '基金编号'],
        ['p/1', 'r1', 100.5, '2022-05-01', 'F1'],
      ],
      已填全: [
        ['记录种类', '是否已填全'],
        ['投资', '是'],
      ],
    });
    expect(dossier).toEqual({
      party: { role: ['fund', 'firm'], in_zone: true },
      records: [
        {
          id: 'r1',
          kind: 'investment',
          amount: '800万元',
          invested_on: '2022-03-01',
          share: '10%',
          investee: { place: 'north' },
        },
        {
          id: 'investment-3',
          kind: 'investment',
          amount: 8_000_000,
          invested_on: '2022/3/2',
          share: '0.1',
          investee: { place: 'north' },
        },
      ],
      history: [{ clause: 'p/1', record: 'r1', amount: '100.5', on: '2022-05-01', fund_id: 'F1' }],
      complete: ['investment'],
    });
  });

  it('reads the same by English names and ids', () => {
    expect(
      inputOf({
        party: [['role', 'Fund']],
        Investment: [
          ['id', 'Amount', 'investee.place'],
          ['r1', 5, 'North'],
        ],
        complete: [['investment']],
      }),
    ).toEqual({
      party: { role: ['fund'] },
      records: [{ id: 'r1', kind: 'investment', amount: 5, investee: { place: 'north' } }],
      complete: ['investment'],
    });
  });

  it('reads on the sheet of a kind what tells the records of its parts', () => {
    const { investment } = vocabulary.kinds;
    if (!investment) throw new Error('no investment');
    const project: Fact = {
      id: 'project',
      label: { zh: '项目', en: 'Project' },
      type: { is: 'text' },
    };
    const part = { ...investment, id: 'part', facts: [project, ...investment.facts] };
    const kinds = { investment: { ...investment, parts: ['part'] }, part };
    const bytes = workbookOf({
      投资: [
        ['金额', '项目'],
        [5, 'P1'],
      ],
    });
    const words = { ...vocabulary, kinds };
    expect(readWorkbookDossier({ name: 'd.xlsx', bytes }, words)).toMatchObject({
      ok: true,
      input: { records: [{ kind: 'investment', amount: 5, project: 'P1' }] },
    });
  });

  it('reads a fact by its alias', () => {
    expect(inputOf({ 主体: [['身份', '基金']] })).toEqual({ party: { role: ['fund'] } });
  });

  it('reads date serials counted from 1900 and from 1904', () => {
    const sheets = { 投资: [['投资日'], [{ t: 'n', v: 44621, z: 'm/d/yy' }]] } as const;
    expect(inputOf(sheets)).toMatchObject({ records: [{ invested_on: '2022-03-01' }] });
    const from1904 = { 投资: [['投资日'], [{ t: 'n', v: 43159, z: 'm/d/yy' }]] } as const;
    expect(inputOf(from1904, true)).toMatchObject({ records: [{ invested_on: '2022-03-01' }] });
  });

  it('takes a serial without a date format only where it can be a date', () => {
    expect(inputOf({ 投资: [['投资日'], [44621]] })).toMatchObject({
      records: [{ invested_on: '2022-03-01' }],
    });
    expect(problemsIn({ 投资: [['投资日'], [20220301]] })).toMatchObject([
      { file: 'd.xlsx › 投资', line: 2, column: 1, field: 'records[0].invested_on' },
    ]);
  });

  it('drops the noise of binary fractions, not the digits', () => {
    expect(inputOf({ 投资: [['股比'], [0.1 + 0.2], [1e-7]] })).toMatchObject({
      records: [{ share: '0.3' }, { share: '0.0000001' }],
    });
  });

  it('takes empty cells as unknown', () => {
    expect(
      inputOf({
        投资: [
          ['编号', '金额'],
          ['r1', ''],
        ],
      }),
    ).toEqual({
      records: [{ id: 'r1', kind: 'investment' }],
    });
  });

  it('names sheet, row and column of an unknown sheet, head, fact and kind', () => {
    expect(problemsIn({ 投资额: [['x']] })).toMatchObject([
      {
        file: 'd.xlsx › 投资额',
        line: 1,
        column: 1,
        message: { zh: '词汇里没有名为“投资额”的记录' },
      },
    ]);
    expect(
      problemsIn({
        投资: [
          ['编号', '金额x'],
          ['r1', 3],
        ],
      }),
    ).toMatchObject([
      { file: 'd.xlsx › 投资', line: 1, column: 2, message: { en: 'Unknown column "金额x"' } },
    ]);
    expect(problemsIn({ 主体: [['不知道', 3]] })).toMatchObject([
      { file: 'd.xlsx › 主体', line: 1, column: 1 },
    ]);
    expect(problemsIn({ 已填全: [['投资x']] })).toMatchObject([{ line: 1, column: 1 }]);
  });

  it('refuses two columns of one fact, a column without a name and a third column', () => {
    expect(
      problemsIn({
        投资: [
          ['金额', 'amount'],
          [1, 2],
        ],
      }),
    ).toMatchObject([{ column: 2 }]);
    expect(problemsIn({ 投资: [['金额'], [1, 2]] })).toMatchObject([{ line: 2, column: 2 }]);
    expect(problemsIn({ 主体: [['主体身份', '基金', '备注']] })).toMatchObject([{ column: 3 }]);
  });

  it('refuses error cells, formulas without a result and marks that are neither yes nor no', () => {
    expect(problemsIn({ 投资: [['金额'], [{ t: 'e', v: 0x2a }]] })).toMatchObject([
      { line: 2, message: { en: 'The cell holds an error' } },
    ]);
    expect(problemsIn({ 投资: [['金额'], [{ t: 'n', f: '1+2' }]] })).toMatchObject([
      { line: 2, message: { en: 'The formula has no stored result' } },
    ]);
    expect(problemsIn({ 已填全: [['投资', '大概']] })).toMatchObject([{ column: 2 }]);
  });

  it('refuses a sheet that is too long', () => {
    const rows = Array.from({ length: 5_100 }, () => [1]);
    expect(problemsIn({ 投资: [['金额'], ...rows] })).toMatchObject([
      { message: { en: 'The sheet is too long' } },
    ]);
  });

  it('finds the cell of a fact that is refused later', () => {
    const reading = read({
      投资: [
        ['编号', '金额'],
        ['r1', 'x'],
      ],
    });
    if (!reading.ok) throw new Error('refused');
    const problem = { field: 'records[0].amount', message: { zh: '错', en: 'wrong' } };
    expect(reading.locate(problem)).toMatchObject({ file: 'd.xlsx › 投资', line: 2, column: 2 });
  });
});
