import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmountRangeError } from '../generate/runtime.ts';
import { evaluate } from './tck/evaluate.test-kit.ts';
import { sampleWorld } from './tck/sample-world.test-kit.ts';

const MAX = Number.MAX_SAFE_INTEGER;

describe('exact arithmetic', () => {
  it.each([
    ['0.1 + 0.2 = 0.3', 'yes'],
    ['10% + 20% = 30%', 'yes'],
    ['3‰ * 2 = 0.6%', 'yes'],
    ['growth = 10%', 'yes'],
    ['growth > 10%', 'no'],
    ['growth >= 9.9999%', 'yes'],
    ['growth * 3 = 30%', 'yes'],
    ['score * 0.1 = 0.1', 'yes'],
    ['0.1 * 3 - 0.3', '0'],
    ['amount * 1.5%', '33/50'],
  ])('%s is %s, with a stored growth of 0.1', (source, expected) => {
    const world = sampleWorld({ project: { growth: 100_000, score: 1_000_000, amount: 44 } });
    expect(evaluate(source, world)).toBe(expected);
  });

  it('takes a rate of the largest amounts, without loss', () => {
    const world = sampleWorld({ project: { amount: 900_000_000_000_001 } });
    expect(evaluate('amount * 3%', world)).toBe('2700000000000003/100');
    expect(evaluate('amount * 3% > sum(payment.paid)', world)).toBe('unknown');
    expect(evaluate('amount * 3% < amount * 4%', world)).toBe('yes');
  });

  it('agrees with big integers wherever it answers, and stops elsewhere', () => {
    const anyFen = fc.oneof(fc.maxSafeInteger(), fc.integer());
    fc.assert(
      fc.property(anyFen, anyFen, fc.integer({ min: 0, max: 20_000 }), (a, b, bp) => {
        const world = sampleWorld({ project: { amount: a }, determined: { granted: b } });
        const rate = `${Math.floor(bp / 100)}.${String(bp % 100).padStart(2, '0')}%`;
        const [x, y] = [BigInt(a), BigInt(b)];
        agrees('amount + determined.granted', x + y, 1n);
        agrees('amount - determined.granted', x - y, 1n);
        agrees(`amount * ${rate} * 1`, x * BigInt(bp), 10_000n);

        function agrees(source: string, num: bigint, den: bigint): void {
          try {
            const [top = '', bottom = '1'] = evaluate(source, world).split('/');
            expect(BigInt(top) * den).toBe(num * BigInt(bottom));
          } catch (error) {
            expect(error).toBeInstanceOf(AmountRangeError);
            expect(num > MAX || num < -MAX).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    ['amount + amount', MAX],
    ['0元 - amount - amount', MAX],
    ['amount * 2', MAX],
    ['amount * 30%', MAX],
    ['amount * growth', 1_000_000_000_000],
    ['amount + 90071992547409.91元 > 0元', 1],
    ['sum(payment.paid) > 0元', MAX],
  ])('stops where %s leaves the exact range', (source, amount) => {
    const world = sampleWorld({
      project: { amount, growth: 1_500_000 },
      payments: [{ paid: amount }, { paid: 1 }],
      complete: ['payment'],
    });
    expect(() => evaluate(source, world)).toThrow(AmountRangeError);
  });

  it.each([
    'amount + 1元',
    '1元 - amount',
    'amount * 30%',
    'growth * amount',
    'started_on + @"P1Y"',
    'started_on - @"P1D"',
    'started_on.year',
    'previous(year).amount',
  ])('%s of what is unknown is unknown', (source) => {
    expect(evaluate(source, sampleWorld({}))).toBe('unknown');
  });

  it('moves a date by months to the last day of a shorter month, by days across years', () => {
    const world = sampleWorld({ project: { started_on: 18_292 } });
    expect(evaluate('started_on', world)).toBe('2020-01-31');
    expect(evaluate('started_on + @"P1M"', world)).toBe('2020-02-29');
    expect(evaluate('started_on - @"P2M"', world)).toBe('2019-11-30');
    expect(evaluate('started_on + @"-P31D"', world)).toBe('2019-12-31');
    expect(evaluate('started_on - @"-P1Y"', world)).toBe('2021-01-31');
    expect(evaluate('started_on.year', world)).toBe('2020');
  });

  it('means the as-of date by today()', () => {
    const world = sampleWorld({ project: { started_on: 18_292 }, asOf: 18_658 });
    expect(evaluate('today()', world)).toBe('2021-01-31');
    expect(evaluate('started_on + @"P1Y" <= today()', world)).toBe('yes');
    expect(evaluate('started_on + @"P1Y" < today()', world)).toBe('no');
    expect(evaluate('party.founded_on <= today()', world)).toBe('unknown');
  });
});
