import { expect, it } from 'vitest';
import { groupThousands, placePoint } from './decimal-text.ts';

it.each([
  ['5', 0, '5'],
  ['5', 1, '0.5'],
  ['5', 3, '0.005'],
  ['1500', 3, '1.5'],
  ['1000', 3, '1'],
  ['0', 4, '0'],
])('places the point of %s by %i', (digits, places, text) => {
  expect(placePoint(digits, places)).toBe(text);
});

it.each([
  ['1', '1'],
  ['999', '999'],
  ['1000', '1,000'],
  ['123456', '123,456'],
  ['1234567', '1,234,567'],
])('groups %s', (digits, text) => {
  expect(groupThousands(digits)).toBe(text);
});
