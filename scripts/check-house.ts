import { globSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { brokenNames } from './house-names.ts';
import { brokenText } from './house-text.ts';

export type HouseReport = { readonly files: number; readonly violations: readonly string[] };

const CODE = '{src,bench,e2e,scripts}/**/*.{ts,tsx,cjs,css,html,json}';
const IN_CATALOGUE = 'catalogue/**/*.{ts,tsx,js,cjs,mjs}';

/**
 * Holds the files below `root` against the habits of the house: size, names, a core without clock
 * and chance, no policy or city in code, no code in the catalogue. Reading nothing is a violation;
 * what is installed in a folder is not ours.
 */
export function checkHouse(root: string): HouseReport {
  const files = list(root, CODE);
  const unread = files.length === 0 ? ['no file was read'] : [];
  const misplaced = list(root, IN_CATALOGUE).map((file) => `${file}: the catalogue holds no code`);
  const broken = files.flatMap((file) => [
    ...brokenNames(file),
    ...brokenText(file, readFileSync(join(root, file), 'utf8')),
  ]);
  return { files: files.length, violations: [...unread, ...misplaced, ...broken] };
}

function list(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] })
    .map((file) => file.replaceAll('\\', posix.sep))
    .filter((file) => !basename(file).startsWith('.'))
    .sort();
}

if (import.meta.main) {
  const { files, violations } = checkHouse(process.cwd());
  for (const violation of violations) console.error(violation);
  console.log(`house: ${files} files, ${violations.length} violations`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
