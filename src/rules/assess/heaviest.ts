import { bitsOf } from './bits.ts';
import { type Budget, choose } from './choose.ts';

/** What one of several rivals weighs: the first number counts most, the second one settles a tie. */
export type Weight = readonly [number, number];

/**
 * How many members the search may look at: a few thousand times what the overlaps of a city take, and
 * enough for 60 members whoever is whose rival, in less than a second.
 */
const MOST_LOOKED_AT = 100_000;

/**
 * The members that weigh most together while no two of them are rivals. Of two rivals that weigh the
 * same the earlier one; of sums without a bound the one with more such members. Exact unless the search
 * would look at more than `most` members: then the best choice that it has found, to which no member
 * can be added.
 * @param rivals for each member, the members that it cannot go together with (both ways)
 */
export function heaviest(
  weights: readonly Weight[],
  rivals: readonly ReadonlySet<number>[],
  most = MOST_LOOKED_AT,
): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (const one of weights.keys()) if (rivals[one]?.size === 0) chosen.add(one);
  const budget: Budget = { left: most };
  for (const part of partsOf(contested(rivals), rivals)) {
    const members = [...part].sort((a, b) => a - b);
    for (const one of chooseAmong(members, weights, rivals, budget)) chosen.add(one);
  }
  return chosen;
}

function chooseAmong(
  members: readonly number[],
  weights: readonly Weight[],
  rivals: readonly ReadonlySet<number>[],
  budget: Budget,
): readonly number[] {
  const placeOf = new Map(members.map((one, place) => [one, place]));
  const own = members.map((one) =>
    [...(rivals[one] ?? [])].map((other) => placeOf.get(other) ?? 0),
  );
  const bits = (some: Iterable<number>) => bitsOf(members.length, some);
  const open = {
    members: bits(members.keys()),
    weights: members.map((one) => asOne(weights[one] ?? [0, 0])),
    rivals: own.map(bits),
  };
  const chosen = choose(open, bits(members.keys()), -1n, budget)?.chosen ?? new Set();
  for (const place of members.keys())
    if (!own[place]?.some((other) => chosen.has(other))) chosen.add(place);
  return members.filter((_, place) => chosen.has(place));
}

/** A weight as one exact number: no sum of what counts less reaches what counts more. */
function asOne([first, second]: Weight): bigint {
  const counts = first === Number.POSITIVE_INFINITY ? 1n << 160n : BigInt(first) << 80n;
  return counts + BigInt(second);
}

/** The members that have any rival. */
export function contested(rivals: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const members = new Set<number>();
  for (const [one, { size }] of rivals.entries()) if (size > 0) members.add(one);
  return members;
}

/** The parts of a graph that hang together. */
export function partsOf(
  open: ReadonlySet<number>,
  rivals: readonly ReadonlySet<number>[],
): ReadonlySet<number>[] {
  const seen = new Set<number>();
  const parts: Set<number>[] = [];
  for (const start of open) {
    if (seen.has(start)) continue;
    const part = new Set([start]);
    for (const one of part) {
      seen.add(one);
      for (const other of rivals[one] ?? []) if (open.has(other)) part.add(other);
    }
    parts.push(part);
  }
  return parts;
}
