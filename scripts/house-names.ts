const VAGUE_FOLDERS = new Set(['utils', 'util', 'common', 'helpers', 'helper']);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Migrations are numbered: `0001_first-tables`. */
const MIGRATION = /^\d{4}_/;

/** What is wrong with the names in a path: one line each, none when it keeps the rules. */
export function brokenNames(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  const file = path.split('/').at(-1) ?? '';
  const parts = file.replace(MIGRATION, '').split('.').slice(0, -1);
  return [
    ...folders
      .filter((folder) => VAGUE_FOLDERS.has(folder))
      .map((folder) => `${path}: a folder named ${folder} says nothing about what it holds`),
    ...[...folders, ...parts]
      .filter((part) => !KEBAB.test(part))
      .map((part) => `${path}: ${part} is not in kebab-case`),
  ];
}
