import { describe, expect, it } from 'vitest';
import { readEntry } from './read-entry.ts';

const MONEY = { is: 'money', currency: 'CNY' } as const;
const USD = { is: 'money', currency: 'USD' } as const;

describe('readEntry', () => {
  it.each([
    [MONEY, '300', '万', '300万元'],
    [MONEY, '1.5', '亿', '1.5亿元'],
    [MONEY, '3,000,000', '', '300万元'],
    [MONEY, '300.5', '', '300.50元'],
    [MONEY, '260万元', '', '260万元'],
    [MONEY, '1.5亿', '万', '1.5亿元'],
    [USD, '1000', '万', '1000万美元'],
    [{ is: 'rate' }, '12.5', '', '12.5%'],
    [{ is: 'rate' }, '3‰', '', '0.3%'],
    [{ is: 'number' }, '0.1', '', '0.1'],
    [{ is: 'integer' }, '3', '', 3],
    [{ is: 'date' }, '2022-03-01', '', '2022-03-01'],
    [{ is: 'boolean' }, 'false', '', false],
    [{ is: 'text' }, ' 甲 ', '', '甲'],
    [{ is: 'codes', list: 'place' }, 'dalian,gaoxin', '', ['dalian', 'gaoxin']],
  ] as const)('%o reads %s in %s as %o', (type, typed, unit, value) => {
    expect(readEntry(type, typed, unit)).toEqual({ ok: true, value });
  });

  it.each([
    [MONEY, ''],
    [MONEY, '三百'],
    [MONEY, '300美元'],
    [{ is: 'integer' }, '1.5'],
    [{ is: 'date' }, '2022-02-30'],
    [{ is: 'text' }, '  '],
    [{ is: 'code', list: 'board' }, ''],
    [{ is: 'codes', list: 'place' }, ''],
  ] as const)('%o refuses %s and says why in both languages', (type, typed) => {
    const read = readEntry(type, typed, '万');
    expect(read).toMatchObject({
      ok: false,
      error: { zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
    });
  });
});
