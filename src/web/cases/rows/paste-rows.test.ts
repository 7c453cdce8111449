import { describe, expect, it } from 'vitest';
import { type Column, MOST_ROWS, type Row } from '../../../values/index.ts';
import { isTable, pasteRows, tidyCell, withCell, withLine, withTidyCell } from './paste-rows.ts';

const column = (id: string, title: string, type: Column['type']): Column => ({
  ...{ id, title, type, required: true, once: false },
});
const DATE = column('date', '开票日期', 'date');
const COLUMNS = [column('number', '票据号码', 'text'), DATE, column('amount', '金额', 'money')];
const row = (number: string, date: string, amount: string): Row => ({ number, date, amount });

describe('pasting from a spreadsheet', () => {
  it('fills cells and adds lines from one cell on', () => {
    const pasted = pasteRows(
      COLUMNS,
      [row('1', '2022-09-01', '1'), row('2', '', '')],
      { row: 1, column: 'date' },
      '2022/9/5\t12,000.00\r\n2022.9.6\t300\r\n',
    );
    expect(pasted).toEqual({
      rows: [
        row('1', '2022-09-01', '1'),
        row('2', '2022/9/5', '12,000.00'),
        { date: '2022-09-06', amount: '300' },
      ],
      ...{ taken: 2, leftRows: 0, leftColumns: 0 },
    });
  });

  it('leaves out titles and empty lines, and says what has no room', () => {
    const text = '票据号码\t开票日期\t金额（元）\n"0""1"\t2022-9-5\t1\t备注\n\t\t\n02\t\t2';
    const pasted = pasteRows(COLUMNS, [{}], { row: 0, column: 'number' }, text);
    expect(pasted).toEqual({
      rows: [row('0"1', '2022-09-05', '1'), row('02', '', '2')],
      ...{ taken: 2, leftRows: 0, leftColumns: 1 },
    });
    const many = Array.from({ length: MOST_ROWS + 3 }, (_, place) => `n${place}`).join('\n');
    const { rows, leftRows } = pasteRows(COLUMNS, [], { row: 0, column: 'number' }, many);
    expect([rows.length, leftRows]).toEqual([MOST_ROWS, 3]);
  });

  it('is of more than one cell', () => {
    expect(['a\tb', 'a\nb', 'a b', 'a\n', '\ta'].map(isTable)).toEqual([
      ...[true, true, false, false, false],
    ]);
  });
});

describe('lines that are filled in', () => {
  it('are added one by one, never two that say nothing, nor too many', () => {
    expect(withLine([])).toEqual([{}]);
    expect(withLine([{ number: '1' }])).toEqual([{ number: '1' }, {}]);
    expect(withLine([{ number: ' ' }])).toHaveLength(1);
    const full = Array.from({ length: MOST_ROWS }, () => ({ number: '1' }));
    expect(withLine(full)).toHaveLength(MOST_ROWS);
  });

  it('are changed by cell, and tidied when one leaves it', () => {
    const rows = withCell([{}, {}], { row: 1, column: 'date' }, ' 2022.9.5 ');
    expect(withTidyCell(rows, 1, DATE)).toEqual([{}, { date: '2022-09-05' }]);
    expect(tidyCell({ type: 'text' }, ' 2022.9.5 ')).toBe('2022.9.5');
    expect(tidyCell(DATE, '九月五日')).toBe('九月五日');
  });
});
