/**
 * Every choice of the members to which none can be added without a rival of it, each in the order of
 * the members. Null where there are more than `most`, or it would take too long to tell.
 * @param rivals for each member, the members that it cannot go together with (both ways)
 */
export function maximalChoices(
  members: readonly number[],
  rivals: readonly ReadonlySet<number>[],
  most: number,
): readonly (readonly number[])[] | null {
  const search: Search = { rivals, most, found: [], steps: STEPS_EACH * most };
  return extend([], members, [], search) ? search.found : null;
}

/** How many steps the search may take for each choice that it may find. */
const STEPS_EACH = 64;

type Search = {
  readonly rivals: readonly ReadonlySet<number>[];
  readonly most: number;
  readonly found: number[][];
  steps: number;
};

/**
 * Adds to what is chosen each way; false where that is too much. Of one member and its rivals every
 * choice has one, so that only these are tried.
 * @param open members that can be added
 * @param tried members that could be added, but every choice with them is found already
 */
function extend(
  chosen: readonly number[],
  open: readonly number[],
  tried: readonly number[],
  search: Search,
): boolean {
  if (search.steps-- <= 0) return false;
  if (open.length === 0) {
    if (tried.length > 0) return true;
    search.found.push([...chosen].sort((a, b) => a - b));
    return search.found.length <= search.most;
  }
  const isRival = (a: number, b: number) => search.rivals[a]?.has(b) === true;
  const branchesOf = (one: number) => open.filter((other) => other === one || isRival(one, other));
  const branches = [...open, ...tried]
    .map(branchesOf)
    .reduce((least, some) => (some.length < least.length ? some : least));
  let rest = open;
  let done = tried;
  for (const one of branches) {
    const isFree = (other: number) => other !== one && !isRival(one, other);
    if (!extend([...chosen, one], rest.filter(isFree), done.filter(isFree), search)) return false;
    rest = rest.filter((other) => other !== one);
    done = [...done, one];
  }
  return true;
}
