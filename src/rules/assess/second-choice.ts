import type { Row } from '../generate/row.ts';
import type { Plan } from './plan.ts';
import { excludeEachOther, NOBODY, type Rivals, rivalsAmong } from './rivals.ts';
import { isCut, isFreeToLeave, isOut, leavesRoom, takesRoom } from './room.ts';
import { computing, settleWithout } from './settle.ts';
import { type Contest, choose, type Setting, type Tries } from './tied.ts';
import type { Answering } from './types.ts';

type Part = ReadonlySet<number>;

/** The rows of the second total. */
export type Second = {
  /** The rows computed anew; null where every other row stands as in the first total. */
  readonly anew: readonly Row[] | null;
  /** Those of the first total that stand back in it, each with the one that counts in its place. */
  readonly left: ReadonlyMap<Row, Row>;
  /** The same as they stand among the rows computed anew. */
  readonly aside: ReadonlySet<Row>;
  /** The members that do not, by position. */
  readonly chosen: Part;
};

/**
 * Chooses as if the texts excluded what they leave open, together with what they do exclude: what is
 * out in the first total may come back where the one that counts in its place stands back. What was
 * paid stays, and none of its rivals.
 * @param unsure for each member, those of which the texts do not say whether it goes with them
 */
export function chooseSecond(
  members: readonly Row[],
  unsure: Rivals,
  rows: readonly Row[],
  answering: Answering,
  tries: Tries,
): Second {
  const barredBy = members.map(({ paid }, place) =>
    paid ? undefined : findIn(unsure[place] ?? NOBODY, (other) => members[other]?.paid === true),
  );
  const rivals = rivalsOf(members, unsure, barredBy, answering);
  const asks = (part: Part) => {
    for (const one of part)
      if (findIn(unsure[one] ?? NOBODY, (other) => part.has(other)) != null) return true;
    return false;
  };
  // While a part is open, what is out in the first total stays out.
  const isIdle: Contest['isIdle'] = (row, part) => part.isOpen && isOut(row);
  const setting = settingOf(members, barredBy, rows, answering, tries);
  const choice = choose({ members, rivals, weigh: weightOf, asks, isIdle }, setting);
  const chosen = new Set<number>();
  for (const one of choice.chosen) if (barredBy[one] === undefined) chosen.add(one);
  const left = new Map<Row, Row>();
  const back: Row[] = [];
  const leave = (one: number, by: number | undefined) => {
    if (by !== undefined) left.set(members[one] as Row, members[by] as Row);
  };
  for (let one = 0; one < members.length; one++) leave(one, barredBy[one]);
  for (const part of choice.parts) {
    if (!asks(part) && findIn(part, (one) => choice.computed.has(one)) === undefined) continue;
    for (const one of part) {
      if (!chosen.has(one))
        leave(
          one,
          findIn(choice.rivals[one] ?? NOBODY, (other) => chosen.has(other)),
        );
      else if (isOut(members[one] as Row)) back.push(members[one] as Row);
    }
  }
  const isAnew = choice.computed.size > 0 || back.length > 0 || isAnyFelt(left, rows, answering);
  if (!isAnew) return { anew: null, left, aside: NO_ROWS, chosen };
  const aside = [...left].map(
    ([row, by]): Row => ({ ...row, relation: { is: 'not_highest', by } }),
  );
  const anew = settleWithout(aside, rows, answering.dossier, answering, back);
  return { anew, left, aside: new Set(aside), chosen };
}

const NO_ROWS: ReadonlySet<Row> = new Set();

/** Whether others notice that some rows stand back. */
function isAnyFelt(left: Second['left'], rows: readonly Row[], answering: Answering): boolean {
  // What is still open between clauses is looked at again in any case.
  const isOpenBetween = (row: Row) => row.relation !== null && !isOut(row);
  for (const row of left.keys()) {
    if (!mayBeFelt(row, left, rows, answering)) continue;
    if (isFelt(row, left, rows, answering) || rows.some(isOpenBetween)) return true;
  }
  return false;
}

function mayBeFelt(
  row: Row,
  left: Second['left'],
  rows: readonly Row[],
  answering: Answering,
): boolean {
  const { isBuiltOn } = answering.plans[row.clause] as Plan;
  const isGone = (one: Row) => left.has(one);
  return isBuiltOn || leavesRoom(row, rows, answering, answering.dossier, isGone);
}

/** Nothing is left by what comes to nothing, nor to those that come to nothing and need no room. */
function isFelt(
  row: Row,
  left: Second['left'],
  rows: readonly Row[],
  { plans }: Answering,
): boolean {
  if (row.amount.hi === 0) return false;
  const { isBuiltOn, touches } = plans[row.clause] as Plan;
  if (!isBuiltOn) return true;
  return rows.some(
    (one) => touches.includes(one.clause) && !one.paid && takesRoom(one) && !left.has(one),
  );
}

/** Who cannot go together with whom, among those that what was paid leaves in question. */
function rivalsOf(
  members: readonly Row[],
  unsure: Rivals,
  barredBy: readonly (number | undefined)[],
  { program: { layout } }: Answering,
): Rivals {
  const isAnyOut = members.some((row) => row.relation !== null || isCut(row));
  if (!isAnyOut && !members.some(({ paid }) => paid)) return unsure;
  const excluded = isAnyOut
    ? rivalsAmong(members, layout.exclusive, (a, b) => excludeEachOther(a, b, layout))
    : [];
  const isFree = (place: number) => !members[place]?.paid && barredBy[place] === undefined;
  return unsure.map((own, one) => {
    if (!isFree(one)) return NOBODY;
    const more = excluded[one] ?? NOBODY;
    if (more.size === 0 && findIn(own, (other) => !isFree(other)) === undefined) return own;
    return new Set([...own, ...more].filter(isFree));
  });
}

function settingOf(
  members: readonly Row[],
  barredBy: readonly (number | undefined)[],
  rows: readonly Row[],
  answering: Answering,
  tries: Tries,
): Setting {
  const { dossier } = answering;
  const barred = members.filter((_, place) => barredBy[place] !== undefined);
  const standing = barred.length === 0 ? rows : rows.filter((row) => !barred.includes(row));
  return {
    rows: standing,
    dossier,
    context: answering,
    tries,
    frees: ({ paid }) => !paid,
    compute: (left, clauses) => {
      const apart = standing.filter(
        (row) => isOut(row) && !members.includes(row) && isFreeToLeave(row, answering),
      );
      return computing([...apart, ...barred], dossier, answering)(left, clauses);
    },
  };
}

function findIn(part: Part, where: (one: number) => boolean): number | undefined {
  for (const one of part) if (where(one)) return one;
  return undefined;
}

function weightOf({ amount: { lo, hi } }: Row): readonly [number, number] {
  return [Number.isFinite(hi) ? hi : 0, lo];
}
