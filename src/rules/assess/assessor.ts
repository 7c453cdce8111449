import { type Day, formatDay, validityOn } from '../../values/index.ts';
import type { Assessment, Result, SharedCap } from '../answer.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { prepare } from '../dossier/prepare.ts';
import type { Dossier } from '../dossier/prepared.ts';
import type { Headings } from '../find-result.ts';
import type { RefusedRow, Row } from '../generate/row.ts';
import { wordingOf } from '../words/wording-of.ts';
import { combinationOf } from './combination.ts';
import { createContext } from './context.ts';
import type { Plan } from './plan.ts';
import { ask, questionsOf, type Tallies } from './questions.ts';
import { refusalsOf } from './refusals.ts';
import { answerOf } from './result.ts';
import { settle } from './settle.ts';
import { sharedCaps } from './shared-caps.ts';
import { absentKinds, refusedPolicies } from './sharing.ts';
import { startTries } from './tied.ts';
import { addUp, startSums, totalsOf } from './totals.ts';
import type { AnswerContext, Answering } from './types.ts';

export type AssessOptions = { readonly asOf: Day; readonly explain: boolean };

/** Answers dossiers against one catalogue. */
export type Assessor = {
  assess(dossier: Dossier, options: AssessOptions): Assessment;
  /** What its answers do not repeat of a clause: see `findResult`. */
  readonly headings: Headings;
};

/** Compiles a catalogue's clauses, each way once, at the first use of that way. */
export function createAssessor(catalogue: Catalogue): Assessor {
  const wording = wordingOf(catalogue);
  const contexts = new Map<boolean, AnswerContext>();
  const contextOf = (explain: boolean): AnswerContext => {
    const known = contexts.get(explain);
    if (known) return known;
    const context = createContext(catalogue, wording, explain);
    contexts.set(explain, context);
    return context;
  };
  return {
    assess: (dossier, options) => assess(dossier, options, contextOf(options.explain)),
    headings(id) {
      const clause = catalogue.clauses.find((one) => one.id === id);
      if (clause === undefined) return undefined;
      const { article, title, kind, authority, inForce } = clause;
      return { clause: id, article, title, kind, authority, inForce };
    },
  };
}

function assess(dossier: Dossier, { asOf }: AssessOptions, context: AnswerContext): Assessment {
  const { plans, program } = context;
  const prepared = prepare(dossier, asOf, program.layout);
  const refused: RefusedRow[] = [];
  const tries = startTries();
  const rows = settle(prepared, refused, context, tries);
  const closed = program.closed(prepared);
  const answering: Answering = { ...context, dossier: prepared };
  const sums = startSums();
  const tallies: Tallies = { all: [], byRecord: new Map() };
  const results = rows.map((row) => {
    const result = answerOf(row, answering);
    addUp(sums, result, row);
    if (result.missing.length > 0 && isWorthAsking(row, plans)) ask(tallies, result);
    return result;
  });
  const shared = context.explain ? sharedCaps(rows, results, plans, prepared) : NONE_SHARED;
  return {
    as_of: formatDay(asOf),
    results:
      shared.size === 0 ? results : results.map((one, place) => share(one, shared.get(place))),
    refusals: refusalsOf(refused, asOf, context),
    refused_policies: refusedPolicies(prepared, closed, context),
    absent_kinds: absentKinds(prepared, closed, context),
    totals: totalsOf(sums),
    combination: combinationOf(rows, results, answering, tries),
    questions: questionsOf(tallies),
  };
}

const NONE_SHARED: ReadonlyMap<number, SharedCap> = new Map();

function share(result: Result, shared_cap: SharedCap | undefined): Result {
  return shared_cap === undefined ? result : { ...result, shared_cap };
}

/** What happened outside its clause counts in no total: it matters only to clauses that build on it. */
function isWorthAsking({ clause, event }: Row, plans: readonly Plan[]): boolean {
  const { inForce, isBuiltOn } = plans[clause] as Plan;
  if (isBuiltOn || Number.isNaN(event)) return true;
  const validity = validityOn(inForce, event);
  return validity === 'in_force' || validity === 'undated';
}
