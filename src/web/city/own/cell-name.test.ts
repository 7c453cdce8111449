import { expect, it } from 'vitest';
import { cellName, sheetName } from './cell-name.ts';

it('names cells as spreadsheets do', () => {
  expect([1, 26, 27, 52, 703].map((column) => cellName(3, column))).toEqual([
    ...['A3', 'Z3', 'AA3', 'AZ3', 'AAA3'],
  ]);
});

it('finds the sheet of a problem, where there is one', () => {
  const problem = { field: '', message: { zh: '错', en: 'wrong' } };
  expect(sheetName({ ...problem, file: 'a.xlsx › 认定' })).toBe('认定');
  expect(sheetName({ ...problem, file: 'a.yaml' })).toBeUndefined();
  expect(sheetName(problem)).toBeUndefined();
});
