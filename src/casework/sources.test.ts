import { describe, expect, it } from 'vitest';
import { type Prefilled, sourcesOf } from './index.ts';

const KNOWN: Prefilled = {
  value: '2021-12-03',
  source: { kind: 'confirmed', on: '2022-01-05' },
  evidence: { title: '示例证书' },
  confirmed: true,
  expired: false,
  words: { zh: '部门确认，示例局，2022-01-05', en: 'Confirmed by an office' },
};

describe('the sources of an application', () => {
  it('are those of fields that were left as they were known, without value and document', () => {
    const known = { 'record.recognised_on': KNOWN, 'party.name': { ...KNOWN, value: '示例甲' } };
    const { value, evidence, ...source } = KNOWN;
    expect(
      sourcesOf(known, { 'record.recognised_on': '2021-12-03', 'party.name': '示例乙' }),
    ).toEqual({ 'record.recognised_on': source });
    expect(sourcesOf(known, {})).toEqual({});
  });
});
