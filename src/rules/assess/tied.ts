import type { PreparedDossier } from '../dossier/prepared.ts';
import type { Row } from '../generate/row.ts';
import { contested, heaviestOf, partsOf, type Weight } from './heaviest.ts';
import { maximalChoices } from './maximal.ts';
import type { Plan } from './plan.ts';
import { isCut, isInForce, isOpen, isOut, leavesRoom } from './room.ts';
import type { AnswerContext } from './types.ts';

type Part = ReadonlySet<number>;

/** Rows of which some cannot be had together. */
export type Contest = {
  readonly members: readonly Row[];
  /** Here as in all that follows, members are named by their position. */
  readonly rivals: readonly Part[];
  readonly weigh: (row: Row) => Weight;
  /** Whether a part is to be chosen in at all; where not, it only bears on those tied to it. */
  readonly asks: (part: Part) => boolean;
  /** Whether a member takes no part, by whether its part is tied by limits and whether it is open. */
  readonly isIdle: (
    row: Row,
    part: { readonly isTied: boolean; readonly isOpen: boolean },
  ) => boolean;
};

/** How many choices may yet be computed for an answer. */
export type Tries = { left: number };

const MOST_TRIES = 256;
export const startTries = (): Tries => ({ left: MOST_TRIES });

/** The answer in which a choice is made. */
export type Setting = {
  readonly rows: readonly Row[];
  readonly dossier: PreparedDossier;
  readonly context: Pick<AnswerContext, 'plans'>;
  readonly tries: Tries;
  /** Whether a row that is left out is computed so: others find no trace of it. */
  readonly frees: (row: Row) => boolean;
  /** The rows of some clauses, by position in their order, if some rows leave their room to others. */
  readonly compute: (left: readonly Row[], clauses: readonly number[]) => readonly Row[];
};

export type Choice = {
  readonly chosen: Part;
  /** The rivals without those that take no part: see `isIdle`. */
  readonly rivals: readonly Part[];
  readonly parts: readonly Part[];
  /** The members of parts whose every choice was computed. */
  readonly computed: Part;
};

/**
 * Of rows that cannot all be had together those that count. Where they share no room under a running
 * limit their weights decide. Where they do, and nothing about them is open, every choice in the parts
 * that are tied by the limits is computed, with its left-out rows leaving their room, and the one that
 * comes to most is taken; of equal ones the nearest to the choice by weights, then the one with the
 * earlier members. Beyond 256 choices for one answer their weights decide there as well.
 */
export function choose(contest: Contest, setting: Setting): Choice {
  const { members, weigh } = contest;
  const parts = partsOf(contested(contest.rivals), contest.rivals);
  if (parts.length === 0)
    return { chosen: new Set(members.keys()), rivals: contest.rivals, parts, computed: NONE };
  const groups = groupsOf(parts, contest, setting);
  const found = groups.flatMap((group) => {
    const choices = maximalChoices(group.members, contest.rivals, setting.tries.left);
    if (choices) setting.tries.left -= choices.length;
    return choices ? [{ group, choices }] : [];
  });
  const isTied = new Set(groups.flatMap((group) => group.members));
  const rivals = withoutIdle(parts, contest, isTied);
  const kept = rivals === contest.rivals ? parts : partsOf(contested(rivals), rivals);
  const chosen = heaviestOf(kept, members.map(weigh), rivals);
  for (const { group, choices } of found) {
    const best = bestOf(choices, chosen, group, contest, setting);
    for (const one of group.members) chosen.delete(one);
    for (const one of best) chosen.add(one);
  }
  const computed = new Set(found.flatMap(({ group }) => group.members));
  return { chosen, rivals, parts: kept, computed };
}

const NONE: Part = new Set();

/** Parts whose choices bear on each other, as one, with the clauses that they touch. */
type Group = {
  readonly members: readonly number[];
  readonly touched: readonly number[];
  /** Rows of these clauses that are out whichever choice is taken. */
  readonly gone: readonly Row[];
};

