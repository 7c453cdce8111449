import type { Combination, Overlap, Result } from '../answer.ts';
import { fenText } from '../award/mechanism.ts';
import type { Row } from '../generate/row.ts';
import { contested, partsOf } from './heaviest.ts';
import type { Plan } from './plan.ts';
import { excludeEachOther, isSameMatter, rivalsAmong } from './relations.ts';
import { answerOf } from './result.ts';
import { isCut, isFreeToLeave, isInForce, isOut, leavesRoom } from './room.ts';
import { computing, settleWithout } from './settle.ts';
import { choose, startTries, type Tries } from './tied.ts';
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
  const unsure = rivalsAmong(members, areUnstated);
  if (contested(unsure).size === 0) return null;
  const { second, left, chosen } = choiceOf(members, unsure, rows, answering, tries);
  const listed = listOf(members, first, second, chosen);
  const rivals = rivalsAmong(
    listed.map(({ row }) => row),
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
  const isWaiting = row.relation === null ? isCut(row) : row.relation.is === 'not_highest';
  return isWaiting && !row.paid && isInForce(row, answering.dossier, answering);
}

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
  const excluded = rivalsAmong(members, (a, b) => excludeEachOther(a, b, program.layout));
  const rivals = unsure.map((own, one) => new Set([...own, ...(excluded[one] ?? [])]));
  const asks = (part: ReadonlySet<number>) => [...part].some((one) => unsure[one]?.size !== 0);
  const apart = rows.filter(
    (row) => isFreeToLeave(row, answering) && isOut(row) && !members.includes(row),
  );
  const compute = computing(apart, dossier, answering);
  const setting = {
    rows,
    dossier,
    context: answering,
    tries,
    compute,
    frees: ({ paid }: Row) => !paid,
  };
  const choice = choose({ members, rivals, weigh: weightOf, asks }, setting);
  const places = choice.parts
    .filter((part) => asks(part) || [...part].some((one) => choice.computed.has(one)))
    .flatMap((part) => [...part]);
  const back = places.filter((one) => choice.chosen.has(one)).map((one) => members[one] as Row);
  const left = places.flatMap((one): Row[] => {
    const row = members[one] as Row;
    const by = [...(choice.rivals[one] ?? [])].find((other) => choice.chosen.has(other));
    if (choice.chosen.has(one) || row.paid || by === undefined) return [];
    return [{ ...row, relation: { is: 'not_highest', by: members[by] as Row } }];
  });
  const isAnew =
    choice.computed.size > 0 ||
    back.some(isOut) ||
    left.some(
      (row) => answering.plans[row.clause]?.isBuiltOn || leavesRoom(row, rows, answering, dossier),
    );
  const standing = (row: Row) => left.find((one) => isSame(one, row)) ?? row;
  const second = isAnew
    ? settleWithout(left, rows, dossier, answering, back.filter(isOut))
    : rows.map(standing);
  return { second, left, chosen: choice.chosen };
}

const isSame = (a: Row, b: Row): boolean => a.clause === b.clause && a.id === b.id;

/** What was paid cannot be undone: nothing outweighs it. */
function weightOf({ paid, amount: { lo, hi } }: Row): readonly [number, number] {
  if (paid) return [Number.MAX_SAFE_INTEGER, hi];
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
