import type { SourceFile } from '../../rules/index.ts';
import type { Context } from '../context.ts';
import { changeOf, textIn } from './change-of.ts';
import { checkAside } from './check-aside.ts';
import type { ChangeCheck } from './check-change.ts';

/** Checks the text of a clause's file against the catalogue in use, as far as one waits for. */
export async function checkText(
  context: Pick<Context, 'files' | 'today'>,
  file: SourceFile,
): Promise<ChangeCheck & { readonly unchanged: boolean }> {
  const { today } = context;
  const check = await checkAside(changeOf(context, file, { depth: 'quick', today }));
  return { ...check, unchanged: textIn(context.files, file.path) === file.text };
}
