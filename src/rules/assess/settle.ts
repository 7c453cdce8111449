import type { PreparedDossier } from '../dossier/prepared.ts';
import { validityOf } from '../generate/program.ts';
import type { RefusedRow, Row } from '../generate/row.ts';
import type { Plan } from './plan.ts';
import { relate } from './relations.ts';
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
): readonly Row[] {
  return settleFrom(context.program.run(dossier, refused), [], dossier, refused, context);
}

/**
 * The rows if some of them leave their room to others as well. What left its room before has it again,
 * until it turns out to be displaced now too.
 */
export function settleWithout(
  left: readonly Row[],
  rows: readonly Row[],
  dossier: PreparedDossier,
  context: AnswerContext,
): readonly Row[] {
  const again = computeWithout(left, rows, dossier, [], context, rows.filter(isOut));
  return settleFrom(again, left, dossier, [], context);
}

function settleFrom(
  first: readonly Row[],
  left: readonly Row[],
  dossier: PreparedDossier,
  refused: RefusedRow[],
  context: AnswerContext,
): readonly Row[] {
  const out = [...left];
  for (let rows = first; ; rows = computeWithout(out, rows, dossier, refused, context)) {
    relate(rows, context.program.layout, (row) => isInForce(row, dossier, context));
    const freed = rows.filter(
      (row) => isOut(row) && !out.includes(row) && leavesRoom(row, rows, context, dossier),
    );
    if (freed.length === 0) return rows;
    out.push(...freed);
  }
}

/**
 * Computes again the clauses that share room with what is left `out`, or comes `back`, or build on one
 * that does; their old refusals are replaced.
 */
function computeWithout(
  out: readonly Row[],
  rows: readonly Row[],
  dossier: PreparedDossier,
  refused: RefusedRow[],
  { program, plans }: AnswerContext,
  back: readonly Row[] = [],
): readonly Row[] {
  const without = new Map<number, Set<string | null>>();
  for (const { clause, id } of out) {
    const ids = without.get(clause);
    if (ids) ids.add(id);
    else without.set(clause, new Set([id]));
  }
  const changed = new Set([...out, ...back].map(({ clause }) => clause));
  const touched = [...new Set([...changed].flatMap((one) => plans[one]?.touches ?? []))];
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

/** Whether a row's period has begun and not ended, or it has none. */
function isInForce(row: Row, { asOf }: PreparedDossier, { plans }: AnswerContext): boolean {
  const validity = validityOf((plans[row.clause] as Plan).inForce, row.event, asOf);
  return validity === 'in_force' || validity === 'undated';
}

function isOut({ relation, paid }: Row): boolean {
  return !paid && (relation?.is === 'replaced' || relation?.is === 'not_highest');
}

/**
 * Whether a row may have taken room under a running limit that others could use: they reach the limit
 * together, or with what was paid. One on whose amount others build keeps its room: they would build
 * on nothing.
 */
export function leavesRoom(
  row: Row,
  rows: readonly Row[],
  { plans }: Pick<AnswerContext, 'plans'>,
  { h }: Pick<PreparedDossier, 'h'>,
): boolean {
  const { caps, isBuiltOn } = plans[row.clause] as Plan;
  if (row.amount.hi === 0 || isBuiltOn) return false;
  return caps.some(({ limit, payers }) => {
    const members = rows.filter(({ clause, amount }) => amount.hi > 0 && payers.includes(clause));
    if (members.length < 2) return false;
    if (payers.some((payer) => h[payer]?.length !== 0)) return true;
    return 'cap' in limit
      ? members.reduce((sum, { amount }) => sum + amount.hi, 0) >= limit.cap
      : members.length >= limit.count;
  });
}
