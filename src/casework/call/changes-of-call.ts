import type { CallText } from './call.ts';

/** The parts of a call, in the order in which they are read. */
export const CALL_PARTS = [
  'title',
  'number',
  'clauses',
  'procedure',
  'offices',
  'window',
  'eventPeriod',
  'materials',
  'quota',
  'fund',
  'contact',
] as const satisfies readonly (keyof CallText)[];
export type CallPart = (typeof CALL_PARTS)[number];

/** The parts in which a later text of a call differs from an earlier one. */
export function changesOfCall(before: CallText, after: CallText): CallPart[] {
  return CALL_PARTS.filter((part) => written(before[part]) !== written(after[part]));
}

/** A part as text, the same for the same content however its keys are ordered. */
function written(part: CallText[CallPart]): string {
  return JSON.stringify(part, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
