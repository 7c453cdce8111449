import { readDoubts, readPapers, readProcedures, readSampleCalls } from '../casework/index.ts';
import { readTemplates } from '../messages/index.ts';
import type { Catalogue, Problem, SourceFile } from '../rules/index.ts';

/** What is wrong in a catalogue beside its policies: templates, procedures, doubts, papers, sample calls. */
export function problemsBeside(
  files: readonly SourceFile[],
  catalogue: Pick<Catalogue, 'vocabulary' | 'policies' | 'clauses' | 'demonstration'>,
): Problem[] {
  const { procedures, problems } = readProcedures(files, catalogue.policies);
  return [
    ...readTemplates(files).problems,
    ...problems,
    ...readDoubts(files, catalogue).problems,
    ...readPapers(files).problems,
    ...readSampleCalls(files, catalogue, procedures).problems,
  ];
}
