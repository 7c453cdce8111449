import type { Answers, Correction } from './carried.ts';
import type { Case } from './case.ts';

/** A field that is not as it was in the submission before; null where it was, or is, not there. */
export type Changed = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What changed from the submission before the last to the last, by field; nothing after only one. */
export function changesOf({ submissions }: Case): readonly Changed[] {
  const [before, after] = submissions.slice(-2);
  if (!before || !after) return [];
  const fields = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  return [...fields].sort().flatMap((field) => {
    const change = { field, before: at(before.answers, field), after: at(after.answers, field) };
    return change.before === change.after ? [] : [change];
  });
}

/** What the last return asked for, and whether anything at its field has changed since. */
export function correctionsOf(
  theCase: Case,
): readonly (Correction & { readonly changed: boolean })[] {
  const open = theCase.returned?.backTo != null;
  const changed = open ? [] : changesOf(theCase).map(({ field }) => field);
  return theCase.asked.map((one) => ({ ...one, changed: changed.includes(one.field) }));
}

function at(answers: Answers, field: string): string | null {
  return Object.hasOwn(answers, field) ? (answers[field] ?? null) : null;
}
