import type { PreparedDossier } from '../dossier/prepared.ts';
import type { RefusedRow, Row } from '../generate/row.ts';
import { settle, settleWithout } from './settle.ts';
import type { AnswerContext } from './types.ts';

/** The rows as `settle` gives them, every clause computed again each time. */
export function settleWhole(
  dossier: PreparedDossier,
  refused: RefusedRow[],
  context: AnswerContext,
  left: readonly Row[] = [],
): readonly Row[] {
  const { program } = context;
  const run: typeof program.run = (of, refusals = [], only = undefined) => {
    const all: RefusedRow[] = [];
    const rows = program.run(of, all);
    const isAsked = ({ clause }: { readonly clause: number }) => only?.includes(clause) ?? true;
    refusals.push(...all.filter(isAsked));
    return rows.filter(isAsked);
  };
  const whole = { ...context, program: { ...program, run } };
  const rows = settle(dossier, refused, whole);
  return left.length === 0 ? rows : settleWithout(left, rows, dossier, whole);
}
