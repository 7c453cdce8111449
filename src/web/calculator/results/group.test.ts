import { describe, expect, it } from 'vitest';
import type { Result } from '../../../rules/view.ts';
import { groupOf, groupResults } from './group.ts';

const GRANTED: Result = {
  clause: 'p/1',
  article: '1',
  title: { zh: '甲', en: 'A' },
  kind: 'listing',
  record: 'r1',
  event_on: '2022-03-01',
  outcome: 'granted',
  authority: 'computed',
  validity: 'in_force',
  total: 'computed',
  reason: null,
  missing: [],
  near_misses: [],
  readings: [],
  low_fen: '100',
  high_fen: '100',
};
const MISS: Result['near_misses'][number] = {
  label: { zh: '融资额', en: 'Raised' },
  fact: { kind: 'listing', record: 'r1', fact: 'raised_usd' },
  have: '900',
  need: '1000',
  gap: '100',
  percent: 90,
};

describe('groupOf', () => {
  it.each([
    [{}, 'granted'],
    [{ validity: 'undated' }, 'undated'],
    [{ validity: 'undated', outcome: 'unknown' }, 'undated_open'],
    [{ validity: 'undated', outcome: 'undecided' }, 'undated_open'],
    [{ authority: 'service' }, 'service'],
    [{ authority: 'service', validity: 'undated' }, 'service'],
    [{ authority: 'service', validity: 'expired' }, 'expired'],
    [{ authority: 'service', outcome: 'undecided' }, 'service_open'],
    [{ validity: 'expired' }, 'expired'],
    [{ validity: 'not_yet' }, 'not_yet'],
    [{ outcome: 'unknown' }, 'unknown'],
    [{ outcome: 'unknown', validity: 'expired' }, 'expired'],
    [{ outcome: 'undecided' }, 'undecided'],
    [{ outcome: 'paid', validity: 'expired' }, 'paid'],
    [{ outcome: 'refused' }, 'refused'],
    [{ outcome: 'refused', near_misses: [MISS] }, 'near'],
    [{ outcome: 'refused', near_misses: [MISS], validity: 'expired' }, 'refused'],
  ] as const)('%o is %s', (change, group) => {
    expect(groupOf({ ...GRANTED, ...change })).toBe(group);
  });
});

describe('groupResults', () => {
  it('puts what is computed before what a person decides, and what has no record last', () => {
    const upTo = { ...GRANTED, clause: 'p/3', authority: 'up-to', high_fen: '900' } as const;
    const unknown = { ...GRANTED, outcome: 'unknown', validity: 'expired' } as const;
    const expired = { ...GRANTED, validity: 'expired' } as const;
    const absent = { ...unknown, record: null, high_fen: '999' };
    const groups = groupResults([upTo, absent, unknown, GRANTED, expired]);
    expect(groups.granted).toEqual([GRANTED, upTo]);
    expect(groups.expired).toEqual([expired, unknown, absent]);
  });

  it('puts more money first, and the nearest miss first', () => {
    const more = { ...GRANTED, clause: 'p/2', high_fen: '300' };
    const near = { ...GRANTED, outcome: 'refused', near_misses: [MISS] } as const;
    const nearer = { ...near, near_misses: [{ ...MISS, percent: 95 }] };
    const groups = groupResults([GRANTED, near, more, nearer]);
    expect(groups.granted).toEqual([more, GRANTED]);
    expect(groups.near).toEqual([nearer, near]);
  });
});
