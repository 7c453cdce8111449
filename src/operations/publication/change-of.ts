import type { SourceFile } from '../../rules/index.ts';
import type { InUse } from '../city/catalogue-in-use.ts';
import type { Change } from './check-change.ts';

/** The change that a file's text makes to the catalogue in use. */
export function changeOf(
  { files }: Pick<InUse, 'files'>,
  file: SourceFile,
  options: Pick<Change, 'depth' | 'today'>,
): Change {
  return { before: files, after: layOver(files, file), path: file.path, ...options };
}

/** The files with one of them changed, or added. */
export function layOver(files: readonly SourceFile[], file: SourceFile): readonly SourceFile[] {
  const known = files.some(({ path }) => path === file.path);
  if (!known) return [...files, file];
  return files.map((other) => (other.path === file.path ? file : other));
}

/** The text of a file in a version; null where it has none such. */
export function textIn(files: readonly SourceFile[], path: string): string | null {
  return files.find((file) => file.path === path)?.text ?? null;
}
