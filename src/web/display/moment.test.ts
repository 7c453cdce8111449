import { expect, it } from 'vitest';
import { showEnd, showMoment } from './moment.ts';

it('showMoment shows the time in China, whatever the place of the reader', () => {
  expect(showMoment('2022-10-10T01:30:59.000Z')).toBe('2022-10-10 09:30');
  expect(showMoment('2022-12-31T16:00:00.000Z')).toBe('2023-01-01 00:00');
});

it('showEnd names the day only where it is another one', () => {
  expect(showEnd('2022-10-10T01:00:00.000Z', '2022-10-10T05:00:00.000Z')).toBe('13:00');
  expect(showEnd('2022-10-10T14:00:00.000Z', '2022-10-10T18:00:00.000Z')).toBe('2022-10-11 02:00');
});
