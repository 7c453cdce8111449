import { describe, expect, it } from 'vitest';
import { entryOf } from './entry.ts';
import { readEntry } from './read-entry.ts';

const MONEY = { is: 'money', currency: 'CNY' } as const;

describe('entryOf', () => {
  it.each([
    [MONEY, '300万元', '300', '万'],
    [MONEY, 3_000_000, '300', '万'],
    [MONEY, '1.5亿元', '1.5', '亿'],
    [MONEY, '12.34元', '12.34', ''],
    [{ is: 'rate' }, '0.125', '12.5', '万'],
    [{ is: 'codes', list: 'place' }, ['dalian', 'gaoxin'], 'dalian,gaoxin', '万'],
    [{ is: 'boolean' }, true, 'true', '万'],
    [{ is: 'date' }, undefined, '', '万'],
  ] as const)('%o shows %o as %s', (type, value, typed, unit) => {
    expect(entryOf(type, value)).toEqual({ typed, unit });
  });

  it('reads back as the same value', () => {
    for (const value of ['300万元', '1.5亿元', '12.34元', '-5万元']) {
      const { typed, unit } = entryOf(MONEY, value);
      expect(readEntry(MONEY, typed, unit)).toEqual({ ok: true, value });
    }
  });
});
