import { readClause } from '../clause/read-clause.ts';
import { readMessage } from '../clause/read-values.ts';
import type { Clause } from '../clause/types.ts';
import { YamlReader } from '../clause/yaml-reader.ts';
import type { Problem } from '../problem.ts';
import { checkReferences } from './check-references.ts';
import { inDocumentOrder } from './document-order.ts';
import { freeze } from './freeze.ts';
import { readCalendars } from './read-calendars.ts';
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
  const sorted = [...files].sort((a, b) => inDocumentOrder(a.path, b.path));
  const vocabulary = readVocabulary(sorted, problems);
  const calendar = readCalendars(sorted, problems);
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
  const samples = readSamples(sorted, problems);
  const catalogue = { vocabulary, calendar, policies, clauses: ordered, samples };
  return { catalogue: freeze(catalogue), problems };
}

const SAMPLES = 'samples/';

/** The samples that `samples/index.yaml` names, in its order; each is a dossier file beside it. */
function readSamples(files: readonly SourceFile[], problems: Problem[]): Sample[] {
  const index = files.find(({ path }) => path === `${SAMPLES}index.yaml`);
  if (!index) return [];
  const list = readYaml(index, problems);
  const entries = list.attempt(() => list.entries) ?? [];
  return entries.flatMap(({ key, value, at }) => {
    const sample = value.attempt((): Sample => {
      value.allow('title', 'note', 'as_of');
      const file = files.find(({ path }) => path === `${SAMPLES}${key}.yaml`);
      if (!file) {
        return at.fail({ zh: `没有文件 ${key}.yaml`, en: `there is no file ${key}.yaml` });
      }
      return {
        id: key,
        title: readMessage(value.need('title')),
        note: readMessage(value.need('note')),
        as_of: value.need('as_of').text,
        dossier: readYaml(file, problems).toPlain(),
      };
    });
    return sample ? [sample] : [];
  });
}

function readYaml({ path, text }: SourceFile, problems: Problem[]): YamlReader {
  return YamlReader.parse({ file: path, text, lineOffset: 0, problems }, '');
}
