import { changedSince } from '../catalogue/circles.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { assessByCircle, differenceOf } from '../check/examples.ts';
import { readCases } from '../check/read-example.ts';
import type { ExampleEffect } from './types.ts';

/**
 * The published examples that come out otherwise when the rules change: what was promised, held
 * against the new rule.
 */
export function exampleEffects(before: Catalogue, after: Catalogue): readonly ExampleEffect[] {
  const assessorOf = assessByCircle(after);
  return readCases(before, [], changedSince(before, after)).flatMap((one): ExampleEffect[] => {
    const other = differenceOf(one, assessorOf(one.clause.id));
    if (other === undefined) return [];
    const { of, was, becomes } = other;
    const text = {
      zh: `${of.zh}由 ${was.zh} 变为 ${becomes.zh}`,
      en: `${of.en}: ${was.en} becomes ${becomes.en}`,
    };
    return [{ clause: one.clause.id, example: one.example.name, text }];
  });
}
