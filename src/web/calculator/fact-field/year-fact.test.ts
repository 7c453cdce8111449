import { describe, expect, it } from 'vitest';
import type { Fact, Kind } from '../../../rules/view.ts';
import { checkYear, isYear } from './year-fact.ts';

const LABEL = { zh: '年度', en: 'Year' };
const year: Fact = { id: 'held_in', label: LABEL, type: { is: 'integer' } };
const kind: Kind = { id: 'k', label: LABEL, facts: [year], dated: 'held_in' };

describe('isYear', () => {
  it('is the whole number that dates its kind, or one called year', () => {
    expect(isYear(kind, year)).toBe(true);
    expect(isYear(undefined, { ...year, id: 'year' })).toBe(true);
    expect(isYear(kind, { ...year, id: 'support_year' })).toBe(false);
    expect(isYear(kind, { ...year, type: { is: 'date' } })).toBe(false);
  });
});

describe('checkYear', () => {
  it('takes years and refuses other numbers', () => {
    expect(checkYear({ ok: true, value: 2022 })).toEqual({ ok: true, value: 2022 });
    expect(checkYear({ ok: true, value: 300 }).ok).toBe(false);
    expect(checkYear({ ok: true, value: 20221 }).ok).toBe(false);
  });
});
