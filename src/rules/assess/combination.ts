import type { Combination, Overlap, Result } from '../answer.ts';
import { fenText } from '../award/mechanism.ts';
import type { Row } from '../generate/row.ts';
import { contested, partsOf } from './heaviest.ts';
import type { Plan } from './plan.ts';
import { answerOf } from './result.ts';
import { isSameMatter, rivalsAmong } from './rivals.ts';
import { isCut, isInForce, isOut } from './room.ts';
import { chooseSecond, type Second } from './second-choice.ts';
import { startTries, type Tries } from './tied.ts';
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
  const members: Row[] = [];
  const waiting = new Set<Row>();
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as Row;
    if (row.id === null || !(unstated[row.clause]?.length || layout.related[row.clause])) continue;
    const isCounted = row.amount.hi > 0 && (row.paid || results[place]?.total != null);
    if (!isCounted && !mayComeUp(row, answering)) continue;
    members.push(row);
    if (!isCounted) waiting.add(row);
  }
  const rivalsOf = (some: readonly Row[]) =>
    rivalsAmong(some, unstated, (a, b) => isSameMatter(a, b, layout));
  const unsure = rivalsOf(members);
  if (unsure.every(({ size }) => size === 0)) return null;
  const second = chooseSecond(members, unsure, rows, answering, tries);
  const listed = listOf(members, waiting, second);
  const rivals = waiting.size === 0 ? unsure : rivalsOf(listed.map(({ row }) => row));
  const overlaps: Overlap[] = [];
  for (const part of partsOf(contested(rivals), rivals)) {
    const some = [...part].map((one) => listed[one] as Member);
    if (some.some(({ row }) => !row.paid)) overlaps.push(overlapOf(some, answering));
  }
  if (overlaps.length === 0) return null;
  return { totals: totalsOf(sumsOf(second, rows, results, answering)), overlaps };
}

/** Whether a row that counts for nothing may count where others stand back. */
function mayComeUp(row: Row, answering: Answering): boolean {
  const { relation } = row;
  const isWaiting =
    relation === null ? isCut(row) : relation.is === 'not_highest' || relation.is === 'alternative';
  return isWaiting && !row.paid && isInForce(row, answering.dossier, answering);
}

function sumsOf(
  { anew, left }: Second,
  rows: readonly Row[],
  results: readonly Result[],
  answering: Answering,
) {
  const sums = startSums();
  if (anew === null) {
    for (const [place, row] of rows.entries()) {
      if (left.has(row)) sums.paid += row.settled;
      else addUp(sums, results[place] as Result, row);
    }
    return sums;
  }
  const known = new Map(rows.map((row, place) => [row, results[place]]));
  const standBack = new Set(left.values());
  const unexplained = { ...answering, explain: false };
  for (const row of anew) {
    if (standBack.has(row)) sums.paid += row.settled;
    else
      addUp(sums, known.get(row) ?? answerOf(row, row.id === null ? answering : unexplained), row);
  }
  return sums;
}

type Member = { readonly row: Row; readonly counts: boolean };

/** The members that come to something in the first total, or else in the second. */
function listOf(
  members: readonly Row[],
  waiting: ReadonlySet<Row>,
  { anew, chosen }: Second,
): Member[] {
  return members.flatMap((row, place): Member[] => {
    const counts = chosen.has(place);
    if (!waiting.has(row)) return [{ row, counts }];
    if (!counts) return [];
    const then = anew?.find(({ clause, id }) => clause === row.clause && id === row.id) ?? row;
    return !isOut(then) && then.amount.hi > 0 ? [{ row: then, counts }] : [];
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
