import type { Row } from '../generate/row.ts';
import { excludeEachOther, NOBODY, type Rivals, rivalsAmong } from './rivals.ts';
import { isCut, isFreeToLeave, isOut, leavesRoom } from './room.ts';
import { computing, settleWithout } from './settle.ts';
import { type Contest, choose, type Setting, type Tries } from './tied.ts';
import type { Answering } from './types.ts';

type Part = ReadonlySet<number>;

/** The rows of the second total. */
export type Second = {
  /** The rows computed anew; null where every other row stands as in the first total. */
  readonly anew: readonly Row[] | null;
  /** Those of the first total that stand back in it, as they do. */
  readonly left: ReadonlyMap<Row, Row>;
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
    const row = members[one] as Row;
    if (by !== undefined)
      left.set(row, { ...row, relation: { is: 'not_highest', by: members[by] as Row } });
  };
  for (const [one, by] of barredBy.entries()) leave(one, by);
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
  const isAnew =
    choice.computed.size > 0 ||
    back.length > 0 ||
    [...left.keys()].some((row) => isFelt(row, left, rows, answering));
  const anew = isAnew
    ? settleWithout([...left.values()], rows, answering.dossier, answering, back)
    : null;
  return { anew, left, chosen };
}

/** Whether others notice that a row stands back. */
function isFelt(
  row: Row,
  left: Second['left'],
  rows: readonly Row[],
  answering: Answering,
): boolean {
  const { caps, isBuiltOn } = answering.plans[row.clause] ?? { caps: [], isBuiltOn: false };
  if (isBuiltOn || caps.length === 0) return isBuiltOn;
  const others = rows.filter((one) => one === row || !left.has(one));
  return leavesRoom(row, others, answering, answering.dossier);
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
    : unsure;
  const isFree = (place: number) => !members[place]?.paid && barredBy[place] === undefined;
  return unsure.map((own, one) =>
    isFree(one) ? new Set([...own, ...(excluded[one] ?? [])].filter(isFree)) : NOBODY,
  );
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
