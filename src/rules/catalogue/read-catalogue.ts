import { readClause } from '../clause/read-clause.ts';
import type { Clause } from '../clause/types.ts';
import { readLadder } from '../ladder/read-ladder.ts';
import type { Problem } from '../problem.ts';
import { checkReferences } from './check-references.ts';
import { inDocumentOrder } from './document-order.ts';
import { freeze } from './freeze.ts';
import { readCalendarNotices } from './read-calendar-notices.ts';
import { readCalendars } from './read-calendars.ts';
import { readDemonstration } from './read-demonstration.ts';
import { readItems } from './read-items.ts';
import { readPolicy } from './read-policy.ts';
import { readSamples } from './read-samples.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Catalogue, Policy, SourceFile } from './types.ts';
import { type ReadBefore, whatIsSame } from './what-is-same.ts';

/**
 * Reads a whole catalogue. Every mistake is a problem with its file and line; a catalogue with
 * problems is not to be served.
 * @param before a sound catalogue: what its files say to the letter is taken from it, which is many
 * times as fast and comes out the same
 */
export function readCatalogue(
  files: readonly SourceFile[],
  before?: ReadBefore,
): {
  catalogue: Catalogue;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const sorted = [...files].sort((a, b) => inDocumentOrder(a.path, b.path));
  const same = whatIsSame(sorted, before);
  const words = same.below('vocabulary/', 'lists/') ? before?.catalogue.vocabulary : undefined;
  const vocabulary = words ?? readVocabulary(sorted, problems);
  const calendar = readCalendars(sorted, problems);
  const calendarNotices = readCalendarNotices(sorted, problems);
  const policies: Policy[] = [];
  const clauses: Clause[] = [];
  for (const file of sorted.filter(({ path }) => /^policies\/[^/]+\/policy\.md$/u.test(path))) {
    const folder = file.path.slice(0, -'policy.md'.length);
    const items = sorted.find(({ path }) => path === `${folder}items.csv`);
    const isKnown = words && same.file(file) && (!items || same.file(items));
    const known = isKnown ? before?.catalogue.policies : undefined;
    const knownPolicy = known?.find((one) => one.file === file.path);
    const read = knownPolicy ?? readPolicy(file, vocabulary, problems);
    if (!read) continue;
    const policy = knownPolicy ?? { ...read, items: readItems(items, read.articles, problems) };
    const knownClauses = knownPolicy ? before?.catalogue.clauses : undefined;
    policies.push(policy);
    for (const other of sorted) {
      if (!other.path.startsWith(folder) || !other.path.endsWith('.md') || other === file) continue;
      const knownClause = same.file(other)
        ? knownClauses?.find((one) => one.file === other.path)
        : undefined;
      const clause = knownClause ?? readClause(other, policy, vocabulary, problems);
      if (clause) clauses.push(clause);
    }
  }
  problems.push(...homeless(sorted));
  const ordered = checkReferences(clauses, problems);
  const knownSamples = same.below('samples/') ? before?.catalogue.samples : undefined;
  const samples = knownSamples ?? readSamples(sorted, problems);
  const ladder = readLadder(sorted, vocabulary, problems);
  const demonstration = readDemonstration(sorted, { vocabulary, samples, policies }, problems);
  const catalogue = {
    vocabulary,
    calendar,
    calendarNotices,
    policies,
    clauses: ordered,
    samples,
    ladder,
    demonstration,
  };
  return { catalogue: freeze(catalogue), problems };
}

/** Clause files that no policy would take in: their folder has no policy.md. */
function homeless(files: readonly SourceFile[]): Problem[] {
  const inPolicies = files.flatMap(({ path }) => {
    const [folder] = /^policies\/(?:[^/]+\/)?(?=.*\.md$)/u.exec(path) ?? [];
    return folder === undefined ? [] : [{ path, policy: `${folder}policy.md` }];
  });
  const message = {
    zh: '所在文件夹没有 policy.md，这个文件不会被读取',
    en: 'there is no policy.md in its folder: the file would not be read',
  };
  return inPolicies
    .filter(({ policy }) => !files.some(({ path }) => path === policy))
    .map(({ path: file }) => ({ file, field: '', message }));
}
