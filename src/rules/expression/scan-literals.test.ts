import { describe, expect, it } from 'vitest';
import { ExpressionError } from './expression-error.ts';
import { scanLiterals } from './scan-literals.ts';

describe('scanLiterals', () => {
  it.each([
    ['amount >= 1000万元', 'amount >= 1000  ', 10, 'CNY', 1_000_000_000],
    ['1.5亿元', '1.5  ', 0, 'CNY', 15_000_000_000],
    ['raised > 5万美元', 'raised > 5   ', 9, 'USD', 5_000_000],
  ])('takes the money out of %s', (source, text, at, currency, fen) => {
    const scanned = scanLiterals(source);
    expect(scanned.text).toBe(text);
    expect(scanned.text.length).toBe(source.length);
    expect([...scanned.literals]).toEqual([[at, { is: 'money', currency, fen }]]);
  });

  it.each([
    ['30%', '30 ', 3, 10],
    ['1.5 %', '1.5  ', 3, 200],
    ['5％', '5 ', 1, 20],
    ['3‰', '3 ', 3, 1000],
  ])('takes the rate out of %s', (source, text, num, den) => {
    const scanned = scanLiterals(source);
    expect(scanned.text).toBe(text);
    expect([...scanned.literals.values()]).toEqual([{ is: 'rate', rate: { num, den } }]);
  });

  it.each([
    ['1,000元', 'write the amount "1,000元" as …元, …万元 or …亿元, without separators'],
    [
      'amount in (100,200元)',
      'write the amount "100,200元" as …元, …万元 or …亿元, without separators',
    ],
    ['3千元', 'write the amount "3千元" as …元, …万元 or …亿元'],
    ['3万亿元', 'write the amount "3万亿元" as …元, …万元 or …亿元'],
  ])('refuses %s and says how to write it', (source, advice) => {
    expect(() => scanLiterals(source)).toThrow(advice);
  });

  it('replaces where by a comma of the same length, and remembers it', () => {
    const scanned = scanLiterals('count(payment where final)');
    expect(scanned.text).toBe('count(payment,      final)');
    expect([...scanned.wheres]).toEqual([13]);
  });

  it('leaves quoted texts alone, escaped quotes too', () => {
    const source = 'name in ("1000万元", "a \\" where 30%")';
    expect(scanLiterals(source)).toEqual({ text: source, literals: new Map(), wheres: new Set() });
  });

  it('refuses an amount without a currency, at its place, and says how to write it', () => {
    const scan = () => scanLiterals('amount > 100万');
    expect(scan).toThrow(ExpressionError);
    expect(scan).toThrow('the amount "100万" has no currency, write "100万元"');
    expect(scan).toThrow(expect.objectContaining({ offset: 9 }));
  });

  it.each([
    ['amount > 0.001元', 9],
    ['amount > 3千元', 9],
    ['growth > 1 and amount > 99999999999999亿元', 24],
  ])('refuses %s, which is no amount of whole fen, at %d', (source, offset) => {
    expect(() => scanLiterals(source)).toThrow(expect.objectContaining({ offset }));
  });
});
