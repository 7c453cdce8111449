import { describe, expect, it } from 'vitest';
import { moveOf, rowAfter } from './key-moves.ts';

const press = (key: string, held = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
});

describe('moveOf', () => {
  it('knows its keys', () => {
    expect(['j', 'k', 'x', '?'].map((key) => moveOf(press(key), false))).toEqual([
      'next',
      'before',
      'pick',
      'help',
    ]);
  });

  it('leaves alone what is typed, what the browser wants and what it does not know', () => {
    expect(moveOf(press('j'), true)).toBeUndefined();
    expect(moveOf(press('j', { ctrlKey: true }), false)).toBeUndefined();
    expect(moveOf(press('toString'), false)).toBeUndefined();
  });
});

describe('rowAfter', () => {
  it('begins at an end and stays in the list', () => {
    expect(rowAfter(-1, 'next', 3)).toBe(0);
    expect(rowAfter(-1, 'before', 3)).toBe(2);
    expect(rowAfter(2, 'next', 3)).toBe(2);
    expect(rowAfter(0, 'before', 3)).toBe(0);
  });
});
