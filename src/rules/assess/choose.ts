import { type Bits, bitsOf, bothBits, hasBit, membersOf, removeBit } from './bits.ts';
import { addDecided, type Open, reduce } from './reduce.ts';

type Choice = { readonly weight: bigint; readonly chosen: Set<number> };

/** How many members may yet be looked at. */
export type Budget = { left: number };

/**
 * The heaviest choice of members no two of which are rivals, if it weighs more than `floor`. Once the
 * budget is used up it is the best one found, and no longer sure to be the heaviest; below zero there
 * is always one.
 * @param fresh the members whose rivals have become fewer since they were last reduced
 */
export function choose(given: Open, fresh: Bits, floor: bigint, budget: Budget): Choice | null {
  const open: Open = { ...given, members: given.members.slice(), weights: given.weights.slice() };
  const decided = reduce(open, fresh);
  const found = chooseParts(open, floor - decided.worth, budget);
  if (!found) return null;
  addDecided(decided, found.chosen);
  return { weight: decided.worth + found.weight, chosen: found.chosen };
}

/** The parts that hang together can be chosen one by one. */
function chooseParts(open: Open, floor: bigint, budget: Budget): Choice | null {
  const parts = splitOpen(open).map((part) => ({ part, most: boundOf(part) }));
  let most = parts.reduce((sum, part) => sum + part.most, 0n);
  if (most <= floor) return null;
  let weight = 0n;
  const chosen = new Set<number>();
  for (const one of parts) {
    most -= one.most;
    const found = branch(one.part, floor - weight - most, budget);
    if (!found) return null;
    weight += found.weight;
    for (const member of found.chosen) chosen.add(member);
  }
  return { weight, chosen };
}

/** Without the member that has most rivals, or with it. */
function branch(open: Open, floor: bigint, budget: Budget): Choice | null {
  const { members, weights, rivals } = open;
  const all = membersOf(members);
  budget.left -= all.length;
  const near = (one: number, some: Bits) => membersOf(bothBits(rivals[one] as Bits, some));
  const counts = all.map((one) => near(one, members).length);
  const one = all[counts.indexOf(Math.max(...counts))] as number;
  removeBit(members, one);
  const around = near(one, members);
  const without = choose(open, bitsOf(rivals.length, around), floor, budget);
  if (budget.left < 0) return without;
  const apart = members.slice();
  for (const rival of around) removeBit(apart, rival);
  const fresh = bitsOf(
    rivals.length,
    around.flatMap((rival) => near(rival, apart)),
  );
  const weight = weights[one] as bigint;
  const more = (without?.weight ?? floor) - weight;
  const rest = choose({ ...open, members: apart }, fresh, more, budget);
  return rest ? { weight: weight + rest.weight, chosen: rest.chosen.add(one) } : without;
}

function splitOpen(open: Open): Open[] {
  const rest = open.members.slice();
  const parts: Open[] = [];
  for (const start of membersOf(open.members)) {
    if (!hasBit(rest, start)) continue;
    const part = [start];
    removeBit(rest, start);
    for (const one of part) {
      for (const other of membersOf(bothBits(open.rivals[one] as Bits, rest))) {
        removeBit(rest, other);
        part.push(other);
      }
    }
    parts.push({ ...open, members: bitsOf(open.rivals.length, part) });
  }
  return parts;
}

/** What no choice outweighs: of those that are all rivals of one another only one is chosen. */
function boundOf({ members, weights, rivals }: Open): bigint {
  const order = membersOf(members).sort((a, b) =>
    (weights[a] as bigint) < (weights[b] as bigint) ? 1 : -1,
  );
  const groups: Bits[] = [];
  let bound = 0n;
  for (const one of order) {
    const own = rivals[one] as Bits;
    const place = groups.findIndex((common) => hasBit(common, one));
    if (place < 0) {
      groups.push(own);
      bound += weights[one] as bigint;
    } else groups[place] = bothBits(groups[place] as Bits, own);
  }
  return bound;
}
