import { PAPER_CODE, readTypedCode } from '../../values/index.ts';
import { textOf } from '../search.ts';

/** The code that the address carries, in its one way of writing where it can be one. */
export function readVerifySearch(search: Record<string, unknown>): { code?: string } {
  const text = textOf(search.code);
  return text === undefined ? {} : { code: readTypedCode(PAPER_CODE, text) ?? text };
}
