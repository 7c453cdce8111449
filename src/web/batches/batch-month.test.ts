import { describe, expect, it } from 'vitest';
import { batchMonth, isBatch } from './batch-month.ts';

describe('isBatch', () => {
  it('takes years with a month and nothing else', () => {
    expect(['2022-09', '2023-12'].filter(isBatch)).toHaveLength(2);
    expect(['2022-13', '2022-9', 'x', ''].filter(isBatch)).toEqual([]);
  });
});

describe('batchMonth', () => {
  it('says the month in both languages', () => {
    expect(batchMonth('2022-09', 'zh')).toBe('2022年9月');
    expect(batchMonth('2022-12', 'zh')).toBe('2022年12月');
    expect(batchMonth('2022-09', 'en')).toBe('September 2022');
    expect(batchMonth('2023-01', 'en')).toBe('January 2023');
  });
});
