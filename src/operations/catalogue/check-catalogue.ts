import { resolve } from 'node:path';
import { z } from 'zod';
import { findCatalogueFolder, readCatalogueFolder } from '../../files/index.ts';
import { LOCAL } from '../../offices/index.ts';
import {
  type Catalogue,
  coverageOf,
  type Problem,
  checkCatalogue as problemsIn,
  readCatalogue,
  type SourceFile,
} from '../../rules/index.ts';
import { sampleCasesOf } from '../city/sample-cases.ts';
import { compileCatalogue } from '../opened.ts';
import { bareOperation } from '../operation.ts';
import { problemsBeside } from '../problems-beside.ts';
import { problemShape } from '../shapes/problem.ts';

/** Checks a catalogue folder, its examples and its mutants. `path` may lie inside the folder. */
export const checkCatalogue = bareOperation(LOCAL, {
  method: 'POST',
  path: '/check',
  tag: '检查 Checks',
  title: { zh: '检查目录', en: 'Check a catalogue' },
  text: { zh: '读取并核对整个目录。', en: 'Reads and checks a whole catalogue.' },
})
  .input(z.strictObject({ path: z.string() }))
  .output(
    z.object({
      folder: z.string(),
      files: z.int(),
      clauses: z.int(),
      problems: z.array(problemShape).readonly(),
    }),
  )
  .handler(({ input }) => {
    const folder = findCatalogueFolder(input.path) ?? resolve(input.path);
    const reading = readCatalogueFolder(folder);
    if (!reading.ok) return { folder, files: 0, clauses: 0, problems: reading.problems };
    const { catalogue, problems: wrong } = readCatalogue(reading.files);
    const problems = [...wrong, ...problemsBeside(reading.files, catalogue)];
    const sound = problems.length === 0;
    const found: readonly Problem[] = sound
      ? [...problemsIn(catalogue), ...casesIn(catalogue, reading.files)]
      : problems;
    const clauses = sound ? coverageOf(catalogue).clauses.length : 0;
    return { folder, files: reading.files.length, clauses, problems: found };
  });

/** What is wrong with the sample cases: too slow for each start, and nothing rests on it then. */
function casesIn(catalogue: Catalogue, files: readonly SourceFile[]): readonly Problem[] {
  return sampleCasesOf(compileCatalogue(catalogue, files), 1).problems;
}
