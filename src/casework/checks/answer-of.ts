import type { Dossier } from '../../dossiers/index.ts';
import { findResult, type Result, readDossier } from '../../rules/index.ts';
import type { Day } from '../../values/index.ts';
import type { Form } from '../application/field.ts';
import type { Rules } from './claim.ts';

/**
 * The rule's own answer, explained, for the clause and record of a form; undefined where the
 * dossier cannot be read (which `checkApplication` finds before it is submitted).
 */
export function answerOf(
  { catalogue, assessor }: Rules,
  { clause, matter }: Form,
  dossier: Dossier,
  asOf: Day,
): Result | undefined {
  const reading = readDossier(catalogue, dossier);
  if (!reading.ok) return undefined;
  const assessment = assessor.assess(reading.dossier, { asOf, explain: true });
  return findResult(assessment, clause, matter?.id ?? null, assessor.headings);
}