function groupsOf(parts: readonly Part[], contest: Contest, setting: Setting): Group[] {
  const { rows, context, dossier } = setting;
  const { plans } = context;
  const touchesOf = (clause: number) => (plans[clause] as Plan).touches;
  const leavers = new Set<Row>();
  const addLeavers = (isOpenPart: boolean) => {
    for (const part of parts) {
      if (isAnyOpen(part, contest.members) !== isOpenPart) continue;
      for (const one of part) {
        const row = contest.members[one] as Row;
        if (row.amount.hi > 0 && leavesRoom(row, rows, context, dossier)) leavers.add(row);
      }
    }
  };
  // What is open leaves its group to weights: without a leaver among the others there is none to compute.
  addLeavers(false);
  if (leavers.size === 0) return [];
  addLeavers(true);
  const ties = parts.map((part) => {
    const own = [...part].map((one) => contest.members[one] as Row);
    const leaving = own.filter((row) => leavers.has(row));
    return {
      clauses: new Set(own.map(({ clause }) => clause)),
      reach: new Set(leaving.flatMap(({ clause }) => touchesOf(clause))),
    };
  });
  const tied = ties.map((a) => {
    const meets = (b: (typeof ties)[number]) =>
      [...a.reach].some((clause) => b.clauses.has(clause) || b.reach.has(clause)) ||
      [...b.reach].some((clause) => a.clauses.has(clause));
    return new Set(ties.flatMap((b, place) => (b !== a && meets(b) ? [place] : [])));
  });
  return partsOf(new Set(parts.keys()), tied).flatMap((places): Group[] => {
    const some = [...places];
    if (some.every((place) => ties[place]?.reach.size === 0)) return [];
    if (!some.some((place) => contest.asks(parts[place] as Part))) return [];
    const clauses = new Set(some.flatMap((place) => [...(ties[place]?.clauses ?? [])]));
    const touched = [...new Set([...clauses].flatMap(touchesOf))].sort((a, b) => a - b);
    const members = some.flatMap((place) => [...(parts[place] as Part)]).sort((a, b) => a - b);
    const own = members.map((one) => contest.members[one] as Row);
    const others = rows.filter((row) => touched.includes(row.clause) && !isOut(row));
    const gone = rows.filter(
      (row) => isOut(row) && touched.includes(row.clause) && !own.includes(row),
    );
    const isWeighed = own.some(isOpenAward) || others.some(isOpenAward);
    return isWeighed ? [] : [{ members, touched, gone }];
  });
}

const isOpenAward = (row: Row): boolean => row.id !== null && row.amount.hi > 0 && isOpen(row);

function isAnyOpen(part: Part, members: readonly Row[]): boolean {
  for (const one of part) if (isOpenAward(members[one] as Row)) return true;
  return false;
}

/** Only what comes to nothing, or is out already, may take no part. */
const mayBeIdle = (row: Row): boolean => isCut(row) || isOut(row);

/** The rivals without the members that take no part. */
function withoutIdle(
  parts: readonly Part[],
  { members, rivals, isIdle }: Contest,
  tied: Part,
): readonly Part[] {
  const idle = new Set<number>();
  for (const part of parts) {
    if (![...part].some((one) => mayBeIdle(members[one] as Row))) continue;
    const about = {
      isTied: [...part].some((one) => tied.has(one)),
      isOpen: [...part].some((one) => isOpen(members[one] as Row)),
    };
    for (const one of part) if (isIdle(members[one] as Row, about)) idle.add(one);
  }
  if (idle.size === 0) return rivals;
  return rivals.map((own, one) =>
    idle.has(one) ? NONE : own.size === 0 ? own : new Set([...own].filter((x) => !idle.has(x))),
  );
}

function bestOf(
  choices: readonly (readonly number[])[],
  byWeights: Part,
  group: Group,
  contest: Contest,
  setting: Setting,
): readonly number[] {
  const changes = (choice: readonly number[]) =>
    group.members.filter((one) => byWeights.has(one) !== choice.includes(one)).length;
  const ordered = choices
    .map((choice) => ({ choice, changes: changes(choice) }))
    .sort((a, b) => a.changes - b.changes || compareEarlier(a.choice, b.choice))
    .map(({ choice }) => choice);
  let best: { choice: readonly number[]; worth: Worth } | null = null;
  for (const choice of ordered) {
    const worth = worthOf(choice, group, contest, setting);
    if (best === null || isMore(worth, best.worth)) best = { choice, worth };
  }
  const { choice } = best ?? { choice: [] };
  // What the program keeps of a run is then that of the choice taken.
  if (choice !== ordered.at(-1)) worthOf(choice, group, contest, setting);
  return choice;
}

/** What a choice comes to: how many awards without a bound, and the sum of the others. */
type Worth = { boundless: number; sum: number };

function isMore(a: Worth, b: Worth): boolean {
  return a.boundless === b.boundless ? a.sum > b.sum : a.boundless > b.boundless;
}

function compareEarlier(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] ?? Number.POSITIVE_INFINITY);
}

/** What the rows of the touched clauses come to with a choice. */
function worthOf(
  choice: readonly number[],
  group: Group,
  { members, weigh }: Contest,
  { dossier, context, frees, compute }: Setting,
): Worth {
  const left = group.members
    .filter((one) => !choice.includes(one))
    .map((one) => members[one] as Row);
  const isOf = (some: readonly Row[], row: Row) =>
    some.some(({ clause, id }) => clause === row.clause && id === row.id);
  const free = left.filter(frees);
  const worth: Worth = { boundless: 0, sum: 0 };
  for (const row of compute(free, group.touched)) {
    if (
      row.c !== 2 ||
      row.id === null ||
      row.amount.hi === 0 ||
      isOf(left, row) ||
      isOf(group.gone, row)
    )
      continue;
    if (!isInForce(row, dossier, context)) continue;
    const [most] = weigh(row);
    if (most === Number.POSITIVE_INFINITY) worth.boundless++;
    else worth.sum += row.paid ? most : Math.min(most, row.amount.chi);
  }
  return worth;
}
