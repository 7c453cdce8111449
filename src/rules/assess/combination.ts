import type { Combination, Overlap, Result } from '../answer.ts';
import { fenText } from '../award/mechanism.ts';
import type { Row } from '../generate/row.ts';
import { contested, partsOf } from './heaviest.ts';
import type { Plan } from './plan.ts';
import { answerOf } from './result.ts';
import { excludeEachOther, isSameMatter, NOBODY, rivalsAmong } from './rivals.ts';
import { isCut, isFreeToLeave, isInForce, isOut, leavesRoom } from './room.ts';
import { computing, settleWithout } from './settle.ts';
import { type Contest, choose, type Setting, startTries, type Tries } from './tied.ts';
import { addUp, startSums, totalsOf } from './totals.ts';
import type { Answering } from './types.ts';

/**
 * Where the texts do not say whether several awards for one matter may be had together: what the
 * totals come to if only one of them may, by the choice that pays most. Null where nothing overlaps.
 * What was paid stays paid; of awards without a stated ceiling nobody can say which pays more, so
 * they stand back behind those with one.
 */
export function combinationOf(
  rows: readonly Row[],
  results: readonly Result[],
  answering: Answering,
  tries: Tries = startTries(),
): Combination | null {
  const { layout } = answering.program;
  const { unstated } = layout.overlaps;
  const first: Row[] = [];
  const members: Row[] = [];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as Row;
    if (row.id === null || !(unstated[row.clause]?.length || layout.related[row.clause])) continue;
    const isCounted = row.amount.hi > 0 && (row.paid || results[place]?.total != null);
    if (isCounted) first.push(row);
    if (isCounted || mayComeUp(row, answering)) members.push(row);
  }
  const areUnstated = (a: Row, b: Row) =>
    unstated[a.clause]?.includes(b.clause) === true && isSameMatter(a, b, layout);
  const unsure = rivalsAmong(members, unstated, areUnstated);
  if (contested(unsure).size === 0) return null;
  const { second, left, chosen } = choiceOf(members, unsure, rows, answering, tries);
  const listed = listOf(members, first, second, chosen);
  const rivals = rivalsAmong(
    listed.map(({ row }) => row),
    unstated,
    areUnstated,
  );
  const parts = partsOf(contested(rivals), rivals)
    .map((part) => [...part].map((one) => listed[one] as Member))
    .filter((part) => part.some(({ row }) => !row.paid));
  if (parts.length === 0) return null;
  const known = new Map(rows.map((row, place) => [row, results[place]]));
  const sums = startSums();
  for (const row of second) {
    if (left.includes(row)) sums.paid += row.settled;
    else addUp(sums, known.get(row) ?? answerOf(row, answering), row);
  }
  return {
    totals: totalsOf(sums),
    overlaps: parts.map((part) => overlapOf(part, answering)),
  };
}

/** Whether a row that counts for nothing may count where others stand back. */
function mayComeUp(row: Row, answering: Answering): boolean {
  const { relation } = row;
  const isWaiting =
    relation === null ? isCut(row) : relation.is === 'not_highest' || relation.is === 'alternative';
  return isWaiting && !row.paid && isInForce(row, answering.dossier, answering);
}

type Part = ReadonlySet<number>;

/** The rows of the second total, those of them that stand back in it, and the members that do not. */
type Second = {
  readonly second: readonly Row[];
  readonly left: readonly Row[];
  readonly chosen: ReadonlySet<number>;
};

/**
 * Chooses as if the texts excluded what they leave open, together with what they do exclude: what is
 * out in the first total may come back where the one that counts in its place stands back.
 */
