import {
  type Catalogue,
  type ClauseView,
  type Comparison,
  checkCatalogue,
  checkExamples,
  compareCatalogues,
  type ExampleEffect,
  exampleEffects,
  type Problem,
  readCatalogue,
  type SampleEffect,
  type SourceFile,
  sampleEffects,
  viewClause,
} from '../../rules/index.ts';
import type { Day } from '../../values/index.ts';

/** A change of the catalogue that is to be checked. */
export type Change = {
  /** The files as published. */
  readonly before: readonly SourceFile[];
  readonly after: readonly SourceFile[];
  /** The file that a draft changes; null where the whole folder is another. */
  readonly path: string | null;
  /** `full` also looks whether each part of each changed rule matters to some example. */
  readonly depth: 'quick' | 'full';
  readonly today: Day;
};

/** What is to be said of a change before anybody publishes it. */
export type ChangeCheck = {
  readonly problems: readonly Problem[];
  /** The policy to which the file belongs, if it can be read. */
  readonly policy: string | null;
  /** The clauses of the file, as they would be shown. */
  readonly clauses: readonly ClauseView[];
  readonly comparisons: readonly Comparison[];
  readonly samples: readonly SampleEffect[];
  readonly examples: readonly ExampleEffect[];
};

const MOST_PROBLEMS = 100;

/** Reads the changed catalogue, checks it, and compares it with the published one. */
export function checkChange(change: Change, published: Catalogue): ChangeCheck {
  const { after, path, depth, today } = change;
  const { catalogue, problems } = readCatalogue(after, {
    files: change.before,
    catalogue: published,
  });
  if (problems.length > 0) {
    const policy = policyOf(published, path);
    return { ...NOTHING, policy, problems: problems.slice(0, MOST_PROBLEMS) };
  }
  // What is published one by one was well before; a whole folder is looked at anew.
  const known = path === null ? null : published;
  const wrong = (depth === 'full' ? checkCatalogue : checkExamples)(catalogue, known);
  const own = catalogue.clauses.filter(({ file }) => file === path);
  return {
    problems: wrong.slice(0, MOST_PROBLEMS),
    policy: policyOf(catalogue, path),
    clauses: own.flatMap(({ id }) => viewClause(catalogue, id, today) ?? []),
    comparisons: compareCatalogues(published, catalogue),
    samples: sampleEffects(published, catalogue),
    examples: exampleEffects(published, catalogue),
  };
}

const NOTHING = {
  clauses: [],
  comparisons: [],
  samples: [],
  examples: [],
} satisfies Omit<ChangeCheck, 'problems' | 'policy'>;

/** The policy in whose folder a file lies. */
function policyOf({ policies }: Catalogue, path: string | null): string | null {
  const folder = path?.slice(0, path.lastIndexOf('/') + 1);
  return policies.find(({ file }) => file === `${folder}policy.md`)?.id ?? null;
}
