import { expect, it } from 'vitest';
import { capital } from './capital.ts';

it.each([
  ['re-check', 'Re-check'],
  ['退回补正', '退回补正'],
  ['', ''],
])('%j stands by itself as %j', (text, shown) => {
  expect(capital(text)).toBe(shown);
});