function choiceOf(
  members: readonly Row[],
  unsure: readonly ReadonlySet<number>[],
  rows: readonly Row[],
  answering: Answering,
  tries: Tries,
): Second {
  const { dossier, program } = answering;
  // What was paid stays, and none of its rivals.
  const paidRivalOf = (place: number) =>
    members[place]?.paid
      ? undefined
      : [...(unsure[place] ?? [])].find((other) => members[other]?.paid);
  const paidRivals = members.map((_, place) => paidRivalOf(place));
  const barred = members.filter((_, place) => paidRivals[place] !== undefined);
  const isFree = (place: number) => !members[place]?.paid && paidRivals[place] === undefined;
  const excluded = members.some((row) => row.relation !== null || isCut(row))
    ? rivalsAmong(members, program.layout.exclusive, (a, b) =>
        excludeEachOther(a, b, program.layout),
      )
    : unsure;
  const rivals = unsure.map((own, one) =>
    isFree(one) ? new Set([...own, ...(excluded[one] ?? [])].filter(isFree)) : NOBODY,
  );
  const asks = (part: Part) =>
    [...part].some((one) => [...(unsure[one] ?? [])].some((other) => part.has(other)));
  const standing = rows.filter((row) => !barred.includes(row));
  const apart = standing.filter((row) => isOut(row) && !members.includes(row));
  const setting: Setting = {
    rows: standing,
    dossier,
    context: answering,
    tries,
    frees: ({ paid }) => !paid,
    compute: computing(
      [...apart.filter((row) => isFreeToLeave(row, answering)), ...barred],
      dossier,
      answering,
    ),
  };
  // While a part is open, what is out in the first total stays out.
  const isIdle: Contest['isIdle'] = (row, part) => part.isOpen && isOut(row);
  const choice = choose({ members, rivals, weigh: weightOf, asks, isIdle }, setting);
  const places = choice.parts
    .filter((part) => asks(part) || [...part].some((one) => choice.computed.has(one)))
    .flatMap((part) => [...part]);
  const chosen = new Set([...choice.chosen].filter((one) => paidRivals[one] === undefined));
  const back = places.flatMap((one) => {
    const row = members[one] as Row;
    return chosen.has(one) && isOut(row) ? [row] : [];
  });
  const left = [...members.keys()].flatMap((one): Row[] => {
    const row = members[one] as Row;
    const by =
      paidRivals[one] ??
      (places.includes(one) && !chosen.has(one)
        ? [...(choice.rivals[one] ?? [])].find((other) => chosen.has(other))
        : undefined);
    if (by === undefined) return [];
    return [{ ...row, relation: { is: 'not_highest', by: members[by] as Row } }];
  });
  const leftOf = (row: Row) => left.find((one) => isSame(one, row));
  const others = rows.filter((row) => leftOf(row) === undefined);
  const isFelt = (row: Row) =>
    answering.plans[row.clause]?.isBuiltOn || leavesRoom(row, [...others, row], answering, dossier);
  const isAnew = choice.computed.size > 0 || back.length > 0 || left.some(isFelt);
  const second = isAnew
    ? settleWithout(left, rows, dossier, answering, back)
    : rows.map((row) => leftOf(row) ?? row);
  return { second, left, chosen };
}

const isSame = (a: Row, b: Row): boolean => a.clause === b.clause && a.id === b.id;

function weightOf({ amount: { lo, hi } }: Row): readonly [number, number] {
  return [Number.isFinite(hi) ? hi : 0, lo];
}

type Member = { readonly row: Row; readonly counts: boolean };

/** The members that come to something in the first total, or else in the second. */
function listOf(
  members: readonly Row[],
  first: readonly Row[],
  second: readonly Row[],
  chosen: ReadonlySet<number>,
): Member[] {
  return members.flatMap((row, place): Member[] => {
    const counts = chosen.has(place);
    if (first.includes(row)) return [{ row, counts }];
    const then = second.find((one) => isSame(one, row));
    return then && counts && !isOut(then) && then.amount.hi > 0 ? [{ row: then, counts }] : [];
  });
}

function overlapOf(members: readonly Member[], { plans }: Answering): Overlap {
  const names = members.map(({ row }) => (plans[row.clause] as Plan).citedName);
  return {
    members: members.map(({ row: { clause, id, paid, amount }, counts }) => ({
      clause: (plans[clause] as Plan).heading.clause,
      record: id,
      paid,
      counts,
      low_fen: `${amount.lo}`,
      high_fen: fenText(amount.hi),
    })),
    question: {
      zh: `${names.map(({ zh }) => zh).join('与')}能否同时享受，原文未写`,
      en: `the texts do not say whether ${names.map(({ en }) => en).join(' and ')} may be had together`,
    },
  };
}
