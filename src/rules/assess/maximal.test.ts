import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximalChoices } from './maximal.ts';

/** Members named 1 to `count`, and which two are rivals. */
const graphs = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    pairs: fc.array(
      fc.tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count })),
    ),
  }),
);

function rivalsOf(count: number, pairs: readonly (readonly [number, number])[]) {
  const rivals = Array.from({ length: count + 1 }, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    rivals[a]?.add(b);
    rivals[b]?.add(a);
  }
  return rivals;
}

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);
const sorted = (choices: readonly (readonly number[])[]) => choices.map((one) => one.join()).sort();

describe('the choices to which no member can be added', () => {
  it('are all found, each once', () => {
    fc.assert(
      fc.property(graphs, ({ count, pairs }) => {
        const rivals = rivalsOf(count, pairs);
        const members = upTo(count);
        const sets = Array.from({ length: 2 ** count }, (_, set) =>
          members.filter((one) => Math.floor(set / 2 ** (one - 1)) % 2 === 1),
        );
        const maximal = sets.filter((set) =>
          members.every(
            (one) => set.includes(one) !== set.some((other) => rivals[one]?.has(other)),
          ),
        );
        expect(sorted(maximalChoices(members, rivals, 128) ?? [])).toEqual(sorted(maximal));
      }),
    );
  });

  it('are given up where there are more than wanted', () => {
    const pairs = [1, 3, 5, 7].map((one) => [one, one + 1] as const);
    expect(maximalChoices(upTo(8), rivalsOf(8, pairs), 16)).toHaveLength(16);
    expect(maximalChoices(upTo(8), rivalsOf(8, pairs), 15)).toBeNull();
    const many = upTo(30).map((one) => [2 * one - 1, 2 * one] as const);
    expect(maximalChoices(upTo(60), rivalsOf(60, many), 256)).toBeNull();
  });
});
