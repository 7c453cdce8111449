import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsNotIn } from './changed-rows.ts';
import { checkRows, MOST_ROWS, wordRowProblem } from './check-rows.ts';
import { type Column, parseRows, withoutEmptyRows, writeRows } from './rows.ts';
import { showCell, sumRows } from './sum-rows.ts';
import { readValue, refusalOf } from './values.test-kit.ts';

const COLUMNS: readonly Column[] = [
  { id: 'number', title: '票据号码', type: 'text', required: true, once: true },
  { id: 'date', title: '开票日期', type: 'date', required: false, once: false },
  { id: 'amount', title: '金额', type: 'money', required: true, once: false },
  { id: 'count', title: '数量', type: 'number', required: false, once: false },
];
const row = (number: string, date = '', amount = '') => ({ number, date, amount });

describe('lines as text', () => {
  it('are read back as they were written, whatever is in their cells', () => {
    const cell = fc.string({ minLength: 1 });
    const any = fc.record({ number: cell, date: cell, amount: cell, count: cell });
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const text = writeRows(COLUMNS, rows);
        const said = rows.some((one) => Object.values(one).some((part) => part.trim() !== ''));
        expect(readValue(parseRows(text))).toEqual(said ? rows : []);
      }),
    );
  });

  it('are none where nothing is said, and keep no cell that is empty or of no column', () => {
    expect(writeRows(COLUMNS, [])).toBe('');
    expect(writeRows(COLUMNS, [row(' '), {}])).toBe('');
    expect(writeRows(COLUMNS, [{ other: 'x', ...row('1') }])).toBe('[{"number":"1"}]');
    expect(withoutEmptyRows('[{"a":"1"},{},{"a":" "},{"a":"2"}]')).toBe('[{"a":"1"},{"a":"2"}]');
    expect(withoutEmptyRows('[{"a":" "}]')).toBe('');
    expect(withoutEmptyRows('[{')).toBe('[{');
  });

  it.each([
    '[',
    '{}',
    'null',
    '1',
    '["a"]',
    '[null]',
    '[["a"]]',
    '[{"a":1}]',
    '[{"a":null}]',
    '[{"a":{}}]',
  ])('are not %s', (text) => {
    expect(refusalOf(parseRows(text)).zh).toContain('JSON 数组');
  });
});

describe('the check of lines', () => {
  const wordsOf = (rows: Parameters<typeof checkRows>[1]) =>
    checkRows(COLUMNS, rows).map((one) => wordRowProblem(COLUMNS, one).zh);

  it('finds nothing in whole ones, however figures and days are written', () => {
    expect(
      checkRows(COLUMNS, [
        row('0001', '2022-09-05', '12,300.50'),
        {},
        row('0002', '2022年9月5日', '1.2万元'),
        { ...row('0003', '2022/9/5', '-¥30'), count: '2.5' },
      ]),
    ).toEqual([]);
  });

  it('names line and column of every problem at once', () => {
    expect(
      wordsOf([
        row('0001', '2022-02-30', '12'),
        {},
        { ...row('', '', '很多'), count: '二' },
        { ...row('a'.repeat(201), '', '1'), '': 'x' },
        row('a\u0007', '', '1.234'),
      ]),
    ).toEqual([
      '第 1 行·开票日期：2022 年 2 月只有 1 到 28 日，没有 30 日',
      '第 3 行·票据号码：必须填写',
      '第 3 行·金额：金额应写作 800万元、1.5亿元、260元 或 ¥1,234.50',
      '第 3 行·数量：不是数字：二，应写作 1234.56',
      '第 4 行·票据号码：最多 200 个字',
      '第 4 行：没有“”这一列；申报通知可能改过，请删去这一行重填',
      '第 5 行·票据号码：含有不能显示的字符',
      '第 5 行·金额：金额最多精确到分（元后两位小数）',
    ]);
  });

  it(`takes ${MOST_ROWS} lines, and not one more`, () => {
    const rows = Array.from({ length: MOST_ROWS }, (_, place) => row(`n${place}`, '', '1'));
    expect(wordsOf([...rows, {}])).toEqual([]);
    expect(wordsOf([...rows, row('one more', '', '1')])).toEqual([
      '最多 200 行，现有 201 行；请合并，其余的作为附件上传',
    ]);
  });
});

describe('the sum of lines', () => {
  it('adds up amounts exactly, and says how many it could not', () => {
    const rows = [row('1', '', '0.1'), row('2', '', '0.2元'), row('3', '', 'x'), row('4')];
    const [amount, ...others] = sumRows(COLUMNS, rows);
    expect(others).toEqual([]);
    expect(amount).toMatchObject({ column: { id: 'amount' }, fen: 30, unread: 1 });
    const most = row('5', '', '9007199254740.99');
    expect(sumRows(COLUMNS, [...Array(20).fill(most)])[0]?.fen).toBeNull();
  });

  it('shows cells as a ledger does', () => {
    expect(showCell({ type: 'money' }, '1.23万元')).toBe('12,300.00');
    expect(showCell({ type: 'money' }, '-5')).toBe('-5.00');
    expect(showCell({ type: 'money' }, '很多')).toBe('很多');
    expect(showCell({ type: 'date' }, '2022/9/5')).toBe('2022-09-05');
    expect(showCell({ type: 'text' }, ' 0001 ')).toBe('0001');
  });
});

describe('what changed in lines', () => {
  it('is each line that the other does not have as often, wherever it stands', () => {
    const [one, two, three] = [row('1'), row('2'), row('3')];
    expect(rowsNotIn([one, two, two, three], [three, two, one])).toEqual([{ place: 2, row: two }]);
    expect(rowsNotIn([{ a: '1', b: '2' }], [{ b: '2', a: '1' }])).toEqual([]);
    expect(rowsNotIn([row('1', '2022-09-05')], [one])).toEqual([
      { place: 0, row: row('1', '2022-09-05') },
    ]);
  });
});
