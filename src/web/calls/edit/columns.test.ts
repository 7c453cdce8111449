import { expect, it } from 'vitest';
import { INVOICE_COLUMNS as columns, moveColumn, newColumn, setColumn } from './columns.ts';

const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(' ');

it('lists invoices by number, which is used once, day and amount', () => {
  expect(columns.map(({ id, type, once }) => `${id} ${type} ${once}`)).toEqual([
    'number text true',
    'date date false',
    'amount money false',
  ]);
});

it('adds columns with ids of their own', () => {
  const one = newColumn([]);
  expect(idsOf([one, newColumn([one]), newColumn([...columns, { ...one, id: 'c7' }])])).toBe(
    'c1 c2 c8',
  );
});

it('moves columns within their list', () => {
  expect(idsOf(moveColumn(columns, 2, -1))).toBe('number amount date');
  expect(idsOf(moveColumn(columns, 0, 1))).toBe('date number amount');
  expect(moveColumn(columns, 0, -1)).toBe(columns);
  expect(moveColumn(columns, 2, 1)).toBe(columns);
});

it('compares nothing but text with other cases', () => {
  const [number] = columns;
  if (number === undefined) throw new Error('there is a first column');
  expect(setColumn(number, { type: 'money' })).toMatchObject({ type: 'money', once: false });
  expect(setColumn(number, { title: '号' })).toMatchObject({ title: '号', once: true });
});
