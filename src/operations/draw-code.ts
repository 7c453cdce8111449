import { type CodeForm, typedCode } from '../values/index.ts';

/** A code that people can type, from chance, so that nobody guesses that of another. */
export function drawCode(form: CodeForm): string {
  return typedCode(form, crypto.getRandomValues(new Uint8Array(form.drawn)));
}
