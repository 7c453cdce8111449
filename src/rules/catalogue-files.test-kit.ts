import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import type { Catalogue, SourceFile } from './catalogue/types.ts';
import { type DossierReading, readDossier } from './dossier/read-dossier.ts';
import type { Problem } from './problem.ts';

const RULES = import.meta.dirname;
export const CITY_FOLDER = join(RULES, '../../catalogue');

/** The texts below a folder, with paths relative to it, sorted; other files are left out. */
export function readTexts(folder: string, endings = /\.(md|yaml|csv)$/u): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The words that the city's clauses use: vocabulary and code lists. */
export function cityWords(): SourceFile[] {
  return readTexts(CITY_FOLDER).filter(({ path }) => /^(vocabulary|lists)\//u.test(path));
}

/** The city's catalogue. */
export function readCity(): { catalogue: Catalogue; problems: readonly Problem[] } {
  return readCatalogue(readTexts(CITY_FOLDER));
}

/** A dossier that must be sound; the problems are thrown. */
export function soundDossier(catalogue: Catalogue, input: unknown) {
  const reading: DossierReading = readDossier(catalogue, input);
  if (reading.ok) return reading.dossier;
  throw new Error(reading.problems.map(({ field, message }) => `${field}: ${message.en}`).join('; '));
}

/** A problem as one line: place, field, what is wrong and what was expected, in both languages. */
export function problemLines({ file, line, column, field, message, expected }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const wanted = expected ? `\n  zh 应为：${expected.zh}\n  en expected: ${expected.en}` : '';
  return `${place}${place === '' ? '' : ' '}[${field}]\n  zh ${message.zh}\n  en ${message.en}${wanted}\n`;
}
