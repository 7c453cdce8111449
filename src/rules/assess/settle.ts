import type { PreparedDossier } from '../dossier/prepared.ts';
import { validityOf } from '../generate/program.ts';
import type { RefusedRow, Row } from '../generate/row.ts';
import type { Plan } from './plan.ts';
import { relate } from './relations.ts';
import type { AnswerContext } from './types.ts';

/**
 * The rows of a dossier with what other clauses make of them. A row that is displaced for good, or is
 * among those `left` out, keeps its amount as an account of what it would have been, but leaves its
 * room under running limits to the others.
 */
export function settle(
  dossier: PreparedDossier,
  refused: RefusedRow[],
  context: AnswerContext,
  left: readonly Row[] = [],
): Row[] {
  const out = [...left];
  for (;;) {
    refused.length = 0;
    const rows = computeWithout(out, dossier, refused, context);
    relate(rows, context.program.layout, (row) => isInForce(row, dossier, context));
    const freed = rows.filter(
      (row) => !out.includes(row) && isOut(row) && leavesRoom(row, rows, context, dossier),
    );
    if (freed.length === 0) return rows;
    out.push(...freed);
  }
}

function computeWithout(
  out: readonly Row[],
  dossier: PreparedDossier,
  refused: RefusedRow[],
  { program }: AnswerContext,
): Row[] {
  if (out.length === 0) return program.run(dossier, refused);
  const without = new Map<number, Set<string | null>>();
  for (const { clause, id } of out)
    without.set(clause, (without.get(clause) ?? new Set<string | null>()).add(id));
  const rows = program.run({ ...dossier, without }, refused);
  return rows.map(
    (row) => out.find((one) => one.clause === row.clause && one.id === row.id) ?? row,
  );
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
