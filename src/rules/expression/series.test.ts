import { describe, expect, it } from 'vitest';
import type { PreparedRecord } from '../dossier/prepared.ts';
import type { Kind } from '../vocabulary.ts';
import { evaluate } from './tck/evaluate.test-kit.ts';

const label = { zh: '', en: '' };
const FIGURES: Kind = {
  id: 'figures',
  label: { zh: '项目数据', en: 'Figures' },
  dated: 'year',
  series: ['project_id', 'level'],
  facts: [
    { id: 'year', label, type: { is: 'integer' } },
    { id: 'project_id', label, type: { is: 'text' } },
    { id: 'level', label, type: { is: 'code', list: 'levels' } },
    { id: 'expense', label, type: { is: 'money', currency: 'CNY' } },
  ],
};
const VOCABULARY = {
  party: { id: 'party', label, facts: [] },
  kinds: { figures: FIGURES },
  lists: { levels: { city: label, state: label } },
};

type Figures = readonly [
  year: number,
  project: string | undefined,
  level: string | undefined,
  fen: number,
];

const recordOf = ([f0, f1, f2, f3]: Figures): PreparedRecord => ({ id: null, f0, f1, f2, f3 });

/** Last year's expense for the first of these records, all or not all of which are given. */
function lastYear(complete: boolean, own: Figures, ...others: readonly Figures[]): string {
  const record = recordOf(own);
  const records = [record, ...others.map(recordOf)];
  return evaluate('previous(year).expense', {
    vocabulary: VOCABULARY,
    kind: FIGURES,
    record,
    records: { figures: { complete, records } },
  });
}

const OWN: Figures = [2021, 'A', 'city', 900];

describe('the record of the year before', () => {
  it('is of the same series', () => {
    const others: Figures[] = [
      [2020, 'B', 'city', 1],
      [2020, 'A', 'state', 2],
      [2020, 'A', 'city', 300],
      [2019, 'A', 'city', 4],
    ];
    expect(lastYear(true, OWN, ...others)).toBe('300');
    expect(lastYear(false, OWN, ...others)).toBe('300');
  });

  it('is not there where only other series have one', () => {
    expect(lastYear(true, OWN, [2020, 'B', 'city', 1])).toBe('0');
    expect(lastYear(false, OWN, [2020, 'B', 'city', 1])).toBe('unknown');
  });

  it.each<[string, Figures, Figures]>([
    ['its project is not known', OWN, [2020, undefined, 'city', 300]],
    ['its level is not known', OWN, [2020, 'A', undefined, 300]],
    ['the own project is not known', [2021, undefined, 'city', 900], [2020, 'A', 'city', 300]],
  ])('cannot be told where %s', (_, own, other) => {
    expect(lastYear(true, own, other)).toBe('unknown');
  });

  it('is told by what is known: one fact that differs is enough', () => {
    expect(lastYear(true, OWN, [2020, undefined, 'state', 1], [2020, 'A', 'city', 300])).toBe(
      '300',
    );
    expect(lastYear(true, [2021, undefined, 'city', 900], [2020, 'A', 'state', 1])).toBe('0');
  });

  it('is not known where two of the series differ, or one without a year may be it', () => {
    const last: Figures = [2020, 'A', 'city', 300];
    expect(lastYear(true, OWN, last, [2020, 'A', 'city', 301])).toBe('unknown');
    expect(lastYear(true, OWN, last, [Number.NaN, 'A', 'city', 300])).toBe('unknown');
    expect(lastYear(true, OWN, last, [Number.NaN, 'B', 'city', 1])).toBe('300');
  });
});
