import { expect, it } from 'vitest';
import type { KeptStatement } from '../../api/city-queries.ts';
import { latestBatch } from './latest-batch.ts';

const said = (sequence: number, value: string, at: string): KeptStatement => ({
  sequence,
  section: 'party',
  entry: '',
  fact: 'name',
  value,
  source: { kind: 'entered', text: `第 ${sequence} 份文件`, on: '2022-10-10' },
  recorded_at: at,
  masked: false,
  erased_at: null,
});

it('latestBatch gives what was written last, and nothing where nobody wrote since the beginning', () => {
  const first = said(1, '甲', '2022-10-10T01:00:00.000Z');
  const second = said(2, '乙', '2022-10-10T02:00:00.000Z');
  expect(latestBatch([])).toBeUndefined();
  expect(latestBatch([first])).toBeUndefined();
  expect(latestBatch([first, second])).toMatchObject({
    source: { text: '第 2 份文件' },
    recordedAt: '2022-10-10T02:00:00.000Z',
    before: { party: { name: '甲' } },
    after: { party: { name: '乙' } },
  });
});

it('latestBatch tells that what stood there was erased, and offers nothing of it', () => {
  const erasedAt = '2022-10-10T03:00:00.000Z';
  const value = said(2, '乙', '2022-10-10T02:00:00.000Z');
  const erased = { ...value, value: null, erased_at: erasedAt };
  const marked = { ...erased, sequence: 3, recorded_at: erasedAt };
  const batch = latestBatch([said(1, '甲', '2022-10-10T01:00:00.000Z'), value]);
  expect(batch?.erased).toBe(false);
  expect(latestBatch([erased, marked])).toMatchObject({
    ...{ erased: true, count: 1, before: { party: {} }, after: { party: {} } },
  });
});
