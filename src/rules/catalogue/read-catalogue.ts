import { readClause } from '../clause/read-clause.ts';
import { readMessage } from '../clause/read-values.ts';
import type { Clause } from '../clause/types.ts';
import { YamlReader } from '../clause/yaml-reader.ts';
import type { Problem } from '../problem.ts';
import { checkReferences } from './check-references.ts';
import { freeze } from './freeze.ts';
import { readPolicy } from './read-policy.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Catalogue, Policy, Sample, SourceFile } from './types.ts';

/**
 * Reads a whole catalogue. Every mistake is a problem with its file and line; a catalogue with
 * problems is not to be served.
 */
export function readCatalogue(files: readonly SourceFile[]): {
  catalogue: Catalogue;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const vocabulary = readVocabulary(sorted, problems);
  const policies: Policy[] = [];
  const clauses: Clause[] = [];
  for (const file of sorted.filter(({ path }) => /^policies\/[^/]+\/policy\.md$/u.test(path))) {
    const policy = readPolicy(file, problems);
    if (!policy) continue;
    policies.push(policy);
    const folder = file.path.slice(0, -'policy.md'.length);
    for (const other of sorted) {
      if (!other.path.startsWith(folder) || !other.path.endsWith('.md') || other === file) continue;
      const clause = readClause(other, policy, vocabulary, problems);
      if (clause) clauses.push(clause);
    }
  }
  const ordered = checkReferences(clauses, problems);
  const samples = sorted
    .filter(({ path }) => /^samples\/.*\.ya?ml$/u.test(path))
    .flatMap((file) => readSample(file, problems));
  return { catalogue: freeze({ vocabulary, policies, clauses: ordered, samples }), problems };
}

function readSample(file: SourceFile, problems: Problem[]): Sample[] {
  const reader = YamlReader.parse(
    { file: file.path, text: file.text, lineOffset: 0, problems },
    '',
  );
  const sample = reader.attempt((): Sample => {
    reader.allow('title', 'note', 'as_of', 'dossier');
    return {
      id: file.path.replace(/^samples\/|\.ya?ml$/gu, ''),
      title: readMessage(reader.need('title')),
      note: readMessage(reader.need('note')),
      as_of: reader.need('as_of').text,
      dossier: reader.need('dossier').toPlain(),
    };
  });
  return sample ? [sample] : [];
}
