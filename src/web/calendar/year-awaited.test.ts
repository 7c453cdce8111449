import { expect, it } from 'vitest';
import { yearAwaited } from './year-awaited.ts';

it.each([
  ['2027-01-08', 2027],
  ['2026-12-28', 2026],
  ['2026-12-29', 2027],
  ['2026-12-31', 2027],
])('%s waits for the calendar of %i', (day, year) => {
  expect(yearAwaited(day)).toBe(year);
});
