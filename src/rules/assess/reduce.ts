import { addBit, type Bits, bothBits, hasBit, isInside, membersOf, removeBit } from './bits.ts';

/** Members about whom nothing is decided yet, what each weighs, and who cannot go with whom. */
export type Open = {
  readonly members: Bits;
  readonly weights: bigint[];
  readonly rivals: readonly Bits[];
};

/** A member that is chosen: in any case (`on` is null), or where another one is, or where it is not. */
type Decision = { readonly one: number; readonly on: number | null; readonly alike: boolean };

/** What needs no search, and what it is worth whatever becomes of the others. */
export type Decided = { readonly decisions: readonly Decision[]; readonly worth: bigint };

/**
 * Takes from `open` those about whom no search is needed: with them, the best choice among the others
 * is the best of all.
 * @param fresh the members whose rivals have become fewer since this was last done
 */
export function reduce({ members, weights, rivals }: Open, fresh: Bits): Decided {
  const decisions: Decision[] = [];
  let worth = 0n;
  const weightOf = (one: number) => weights[one] as bigint;
  const rivalsOf = (one: number) => rivals[one] as Bits;
  const openRivals = (one: number) => membersOf(bothBits(rivalsOf(one), members));
  const look = (some: readonly number[]) => {
    for (const one of some) addBit(fresh, one);
  };
  const remove = (one: number) => {
    removeBit(members, one);
    look(openRivals(one));
  };

  /** One that weighs as much as all its rivals together is chosen. */
  const isChosen = (one: number, around: readonly number[]): boolean => {
    let all = 0n;
    for (const other of around) {
      all += weightOf(other);
      if (all > weightOf(one)) return false;
    }
    decisions.push({ one, on: null, alike: true });
    worth += weightOf(one);
    for (const other of [one, ...around]) remove(other);
    return true;
  };
  /** One with a single, heavier rival is chosen unless that is. */
  const hangsOnRival = (one: number, [rival, ...others]: readonly number[]): boolean => {
    if (rival === undefined || others.length > 0) return false;
    decisions.push({ one, on: rival, alike: false });
    worth += weightOf(one);
    weights[rival] = weightOf(rival) - weightOf(one);
    remove(one);
    look(openRivals(rival));
    return true;
  };
  /** A rival that weighs no more, and stands in the way of all that this one does, is not chosen. */
  const removesRival = (one: number, around: readonly number[]): boolean => {
    for (const rival of around) {
      if (weightOf(one) < weightOf(rival)) continue;
      removeBit(members, rival);
      const isCovered = isInside(rivalsOf(one), rivalsOf(rival), members);
      addBit(members, rival);
      if (!isCovered) continue;
      remove(rival);
      return true;
    }
    return false;
  };
  /** Two with the same rivals are chosen together. */
  const joinsTwin = (one: number, [rival]: readonly number[]): boolean => {
    for (const twin of rival === undefined ? [] : openRivals(rival)) {
      const [own, others] = [rivalsOf(one), rivalsOf(twin)];
      if (twin <= one || hasBit(own, twin)) continue;
      if (!isInside(own, others, members) || !isInside(others, own, members)) continue;
      decisions.push({ one: twin, on: one, alike: true });
      weights[one] = weightOf(one) + weightOf(twin);
      remove(twin);
      look([one]);
      return true;
    }
    return false;
  };

  for (;;) {
    const some = membersOf(bothBits(fresh, members));
    if (some.length === 0) return { decisions, worth };
    fresh.fill(0);
    for (const one of some) {
      if (!hasBit(members, one)) continue;
      const around = openRivals(one);
      if (isChosen(one, around) || hangsOnRival(one, around) || removesRival(one, around)) continue;
      joinsTwin(one, around);
    }
  }
}

/** Adds to what was chosen among the others what was decided without them. */
export function addDecided({ decisions }: Decided, chosen: Set<number>): void {
  for (const { one, on, alike } of decisions.toReversed())
    if (on === null || chosen.has(on) === alike) chosen.add(one);
}
