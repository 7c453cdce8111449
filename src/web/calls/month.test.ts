import { describe, expect, it } from 'vitest';
import { isWeekend, monthOf, spanIn } from './month.ts';

describe('a month', () => {
  it('knows its days and neighbours', () => {
    expect(monthOf('2022-12-31')).toEqual({
      ...{ name: '2022-12', first: '2022-12-01', last: '2022-12-31', days: 31 },
      ...{ before: '2022-11', after: '2023-01' },
    });
    expect([monthOf('2024-02').days, monthOf('2023-02').days]).toEqual([29, 28]);
  });

  it('tells where days lie in it', () => {
    const month = monthOf('2022-10');
    const span = (from: string, to: string) => spanIn(month, { from, to });
    expect(span('2022-10-03', '2022-10-05')).toEqual({
      ...{ start: 3, length: 3, begins: true, ends: true },
    });
    expect(span('2022-09-20', '2022-10-01')).toEqual({
      ...{ start: 1, length: 1, begins: false, ends: true },
    });
    expect(span('2022-10-31', '2022-12-01')).toEqual({
      ...{ start: 31, length: 1, begins: true, ends: false },
    });
    expect([span('2022-09-01', '2022-09-30'), span('2022-11-01', '2022-11-02')]).toEqual([
      null,
      null,
    ]);
  });

  it('knows its weekends', () => {
    const month = monthOf('2022-10');
    const days = [1, 2, 3, 7, 8, 9].filter((day) => isWeekend(month, day));
    expect(days).toEqual([1, 2, 8, 9]);
  });
});
