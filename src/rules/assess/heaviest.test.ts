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

  it('is as good as trying every choice, in both numbers, and leaves out none that has no rival in it', () => {
    const weight = fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.nat(4) }, fc.constant(Infinity)),
      fc.nat(2),
    );
    const graphs = fc.array(weight, { minLength: 1, maxLength: 11 }).chain((weights) =>
      fc
        .array(fc.tuple(fc.nat(weights.length - 1), fc.nat(weights.length - 1)), { maxLength: 30 })
        .map((edges) => ({
          ...graphOf(
            weights.map(() => 0),
            edges,
          ),
          weights,
        })),
    );
    fc.assert(
      fc.property(graphs, fc.constantFrom(undefined, 0, 5), (graph, most) => {
        const { weights, rivals } = graph;
        const all = [...weights.keys()];
        const isLawful = (members: readonly number[]) =>
          members.every((one) => members.every((other) => !rivals[one]?.has(other)));
        const found = [...heaviest(weights, rivals, most)];
        expect(isLawful(found)).toBe(true);
        for (const one of all)
          expect(found.includes(one) || found.some((other) => rivals[one]?.has(other))).toBe(true);
        if (most !== undefined) return;
        const choices = Array.from({ length: 2 ** all.length }, (_, bits) =>
          all.filter((one) => (bits >> one) & 1),
        ).filter(isLawful);
        const best = choices.reduce((a, b) => (outweighs(b, a, weights) ? b : a));
        expect(outweighs(best, found, weights)).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  const shapes = {
    'in a row': (size: number) =>
      Array.from({ length: size - 1 }, (_, one) => [one, one + 1] as const),
    'in a circle': (size: number) =>
      Array.from({ length: size }, (_, one) => [one, (one + 1) % size] as const),
    'in a band': (size: number) =>
      Array.from(
        { length: size - 2 },
        (_, one) =>
          [
            [one, one + 1],
            [one, one + 2],
          ] as const,
      ).flat(),
    'in a square': (size: number) => {
      const side = Math.floor(Math.sqrt(size));
      return Array.from({ length: size }, (_, one) => [
        [one, (one + 1) % side === 0 ? one : one + 1] as const,
        [one, one + side < size ? one + side : one] as const,
      ]).flat();
    },
    'each of one third against all others': (size: number) =>
      Array.from(
        { length: size ** 2 },
        (_, at) => [at % size, Math.floor(at / size)] as const,
      ).filter(([one, other]) => one * 3 < size && other * 3 >= size),
    'four of each at random': (size: number) => atRandom(size, 4),
  };

  it.each(
    Object.entries(shapes).flatMap(([shape, edges]) =>
      [60, 150].map((size) => ({ shape, size, edges })),
    ),
  )('chooses exactly among $size rivals $shape', ({ size, edges }) => {
    const next = randomly();
    const graph = graphOf(
      Array.from({ length: size }, () => 1 + (next() % 100)),
      edges(size),
    );
    const weigh = (most?: number) => {
      const found = [...heaviest(graph.weights, graph.rivals, most)];
      expect(found.every((one) => found.every((other) => !graph.rivals[one]?.has(other)))).toBe(
        true,
      );
      return found.reduce((sum, one) => sum + (graph.weights[one]?.[0] ?? 0), 0);
    };
    expect(weigh()).toBe(weigh(Infinity));
  });

  it.each([6, 10, 20, 30, 45])(
    'chooses exactly among 60 of whom each has %i rivals at random',
    (each) => {
      const next = randomly();
      for (const weigh of [() => 20, () => 1 + (next() % 100)]) {
        const graph = graphOf(Array.from({ length: 60 }, weigh), atRandom(60, each));
        const [bounded, whole] = [undefined, Infinity].map((most) =>
          [...heaviest(graph.weights, graph.rivals, most)].sort((a, b) => a - b),
        );
        expect(bounded).toEqual(whole);
      }
    },
  );

  it('ends where it cannot be exact, with a choice nearly as heavy', () => {
    const graph = graphOf(
      Array.from({ length: 150 }, (_, one) => 1 + ((one * 37) % 100)),
      atRandom(150, 10),
    );
    const weigh = (most: number) =>
      [...heaviest(graph.weights, graph.rivals, most)].reduce(
        (sum, one) => sum + (graph.weights[one]?.[0] ?? 0),
        0,
      );
    const [least, some] = [weigh(0), weigh(20_000)];
    expect(some).toBeGreaterThanOrEqual(least);
    expect(least).toBeGreaterThan(2000);
  });
});

/** Whether one choice weighs more than another: unbounded members first, then the first numbers, then the second. */
function outweighs(
  a: readonly number[],
  b: readonly number[],
  weights: readonly Weight[],
): boolean {
  const ranks = (members: readonly number[]) => {
    const own = members.map((one) => weights[one] ?? [0, 0]);
    const bounded = own.filter(([first]) => first !== Infinity);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    return [
      own.length - bounded.length,
      sum(bounded.map(([first]) => first)),
      sum(own.map(([, second]) => second)),
    ];
  };
  const [left, right] = [ranks(a), ranks(b)];
  const place = left.findIndex((rank, at) => rank !== right[at]);
  return place >= 0 && (left[place] ?? 0) > (right[place] ?? 0);
}

/** The same whole numbers at random each time. */
function randomly(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

function atRandom(size: number, each: number): (readonly [number, number])[] {
  const next = randomly();
  return Array.from({ length: (size * each) / 2 }, () => [next() % size, next() % size] as const);
}
