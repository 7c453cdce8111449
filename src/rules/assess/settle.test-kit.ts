import type { PreparedDossier } from '../dossier/prepared.ts';
import { validityOf } from '../generate/program.ts';
import type { RefusedRow, Row } from '../generate/row.ts';
import type { Plan } from './plan.ts';
import { relate } from './relations.ts';
import { leavesRoom } from './settle.ts';
import type { AnswerContext } from './types.ts';

/** The rows as `settle` gives them, every clause computed again each time. */
export function settleWhole(
  dossier: PreparedDossier,
  refused: RefusedRow[],
  context: AnswerContext,
  left: readonly Row[] = [],
): readonly Row[] {
  const { program, plans } = context;
  const isInForce = (row: Row) => {
    const validity = validityOf((plans[row.clause] as Plan).inForce, row.event, dossier.asOf);
    return validity === 'in_force' || validity === 'undated';
  };
  const out = [...left];
  for (;;) {
    refused.length = 0;
    const without = new Map<number, Set<string | null>>();
    for (const { clause, id } of out)
      without.set(clause, (without.get(clause) ?? new Set<string | null>()).add(id));
    const rows = program
      .run({ ...dossier, without: out.length === 0 ? null : without }, refused)
      .map((row) => out.find((one) => one.clause === row.clause && one.id === row.id) ?? row);
    relate(rows, program.layout, isInForce);
    const freed = rows.filter(
      (row) =>
        !row.paid &&
        (row.relation?.is === 'replaced' || row.relation?.is === 'not_highest') &&
        !out.includes(row) &&
        leavesRoom(row, rows, context, dossier),
    );
    if (freed.length === 0) return rows;
    out.push(...freed);
  }
}
