import type { Message } from '../../values/index.ts';
import type { Combination, Overlap, Result } from '../answer.ts';
import { fenText } from '../award/mechanism.ts';
import type { Row } from '../generate/row.ts';
import { partsOf } from './heaviest.ts';
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
  const { members, waiting } = membersOf(rows, results, answering);
  if (members.length === 0) return null;
  const unsure = rivalsAmong(members, layout.overlaps.unstated, (a, b) =>
    isSameMatter(a, b, layout),
  );
  if (unsure.every(({ size }) => size === 0)) return null;
  const second = chooseSecond(members, unsure, rows, answering, tries);
  const listed = listOf(members, waiting, second);
  const overlaps: Overlap[] = [];
  for (const part of partsOf(new Set(listed.keys()), unsure)) {
    const some = [...part].map((one) => listed.get(one) as Member);
    if (some.length > 1 && some.some(({ row }) => !row.paid))
      overlaps.push(overlapOf(some, answering));
  }
  if (overlaps.length === 0) return null;
  return { totals: totalsOf(sumsOf(second, rows, results, answering)), overlaps };
}

/**
 * The rows between which is to be chosen, and those among them that count for nothing in the first
 * total. Most awards meet no rival; they are left out at once.
 */
function membersOf(
  rows: readonly Row[],
  results: readonly Result[],
  answering: Answering,
): { members: Row[]; waiting: Set<Row> } {
  const { rivals } = answering.program.layout;
  const some: Row[] = [];
  const waiting = new Set<Row>();
  const clauses: number[] = [];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as Row;
    if (row.id === null || (rivals[row.clause]?.length === 0 && row.relation === null)) continue;
    const isCounted = row.amount.hi > 0 && (row.paid || results[place]?.total != null);
    if (!isCounted && !mayComeUp(row, answering)) continue;
    some.push(row);
    if (clauses.at(-1) !== row.clause) clauses.push(row.clause);
    if (!isCounted) waiting.add(row);
  }
  const isMet = clauses.map((one) => rivals[one]?.some((other) => clauses.includes(other)));
  const members = some.filter(
    (row) => row.relation !== null || isMet[clauses.indexOf(row.clause)] || waiting.has(row),
  );
  return { members, waiting };
}

/** Whether a row that counts for nothing may count where others stand back. */
function mayComeUp(row: Row, answering: Answering): boolean {
  const { relation } = row;
  const isWaiting =
    relation === null ? isCut(row) : relation.is === 'not_highest' || relation.is === 'alternative';
  return isWaiting && !row.paid && isInForce(row, answering.dossier, answering);
}

function sumsOf(
  { anew, left, aside }: Second,
  rows: readonly Row[],
  results: readonly Result[],
  answering: Answering,
) {
  const sums = startSums();
  if (anew === null) {
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as Row;
      if (left.has(row)) sums.paid += row.settled;
      else addUp(sums, results[place] as Result, row);
    }
    return sums;
  }
  const unexplained = { ...answering, explain: false };
  const knownResult = (row: Row, start: number) => {
    for (let place = start; rows[place]?.clause === row.clause; place++)
      if (rows[place] === row) return results[place];
    // What is kept of a clause without a record must be the explained answer.
    return row.id === null ? answerOf(row, answering) : undefined;
  };
  let start = 0;
  for (const row of anew) {
    // Both lists stand clause by clause.
    while (start < rows.length && (rows[start] as Row).clause < row.clause) start++;
    if (aside.has(row)) sums.paid += row.settled;
    else addUp(sums, knownResult(row, start) ?? answerOf(row, unexplained), row);
  }
  return sums;
}

type Member = { readonly row: Row; readonly counts: boolean };

/** The members that come to something in the first total, or else in the second, by position. */
function listOf(
  members: readonly Row[],
  waiting: ReadonlySet<Row>,
  { anew, chosen }: Second,
): ReadonlyMap<number, Member> {
  const listed = new Map<number, Member>();
  for (let place = 0; place < members.length; place++) {
    const row = members[place] as Row;
    const counts = chosen.has(place);
    if (!waiting.has(row)) listed.set(place, { row, counts });
    else if (counts) {
      const then = anew?.find(({ clause, id }) => clause === row.clause && id === row.id) ?? row;
      if (!isOut(then) && then.amount.hi > 0) listed.set(place, { row: then, counts });
    }
  }
  return listed;
}

function overlapOf(members: readonly Member[], { plans, overlapQuestions }: Answering): Overlap {
  return {
    members: members.map(({ row: { clause, id, paid, amount }, counts }) => ({
      clause: (plans[clause] as Plan).heading.clause,
      record: id,
      paid,
      counts,
      low_fen: `${amount.lo}`,
      high_fen: fenText(amount.hi),
    })),
    question: questionOf(members, plans, overlapQuestions),
  };
}

/** How many questions are kept. */
const MOST_QUESTIONS = 1000;

/** Whether some clauses go together, worded when that first comes up. */
function questionOf(
  members: readonly Member[],
  plans: readonly Plan[],
  known: Map<string, Message>,
): Message {
  const key = members.map(({ row }) => row.clause).join();
  const same = known.get(key);
  if (same !== undefined) return same;
  const names = members.map(({ row }) => (plans[row.clause] as Plan).citedName);
  const question = {
    zh: `${names.map(({ zh }) => zh).join('与')}能否同时享受，原文未写`,
    en: `the texts do not say whether ${names.map(({ en }) => en).join(' and ')} may be had together`,
  };
  if (known.size >= MOST_QUESTIONS) known.clear();
  known.set(key, Object.freeze(question));
  return question;
}
