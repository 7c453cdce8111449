/** What one of several rivals weighs: the first numbers count most, the later ones settle a tie. */
export type Weight = readonly [number, number];

/**
 * The members that weigh most together while no two of them are rivals, exactly: where several
 * choices weigh the same, the one with the earlier members.
 * @param rivals for each member, the members that it cannot go together with (both ways)
 */
export function heaviest(
  weights: readonly Weight[],
  rivals: readonly ReadonlySet<number>[],
): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (const one of weights.keys()) if (rivals[one]?.size === 0) chosen.add(one);
  for (const part of partsOf(contested(rivals), rivals))
    for (const one of choose(part)) chosen.add(one);
  return chosen;

  function choose(open: ReadonlySet<number>): readonly number[] {
    const most = mostRivals(open, rivals);
    if (most === undefined) return [...open];
    const around = rivals[most] as ReadonlySet<number>;
    const others = new Set(open);
    others.delete(most);
    const apart = new Set([...others].filter((one) => !around.has(one)));
    const taken = [most, ...partsOf(apart, rivals).flatMap(choose)];
    const left = partsOf(others, rivals).flatMap(choose);
    return compare(taken, left) >= 0 ? taken : left;
  }

  function compare(a: readonly number[], b: readonly number[]): number {
    for (const rank of [0, 1] as const) {
      const difference = sum(a, rank) - sum(b, rank);
      // Of two sums without a bound none is the greater.
      if (difference > 0 || difference < 0) return difference;
    }
    return Math.min(...b) - Math.min(...a);
  }

  function sum(members: readonly number[], rank: 0 | 1): number {
    return members.reduce((total, one) => total + (weights[one]?.[rank] ?? 0), 0);
  }
}

/** The member with the most rivals among these; undefined where none has any. */
function mostRivals(
  open: ReadonlySet<number>,
  rivals: readonly ReadonlySet<number>[],
): number | undefined {
  let [most, count]: [number | undefined, number] = [undefined, 0];
  for (const one of open) {
    let own = 0;
    for (const other of rivals[one] ?? []) if (open.has(other)) own++;
    if (own > count) [most, count] = [one, own];
  }
  return most;
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
