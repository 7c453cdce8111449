import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviest, type Weight } from './heaviest.ts';

type Graph = { readonly weights: Weight[]; readonly rivals: Set<number>[] };

function graphOf(weights: readonly number[], edges: readonly (readonly [number, number])[]): Graph {
  const rivals = weights.map(() => new Set<number>());
  for (const [a, b] of edges) {
    if (a === b) continue;
    rivals[a]?.add(b);
    rivals[b]?.add(a);
  }
  return { weights: weights.map((weight) => [weight, weight] as const), rivals };
}

const chosen = ({ weights, rivals }: Graph) => [...heaviest(weights, rivals)].sort((a, b) => a - b);

describe('the choice that weighs most', () => {
  it('takes all where nobody has a rival', () => {
    expect(chosen(graphOf([1, 2, 3], []))).toEqual([0, 1, 2]);
  });

  it('takes the greater of two', () => {
    expect(chosen(graphOf([30, 50], [[0, 1]]))).toEqual([1]);
  });

  it('takes two small ones where they outweigh the great one between them', () => {
    const path = (middle: number) =>
      graphOf(
        [30, middle, 30],
        [
          [0, 1],
          [1, 2],
        ],
      );
    expect(chosen(path(50))).toEqual([0, 2]);
    expect(chosen(path(70))).toEqual([1]);
  });

  it('takes the earlier of two that weigh the same', () => {
    expect(chosen(graphOf([50, 50], [[0, 1]]))).toEqual([0]);
  });

  it('lets the second weight settle a tie, also of what has no bound', () => {
    const rivals = [new Set([1]), new Set([0])];
    expect([
      ...heaviest(
        [
          [50, 0],
          [50, 50],
        ],
        rivals,
      ),
    ]).toEqual([1]);
    expect([
      ...heaviest(
        [
          [Infinity, 0],
          [Infinity, 5],
        ],
        rivals,
      ),
    ]).toEqual([1]);
  });

  it('is as good as trying every choice', () => {
    const graphs = fc
      .array(fc.nat(9), { minLength: 1, maxLength: 9 })
      .chain((weights) =>
        fc
          .array(fc.tuple(fc.nat(weights.length - 1), fc.nat(weights.length - 1)))
          .map((edges) => graphOf(weights, edges)),
      );
    fc.assert(
      fc.property(graphs, (graph) => {
        const { weights, rivals } = graph;
        const sum = (members: readonly number[]) =>
          members.reduce((total, one) => total + (weights[one]?.[0] ?? 0), 0);
        const isLawful = (members: readonly number[]) =>
          members.every((one) => members.every((other) => !rivals[one]?.has(other)));
        const found = chosen(graph);
        let best = 0;
        for (let bits = 0; bits < 2 ** weights.length; bits++) {
          const members = [...weights.keys()].filter((one) => (bits >> one) & 1);
          if (isLawful(members)) best = Math.max(best, sum(members));
        }
        expect(isLawful(found)).toBe(true);
        expect(sum(found)).toBe(best);
      }),
      { numRuns: 300 },
    );
  });

  it('chooses among forty rivals in a circle', () => {
    const circle = graphOf(
      Array.from({ length: 40 }, (_, place) => 1 + (place % 3)),
      Array.from({ length: 40 }, (_, place) => [place, (place + 1) % 40] as const),
    );
    const found = chosen(circle);
    expect(found.every((one) => !found.includes((one + 1) % 40))).toBe(true);
    expect(found.length).toBeGreaterThanOrEqual(13);
  });
});
