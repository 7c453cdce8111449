import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import type { SourceFile } from './catalogue/types.ts';
import { problemLines, readTexts } from './catalogue-files.test-kit.ts';
import { checkCalendars } from './check/calendars.ts';
import { checkCoverage } from './check/coverage.ts';
import { checkExamples } from './check/examples.ts';
import { YamlReader } from './clause/yaml-reader.ts';
import { readDossier } from './dossier/read-dossier.ts';
import type { Problem } from './problem.ts';
import { SMALL_CITY, SMALL_SAMPLES, smallCatalogue, smallClause } from './small-city.test-kit.ts';

const BAD = join(import.meta.dirname, 'bad');
const PLAIN = smallClause('plain', 'award: 10万元');

/** Wrong files by case: a file is a case, and so is a folder of files. */
function casesIn(folder: string): { name: string; files: SourceFile[] }[] {
  const cases = new Map<string, SourceFile[]>();
  for (const { path, text } of readTexts(join(BAD, folder))) {
    const name = path.replace(/(\/.*|\.\w+)$/u, '');
    const file = path.split('/').at(-1) ?? '';
    cases.set(name, [...(cases.get(name) ?? []), { path: file, text }]);
  }
  return [...cases].map(([name, files]) => ({ name, files }));
}

/** Without the small city's own files below a folder. */
const without = (folder: string): SourceFile[] =>
  SMALL_CITY.filter(({ path }) => !path.startsWith(folder));

/** Problems of reading; of the examples where there are none. */
function clauseProblems(files: readonly SourceFile[]): readonly Problem[] {
  const placed = files.map(({ path, text }) => ({ path: `policies/small/${path}`, text }));
  const { catalogue, problems } = readCatalogue([...SMALL_CITY, ...placed]);
  return problems.length > 0 ? problems : checkExamples(catalogue);
}

function policyProblems([file]: readonly SourceFile[]): readonly Problem[] {
  const path = 'policies/small/policy.md';
  const placed = { path, text: file?.text ?? '' };
  const { catalogue, problems } = readCatalogue([...without('policies/'), placed, PLAIN]);
  return problems.length > 0 ? problems : checkCoverage(catalogue);
}

function vocabularyProblems([file]: readonly SourceFile[]): readonly Problem[] {
  const folder = file?.path.endsWith('.csv') ? 'lists/' : 'vocabulary/';
  const placed = { path: folder + (file?.path ?? ''), text: file?.text ?? '' };
  const others = folder === 'lists/' ? [] : without(folder);
  return readCatalogue([...others, placed]).problems;
}

function calendarProblems(files: readonly SourceFile[]): readonly Problem[] {
  const placed = files.map(({ path, text }) => ({ path: `calendars/${path}`, text }));
  const { catalogue, problems } = readCatalogue([...SMALL_CITY, ...placed]);
  return problems.length > 0 ? problems : checkCalendars(catalogue);
}

function demonstrationProblems(files: readonly SourceFile[]): readonly Problem[] {
  const placed = files.map(({ text }) => ({ path: 'demonstration.yaml', text }));
  return readCatalogue([...SMALL_CITY, ...SMALL_SAMPLES, ...placed]).problems;
}

function dossierProblems([file]: readonly SourceFile[]): readonly Problem[] {
  const problems: Problem[] = [];
  const source = { file: file?.path ?? '', text: file?.text ?? '', lineOffset: 0, problems };
  const input = YamlReader.parse(source, '').toPlain();
  const reading = readDossier(smallCatalogue(PLAIN), input);
  return reading.ok ? problems : [...problems, ...reading.problems];
}

const KINDS = {
  clauses: clauseProblems,
  policies: policyProblems,
  vocabulary: vocabularyProblems,
  calendars: calendarProblems,
  demonstrations: demonstrationProblems,
  dossiers: dossierProblems,
};

describe.each(Object.entries(KINDS))('wrong %s', (folder, problemsOf) => {
  const cases = casesIn(folder);

  it('have a golden file each, and no other is there', () => {
    const golden = readdirSync(join(BAD, 'golden', folder));
    expect(golden.sort()).toEqual(cases.map(({ name }) => `${name}.txt`).sort());
    expect(cases.length).toBeGreaterThan(9);
  });

  it.each(cases)('$name is refused in the words of its golden file', ({ name, files }) => {
    const found = problemsOf(files).map(problemLines).join('');
    const golden = join(BAD, 'golden', folder, `${name}.txt`);
    if (process.env.UPDATE !== undefined) {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, found);
    }
    expect(found).not.toBe('');
    expect(found).toBe(readFileSync(golden, 'utf8'));
  });
});
