import { dayOf } from '../../values/index.ts';
import { createAssessor } from '../assess/assessor.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { readDossier } from '../dossier/read-dossier.ts';

const known = new WeakMap<Catalogue, ReadonlyMap<string, string | null>>();

/** The most that one event can bring under a clause when nothing is known; `null`: no ceiling stated. */
export function highestOf(catalogue: Catalogue, clause: string): string | null {
  const table = known.get(catalogue) ?? measure(catalogue);
  known.set(catalogue, table);
  return table.get(clause) ?? null;
}

function measure(catalogue: Catalogue): ReadonlyMap<string, string | null> {
  const nothing = readDossier(catalogue, {});
  if (!nothing.ok) return new Map();
  const { results } = createAssessor(catalogue).assess(nothing.dossier, {
    asOf: dayOf(2022, 1, 1),
    explain: false,
  });
  return new Map(results.map((result) => [result.clause, result.high_fen]));
}
