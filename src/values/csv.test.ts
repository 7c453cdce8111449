import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('writeCsv', () => {
  it('begins with a byte-order mark and ends every row', () => {
    expect(
      writeCsv([
        ['条款', '金额'],
        ['p/14', '200000.00'],
      ]),
    ).toBe('\uFEFF条款,金额\r\np/14,200000.00\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(writeCsv([['a,b', 'say "hi"', '两\n行']])).toBe('\uFEFF"a,b","say ""hi""","两\n行"\r\n');
  });

  it('defuses what a spreadsheet would run as a formula, but no negative number', () => {
    expect(writeCsv([['=1+1', '@x', '-5.00', '-x']])).toBe("\uFEFF'=1+1,'@x,-5.00,'-x\r\n");
  });
});
