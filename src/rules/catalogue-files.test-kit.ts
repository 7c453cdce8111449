import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import type { Catalogue, SourceFile } from './catalogue/types.ts';
import { type DossierReading, readDossier } from './dossier/read-dossier.ts';
import type { Problem } from './problem.ts';
import { SMALL_CITY } from './small-city.test-kit.ts';

const RULES = import.meta.dirname;
const CITY_FOLDER = join(RULES, '../../catalogue');

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

function cityWords(): SourceFile[] {
  return readTexts(CITY_FOLDER).filter(({ path }) => /^(vocabulary|lists)\//u.test(path));
}

/** The files of the city's catalogue. */
export function readCityFiles(): SourceFile[] {
  return readTexts(CITY_FOLDER);
}

/** A catalogue as it was read, frozen. */
type Read = { readonly catalogue: Catalogue; readonly problems: readonly Problem[] };

/** The city's catalogue. */
export const readCity = once(() => readCatalogue(readCityFiles()));

/** The fourteen hard clauses, on the city's words. */
export const readTried = once(() =>
  readCatalogue([...cityWords(), ...under('policies/tried/', readTexts(join(RULES, 'tried')))]),
);

/** The example sheets of the awards and limits, on the small city's words. */
export const readSheets = once(() => {
  const sheets = ['award', 'limit'].flatMap((folder) => readTexts(sheetFolder(folder)));
  return readCatalogue([...SMALL_CITY, ...under('policies/small/', sheets)]);
});

/** Reads at the first call only: the city takes seconds, and nobody can change what was read. */
function once(read: () => Read): () => Read {
  let known: Read | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

/** Where the sheets of the awards or of the limits lie. */
export const sheetFolder = (of: string): string => join(RULES, of, 'sheets');

function under(folder: string, files: readonly SourceFile[]): SourceFile[] {
  return files.map(({ path, text }) => ({ path: folder + path, text }));
}

/** A dossier that must be sound; the problems are thrown. */
export function soundDossier(catalogue: Catalogue, input: unknown) {
  const reading: DossierReading = readDossier(catalogue, input);
  if (reading.ok) return reading.dossier;
  throw new Error(
    reading.problems.map(({ field, message }) => `${field}: ${message.en}`).join('; '),
  );
}

/** A problem as one line: place, field, what is wrong and what was expected, in both languages. */
export function problemLines({ file, line, column, field, message, expected }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const wanted = expected ? `\n  zh 应为：${expected.zh}\n  en expected: ${expected.en}` : '';
  return `${place}${place === '' ? '' : ' '}[${field}]\n  zh ${message.zh}\n  en ${message.en}${wanted}\n`;
}
