import { describe, expect, it } from 'vitest';
import type { Question } from '../../../rules/view.ts';
import { keyOf } from '../session/state.ts';
import { pickQuestion, skippedQuestions } from './pick.ts';

const question = (kind: string, record: string | null, fact: string | null): Question => ({
  kind,
  record,
  fact,
  decides_fen: '100',
  clauses: ['p/1'],
});
const MOST = question('listing', 'r1', 'board');
const NEXT = question('recognition', 'r2', 'subject');
const LEAST = question('loan', null, null);
const ALL = [MOST, NEXT, LEAST];
const FRESH = { picked: null, newest: null, skipped: [] };

describe('pickQuestion', () => {
  it('asks what decides most money', () => {
    expect(pickQuestion(ALL, FRESH)).toBe(MOST);
  });

  it('stays with the record just added', () => {
    expect(pickQuestion(ALL, { ...FRESH, newest: 'r2' })).toBe(NEXT);
    expect(pickQuestion(ALL, { ...FRESH, newest: 'r9' })).toBe(MOST);
  });

  it('leaves out what was skipped, unless it is picked', () => {
    const skipped = ALL.map(keyOf);
    expect(pickQuestion(ALL, { ...FRESH, skipped })).toBeUndefined();
    expect(pickQuestion(ALL, { ...FRESH, skipped, picked: NEXT })).toBe(NEXT);
    expect(skippedQuestions(ALL, [keyOf(LEAST)])).toEqual([LEAST]);
  });

  it('asks a picked fact even where no money hangs on it', () => {
    const picked = { kind: 'party', record: null, fact: 'name' };
    expect(pickQuestion(ALL, { ...FRESH, picked })).toMatchObject({ ...picked, decides_fen: null });
  });
});
