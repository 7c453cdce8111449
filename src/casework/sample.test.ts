import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../values/index.ts';
import { drawSample } from './index.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, place) => `2022-${place}`);
const tenth = fraction(1, 10);

describe('the sample after approval', () => {
  it('is the share, rounded up, each case once', () => {
    expect(drawSample(numbers(40), tenth, 'a')).toHaveLength(4);
    expect(drawSample(numbers(41), tenth, 'a')).toHaveLength(5);
    expect(drawSample(numbers(1), tenth, 'a')).toEqual(['2022-0']);
    expect(drawSample([], tenth, 'a')).toEqual([]);
    expect(drawSample(numbers(9), fraction(0, 1), 'a')).toEqual([]);
    expect(drawSample(['x', 'x', 'y'], fraction(1, 1), 'a').toSorted()).toEqual(['x', 'y']);
    expect(() => drawSample(numbers(2), fraction(2, 1), 'a')).toThrow(RangeError);
  });

  it('follows from the seed alone, in whatever order the cases come', () => {
    expect(drawSample(numbers(20), tenth, '2022-10-10')).toEqual(['2022-7', '2022-6']);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 40 }),
        fc.string(),
        fc.integer({ min: 0, max: 100 }),
        (ids, seed, percent) => {
          const rate = fraction(percent, 100);
          const drawn = drawSample(ids, rate, seed);
          expect(drawSample(ids.toReversed(), rate, seed)).toEqual(drawn);
          expect(drawn).toHaveLength(Math.ceil((ids.length * percent) / 100));
          for (const id of drawn) expect(ids).toContain(id);
        },
      ),
    );
  });

  it('grows with its rate: who is drawn at a low one is drawn at a higher one', () => {
    const low = drawSample(numbers(100), fraction(5, 100), 'seed');
    expect(drawSample(numbers(100), fraction(20, 100), 'seed').slice(0, 5)).toEqual(low);
  });

  // The seeds are fixed, and with them every count: the test comes out the same each time.
  it('is fair: over 5,000 seeds each of 50 cases is drawn as often as chance would have it', () => {
    const seeds = 5000;
    const ids = numbers(50);
    const drawn = new Map(ids.map((id) => [id, 0]));
    const together = new Map<string, number>();
    for (let seed = 0; seed < seeds; seed++) {
      const sample = drawSample(ids, tenth, `seed ${seed}`);
      for (const id of sample) drawn.set(id, (drawn.get(id) ?? 0) + 1);
      const pair = sample.toSorted().slice(0, 2).join(' ');
      together.set(pair, (together.get(pair) ?? 0) + 1);
    }
    const expected = seeds / 10;
    const spread = [...drawn.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // Chi-square of 49 degrees of freedom, shrunk by drawing without return: 99.9 % lie below 78.
    expect(spread).toBeLessThan(78);
    expect(together.size).toBeGreaterThan(600);
  });
});
