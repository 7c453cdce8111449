import { describe, expect, it } from 'vitest';
import {
  type Autosave,
  type AutosaveEvent,
  changedFields,
  follow,
  isUnsaved,
  maySave,
} from './autosave.ts';

const BEGUN: Autosave = {
  ...{ answers: { a: '1' }, kept: { a: '1' }, revision: 3 },
  ...{ saving: null, savedAt: null, trouble: null },
};
const stateAfter = (...events: readonly AutosaveEvent[]) => events.reduce(follow, BEGUN);
const filled = (value: string): AutosaveEvent => ({ did: 'filled', field: 'a', value });
const saved: AutosaveEvent = { did: 'saved', revision: 4, at: '2022-10-10T01:00:00.000Z' };

describe('saving by itself', () => {
  it('is not for what the server has', () => {
    expect(maySave(BEGUN)).toBe(false);
    expect(maySave(stateAfter(filled('2')))).toBe(true);
    expect(maySave(stateAfter(filled('2'), filled('1')))).toBe(false);
  });

  it('keeps what is typed while a save is under way, and saves it next', () => {
    const during = stateAfter(filled('2'), { did: 'began' }, filled('3'));
    expect(maySave(during)).toBe(false);
    const next = follow(during, saved);
    expect(next.kept).toEqual({ a: '2' });
    expect(next.answers).toEqual({ a: '3' });
    expect(next.revision).toBe(4);
    expect(maySave(next)).toBe(true);
  });

  it('tries again after a failure, loses nothing, and forgets the trouble once it went through', () => {
    const offline = stateAfter(
      filled('2'),
      { did: 'began' },
      { did: 'failed', trouble: 'offline' },
    );
    expect(offline.answers).toEqual({ a: '2' });
    expect(maySave(offline)).toBe(true);
    expect([offline, follow(offline, { did: 'began' })].map(({ trouble }) => trouble)).toEqual([
      'offline',
      'offline',
    ]);
    expect(follow(follow(offline, { did: 'began' }), saved).trouble).toBeNull();
  });

  it('does not send again what was refused, until it is changed', () => {
    const refused = stateAfter(
      filled('2'),
      { did: 'began' },
      { did: 'failed', trouble: 'refused' },
    );
    expect(maySave(refused)).toBe(false);
    expect(maySave(follow(refused, filled('3')))).toBe(true);
  });

  it('stops where another was faster, until one of the two is chosen', () => {
    const stopped = stateAfter(
      filled('2'),
      { did: 'began' },
      { did: 'failed', trouble: 'overtaken' },
    );
    expect(maySave(stopped)).toBe(false);
    const theirs = { did: 'read', answers: { a: '9', b: 'x' }, revision: 5 } as const;
    const mine = follow(stopped, { ...theirs, keep: 'mine' });
    expect(mine.answers).toEqual({ a: '2' });
    expect(maySave(mine)).toBe(true);
    const taken = follow(stopped, { ...theirs, keep: 'theirs' });
    expect(taken.answers).toEqual({ a: '9', b: 'x' });
    expect(isUnsaved(taken)).toBe(false);
    expect(taken.revision).toBe(5);
  });
});

it('changedFields takes an empty answer for none', () => {
  expect(changedFields({ a: '', b: '1' }, { b: '2', c: '' })).toEqual(['b']);
});
