import type { PreparedDossier } from '../dossier/prepared.ts';
import type { RefusedRow, Row } from '../generate/row.ts';
import { exclude, replace } from './relations.ts';
import { isFreeToLeave, isInForce, isOut, leavesRoom } from './room.ts';
import { type Setting, startTries, type Tries } from './tied.ts';
import type { AnswerContext } from './types.ts';

/**
 * The rows of a dossier, clause by clause, with what other clauses make of them. A row that is
 * displaced for good keeps its amount as an account of what it would have been, but leaves its room
 * under running limits to the others.
 */
export function settle(
  dossier: PreparedDossier,
  refused: RefusedRow[],
  context: AnswerContext,
  tries: Tries = startTries(),
): readonly Row[] {
  const first = context.program.run(dossier, refused);
  return settleFrom(first, { out: [], kept: [] }, dossier, refused, context, tries);
}

/**
 * The rows if some of them leave their room to others as well. What left its room before and comes
 * `back` has it again, until it turns out to be displaced now too.
 */
export function settleWithout(
  left: readonly Row[],
  rows: readonly Row[],
  dossier: PreparedDossier,
  context: AnswerContext,
  back: readonly Row[] = rows.filter(isOut),
): readonly Row[] {
  const meant = [...left, ...back];
  const staying = rows.filter((row) => isOut(row) && !meant.some((one) => isSame(one, row)));
  const gone = {
    out: [...left, ...staying.filter((row) => isFreeToLeave(row, context))],
    kept: staying.filter((row) => !isFreeToLeave(row, context)),
  };
  const again = computeWithout(gone.out, rows, dossier, [], context, meant);
  return settleFrom(again, gone, dossier, [], context, NO_TRIES);
}

const isSame = (a: Row, b: Row): boolean => a.clause === b.clause && a.id === b.id;

/** Rows that are out for good: those that leave their room, and those that keep it. */
type Gone = { readonly out: Row[]; readonly kept: Row[] };

const NO_TRIES: Tries = { left: 0 };

/** Another choice as the rows of some clauses: see `choose`. */
export function computing(
  out: readonly Row[],
  dossier: PreparedDossier,
  { program }: AnswerContext,
): Setting['compute'] {
  return (left, clauses) =>
    program.run({ ...dossier, without: withoutOf([...out, ...left]) }, [], clauses);
}

function settleFrom(
  first: readonly Row[],
  { out, kept }: Gone,
  dossier: PreparedDossier,
  refused: RefusedRow[],
  context: AnswerContext,
  tries: Tries,
): readonly Row[] {
  const { layout } = context.program;
  // What was computed once stands: later choices are about what it has left open.
  let more = tries;
  const counts = (row: Row) => isInForce(row, dossier, context);
  const isFreed = (row: Row, rows: readonly Row[]) =>
    isOut(row) && !out.includes(row) && leavesRoom(row, rows, context, dossier);
  for (let rows = first; ; rows = computeWithout(out, rows, dossier, refused, context)) {
    replace(rows, layout, counts);
    for (const one of kept)
      for (const row of rows) if (isSame(row, one)) row.relation ??= one.relation;
    // A choice is made with the room that what is replaced has left.
    let freed = rows.filter((row) => isFreed(row, rows));
    if (freed.length === 0) {
      const compute = computing(out, dossier, context);
      const frees = (row: Row) => isFreeToLeave(row, context);
      const setting = { dossier, context, tries: more, compute, frees };
      const left = exclude(rows, layout, counts, setting);
      more = NO_TRIES;
      kept.push(...left.filter((row) => !frees(row)));
      freed = rows.filter((row) => isFreed(row, rows) || (left.includes(row) && frees(row)));
    }
    if (freed.length === 0) return rows;
    out.push(...freed);
  }
}

/**
 * Computes again, without what is `out`, the clauses that share room with what has `changed`, or build
 * on one that does; their old refusals are replaced.
 */
function computeWithout(
  out: readonly Row[],
  rows: readonly Row[],
  dossier: PreparedDossier,
  refused: RefusedRow[],
  { program, plans }: AnswerContext,
  changed: readonly Row[] = out,
): readonly Row[] {
  const without = withoutOf(out);
  const clauses = new Set(changed.map(({ clause }) => clause));
  const touched = [...new Set([...clauses].flatMap((one) => plans[one]?.touches ?? []))];
  touched.sort((a, b) => a - b);
  const refusedAgain: RefusedRow[] = [];
  const again = program.run({ ...dossier, without }, refusedAgain, touched);
  if (refused.length + refusedAgain.length > 0)
    refused.splice(0, refused.length, ...merge(refused, refusedAgain, touched));
  return merge(rows, again, touched).map(
    (row) =>
      out.find((one) => one.clause === row.clause && one.id === row.id) ??
      (program.layout.related[row.clause] === 1 ? { ...row, relation: null } : row),
  );
}

function withoutOf(out: readonly Row[]): PreparedDossier['without'] {
  const without = new Map<number, Set<string | null>>();
  for (const { clause, id } of out) {
    const ids = without.get(clause);
    if (ids) ids.add(id);
    else without.set(clause, new Set([id]));
  }
  return without;
}

/** Lists that stand clause by clause as one, where `fresh` has all that there is of the `touched` ones. */
function merge<T extends { readonly clause: number }>(
  old: readonly T[],
  fresh: readonly T[],
  touched: readonly number[],
): T[] {
  const merged: T[] = [];
  let next = 0;
  for (const one of old) {
    if (touched.includes(one.clause)) continue;
    for (; next < fresh.length && (fresh[next] as T).clause < one.clause; next++)
      merged.push(fresh[next] as T);
    merged.push(one);
  }
  for (; next < fresh.length; next++) merged.push(fresh[next] as T);
  return merged;
}
