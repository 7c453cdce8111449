import type { Answers } from '../../api/case-queries.ts';

/** What was filled in and not yet saved, on which revision. */
export type KeptDraft = { readonly answers: Answers; readonly revision: number };

const keyOf = (id: string) => `zhida.application.${id}`;

/** What this tab holds of an application that the server did not get; undefined for nothing. */
export function recallDraft(id: string): KeptDraft | undefined {
  try {
    return readDraft(JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Holds what is not saved yet, so that a reload loses nothing; `undefined` once it is saved. */
export function keepDraft(id: string, draft: KeptDraft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // Storage is closed or full: the page itself still holds it.
  }
}

function readDraft(value: unknown): KeptDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { answers, revision } = value as Record<string, unknown>;
  if (typeof answers !== 'object' || answers === null || typeof revision !== 'number')
    return undefined;
  const texts = Object.entries(answers).filter(([, text]) => typeof text === 'string');
  return { answers: Object.fromEntries(texts), revision };
}
