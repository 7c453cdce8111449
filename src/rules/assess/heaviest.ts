import { bitsOf } from './bits.ts';
import { type Budget, choose } from './choose.ts';

/** What one of several rivals weighs: the first number counts most, the second one settles a tie. */
export type Weight = readonly [number, number];

/**
 * How many members the search may look at, in about a second: enough for 100 members whoever is whose
 * rival, and for many more where the rivals are in some order, as those of clauses are.
 */
const MOST_LOOKED_AT = 300_000;

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
): Set<number> {
  return heaviestOf(partsOf(contested(rivals), rivals), weights, rivals, most);
}

/** The same where the parts that have any rivals are known. */
export function heaviestOf(
  parts: readonly ReadonlySet<number>[],
  weights: readonly Weight[],
  rivals: readonly ReadonlySet<number>[],
  most = MOST_LOOKED_AT,
): Set<number> {
  const chosen = new Set<number>();
  for (let one = 0; one < weights.length; one++) if (rivals[one]?.size === 0) chosen.add(one);
  const budget: Budget = { left: most };
  for (const part of parts) {
    const members = [...part].sort((a, b) => a - b);
    const some =
      chooseOneByOne(members, weights, rivals) ??
      chooseWithTwins(members, weights, rivals) ??
      chooseAmong(members, weights, rivals, budget);
    for (const one of some) chosen.add(one);
  }
  return chosen;
}

/**
 * As long as one weighs as much as all its rivals that are left, it is chosen: mostly that is all there
 * is to it. Null where it is not.
 */
function chooseOneByOne(
  members: readonly number[],
  weights: readonly Weight[],
  rivals: readonly ReadonlySet<number>[],
): readonly number[] | null {
  const chosen: number[] = [];
  const open = new Set(members);
  while (open.size > 0) {
    const before = open.size;
    for (const one of open) {
      if (!(compareToRivals([one], open, weights, rivals) >= 0)) continue;
      chosen.push(one);
      open.delete(one);
      for (const rival of rivals[one] ?? []) open.delete(rival);
    }
    if (open.size === before) return null;
  }
  return chosen;
}

/**
 * The same for those that have the same rivals left, which are chosen together or not at all. Only
 * where they weigh more than these: then no other choice is as good, and a tie is left to the search.
 * Large parts are left to it as well: it tells twins with less work.
 */
function chooseWithTwins(
  members: readonly number[],
  weights: readonly Weight[],
  rivals: readonly ReadonlySet<number>[],
): readonly number[] | null {
  if (members.length > FEW) return null;
  const chosen: number[] = [];
  const open = new Set(members);
  while (open.size > 0) {
    const before = open.size;
    for (const one of open) {
      const twins = [...open].filter((other) => haveSameRivals(one, other, open, rivals));
      if (!(compareToRivals(twins, open, weights, rivals) > 0)) continue;
      for (const rival of rivals[one] ?? []) open.delete(rival);
      for (const twin of twins) {
        chosen.push(twin);
        open.delete(twin);
      }
    }
    if (open.size === before) return null;
  }
  return chosen;
}

/** Above 0 where some with the same rivals weigh more than these, below 0 where less; NaN: both without bound. */
function compareToRivals(
  some: readonly number[],
  open: ReadonlySet<number>,
  weights: readonly Weight[],
  rivals: readonly ReadonlySet<number>[],
): number {
  let first = 0;
  let second = 0;
  for (const one of some) {
    first += weights[one]?.[0] ?? 0;
    second += weights[one]?.[1] ?? 0;
  }
  for (const rival of rivals[some[0] ?? -1] ?? []) {
    if (!open.has(rival)) continue;
    first -= weights[rival]?.[0] ?? 0;
    second -= weights[rival]?.[1] ?? 0;
  }
  return first === 0 ? second : first;
}

function haveSameRivals(
  a: number,
  b: number,
  open: ReadonlySet<number>,
  rivals: readonly ReadonlySet<number>[],
): boolean {
  if (a === b) return true;
  const [own, others] = [rivals[a] ?? NONE, rivals[b] ?? NONE];
  for (const one of own) if (open.has(one) && !others.has(one)) return false;
  for (const one of others) if (open.has(one) && !own.has(one)) return false;
  return true;
}

const NONE: ReadonlySet<number> = new Set();
const FEW = 16;

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
  for (let one = 0; one < rivals.length; one++) if (rivals[one]?.size !== 0) members.add(one);
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
