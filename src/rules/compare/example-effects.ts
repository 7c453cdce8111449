import { createAssessor } from '../assess/assessor.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { differenceOf } from '../check/examples.ts';
import { readCases } from '../check/read-example.ts';
import type { ExampleEffect } from './types.ts';

/**
 * The published examples that come out otherwise when the rules change: what was promised, held
 * against the new rule.
 */
export function exampleEffects(before: Catalogue, after: Catalogue): readonly ExampleEffect[] {
  const assessor = createAssessor(after);
  const ids = new Set(after.clauses.map(({ id }) => id));
  return readCases(before, []).flatMap((one): ExampleEffect[] => {
    if (!ids.has(one.clause.id)) return [];
    const other = differenceOf(one, assessor);
    if (other === undefined) return [];
    const { of, was, becomes } = other;
    const text = {
      zh: `${of.zh}由 ${was.zh} 变为 ${becomes.zh}`,
      en: `${of.en}: ${was.en} becomes ${becomes.en}`,
    };
    return [{ clause: one.clause.id, example: one.example.name, text }];
  });
}
