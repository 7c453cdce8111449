import { describe, expect, it } from 'vitest';
import type { RungAnswer } from '../../rules/view.ts';
import { stateOf } from './rung-state.ts';

const words = { zh: '甲', en: 'A' };
const held = { since: '2021-12-03', until: null, until_basis: null, is_over: false };
const nothing = { low_fen: '0', high_fen: '0' };
const plain: RungAnswer = {
  rung: 'a',
  stage: 's',
  title: words,
  held: null,
  conditions: [],
  missing: [],
  near_misses: [],
  unstated: words,
  worth: { ...nothing, years: 3, undated: nothing, services: [], lines: [] },
};

describe('the state of a rung', () => {
  it('is what is held first, then whether there is anything to say of it', () => {
    expect(stateOf(plain)).toBe('plain');
    expect(stateOf({ ...plain, held, worth: null })).toBe('held');
    expect(stateOf({ ...plain, held: { ...held, is_over: true } })).toBe('over');
    expect(stateOf({ ...plain, conditions: [{ label: words, holds: 'unknown' }] })).toBe('open');
    const source = { clause: 'a/1', title: words, cited_as: words, validity: 'undated' } as const;
    const worth = { ...nothing, years: 3, undated: nothing, services: [source], lines: [] };
    expect(stateOf({ ...plain, worth })).toBe('open');
  });
});
