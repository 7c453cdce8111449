import { expect, it } from 'vitest';
import { caseLine } from '../cases.test-kit.ts';
import { rowOfCase } from './case-rows.ts';

const words = { provisional: '临时', overdue: '逾期' };
const zh = ({ zh: text }: { zh: string }) => text;

it('rowOfCase writes a case with its parties apart and its amount in yuan', () => {
  expect(rowOfCase(caseLine({ amount_fen: '20000000', batch: '2022-09' }), zh, words)).toEqual([
    ...['2022-000001', '示例政策', '第一条', '示例补助', '', '示例机构', '示例企业', '示例企业'],
    ...['审查', '主管部门', '2022-10-08', '2022-10-12', '', '200000.00', '2022-09'],
  ]);
});

it('rowOfCase says what is late and not settled, and leaves open what has no time', () => {
  const due = { on: '2023-01-05', provisional: true, overdue: true, notice: false };
  expect(rowOfCase(caseLine({ due }), zh, words).at(12)).toBe('逾期 临时');
  const ended = { office: null, due: null, end: 'paid' as const };
  expect(rowOfCase(caseLine(ended), zh, words).slice(9, 13)).toEqual(['', '2022-10-08', '', '']);
});
