import type { Problem } from '../../rules/index.ts';
import type { Message } from '../../values/index.ts';

/** A policy document as it came in: its name decides the format. */
export type PolicyTextFile = { readonly name: string; readonly bytes: Uint8Array };

export type PolicyTextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A file that is not taken: why, and how to mend it. */
export function refuseFile(
  { name }: PolicyTextFile,
  message: Message,
  expected: Message,
): PolicyTextReading & { ok: false } {
  return { ok: false, problems: [{ file: name, field: '', message, expected }] };
}
