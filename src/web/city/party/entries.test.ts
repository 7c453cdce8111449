import { describe, expect, it } from 'vitest';
import type { KeptStatement } from '../../api/city-queries.ts';
import { bySource, entriesOf, recordsOf } from './entries.ts';

const CERTIFICATE = { kind: 'example', text: '证书', on: '2021-12-03' } as const;
const LETTER = { kind: 'entered', text: '更正函', on: '2022-10-10' } as const;

function log(
  ...rows: readonly [KeptStatement['section'], string, string, KeptStatement['value'], boolean?][]
): readonly KeptStatement[] {
  return rows.map(([section, entry, fact, value, corrected], index) => ({
    sequence: index + 1,
    section,
    entry,
    fact,
    value,
    source: corrected === true ? LETTER : CERTIFICATE,
    recorded_at: '2022-10-10T01:00:00.000Z',
    masked: false,
    erased_at: null,
  }));
}

const LOG = log(
  ['party', '', 'name', '示例甲公司'],
  ['records', 'r1', 'kind', 'loan'],
  ['records', 'r1', 'amount', '300万元'],
  ['records', 'r1', 'borrower_id', '甲'],
  ['records', 'r2', 'kind', 'loan'],
  ['history', '1', 'clause', 'p/1'],
  ['complete', 'loan', 'complete', true],
  ['records', 'r1', 'amount', '400万元', true],
  ['records', 'r2', 'kind', null, true],
  ['records', 'r1', 'amount', '500万元', true],
);

describe('entriesOf', () => {
  it('gives each fact its last statement and what was said before, the latest first', () => {
    const { party, records, payments, complete } = entriesOf(LOG);
    expect(party.lines.map(({ last }) => last.value)).toEqual(['示例甲公司']);
    expect(records.map(({ id }) => id)).toEqual(['r1']);
    const [amount] = records[0]?.lines ?? [];
    expect(amount?.last.value).toBe('500万元');
    expect(amount?.earlier.map(({ value }) => value)).toEqual(['400万元', '300万元']);
    expect(payments).toHaveLength(1);
    expect(complete).toHaveLength(1);
  });

  it('puts records and payments that were taken back aside', () => {
    expect(entriesOf(LOG).removed.map(({ id }) => id)).toEqual(['r2']);
    const gone = log(['history', '1', 'clause', 'p/1'], ['history', '1', 'clause', null]);
    expect(entriesOf(gone)).toMatchObject({ payments: [], removed: [{ id: '1' }] });
  });

  it('puts facts of one source together', () => {
    const [record] = entriesOf(LOG).records;
    const blocks = bySource(record?.lines ?? []);
    expect(blocks.map((lines) => lines.map(({ last }) => last.fact))).toEqual([
      ['amount'],
      ['borrower_id'],
    ]);
    expect(bySource(record?.lines.slice(1) ?? [])).toHaveLength(1);
  });
});

describe('recordsOf', () => {
  it('knows records that are gone too, with their last values', () => {
    expect([...recordsOf(LOG).values()]).toEqual([
      { id: 'r1', kind: 'loan', amount: '500万元', borrower_id: '甲' },
      { id: 'r2', kind: 'loan' },
    ]);
  });
});
