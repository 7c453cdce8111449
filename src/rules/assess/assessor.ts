import { type Day, formatDay } from '../../values/index.ts';
import type { Assessment } from '../answer.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { prepare } from '../dossier/prepare.ts';
import type { Dossier } from '../dossier/prepared.ts';
import { generate, type Program, type Row, validityOf } from '../generate/program.ts';
import { wordingOf } from '../words/wording-of.ts';
import { type Plan, planOf } from './plan.ts';
import { askedOf } from './questions.ts';
import { relate } from './relations.ts';
import { answerOf } from './result.ts';
import { totalsOf } from './totals.ts';
import type { AnswerContext, Item } from './types.ts';

export type AssessOptions = { readonly asOf: Day; readonly explain: boolean };

/** Answers dossiers against one catalogue. */
export type Assessor = { assess(dossier: Dossier, options: AssessOptions): Assessment };

/** Compiles a catalogue's clauses, each way once, at the first use of that way. */
export function createAssessor(catalogue: Catalogue): Assessor {
  const wording = wordingOf(catalogue);
  const contexts = new Map<boolean, AnswerContext>();
  const contextOf = (explain: boolean): AnswerContext => {
    const known = contexts.get(explain);
    if (known) return known;
    const program = generate(catalogue, explain);
    const plans = program.layout.clauses.map((clause) => planOf(clause, catalogue, program.layout));
    const context = { catalogue, wording, program, explain, plans, steps: [], days: new Map() };
    contexts.set(explain, context);
    return context;
  };
  return { assess: (dossier, options) => assess(dossier, options, contextOf(options.explain)) };
}

function assess(dossier: Dossier, { asOf }: AssessOptions, context: AnswerContext): Assessment {
  const prepared = prepare(dossier, asOf, context.program.layout);
  const items = itemsOf(context.program.run(prepared), context.program);
  const { plans } = context;
  const related = relate(items, plans, ({ clause, event }) => {
    const validity = validityOf((plans[clause] as Plan).clause.inForce, event, asOf);
    return validity === 'in_force' || validity === 'undated';
  });
  const results = items.map((item) => answerOf(item, related.get(item.row), prepared, context));
  return {
    as_of: formatDay(asOf),
    results,
    totals: totalsOf(items, results, related),
    questions: askedOf(results),
  };
}

/** Rows come clause by clause, reading by reading, in one order of records: they are joined again. */
function itemsOf(rows: readonly Row[], { layout }: Program): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < rows.length; ) {
    const clause = rows[at]?.clause ?? 0;
    let end = at;
    while (rows[end]?.clause === clause) end++;
    const readings = layout.clauses[clause]?.variants.length ?? 1;
    const count = (end - at) / readings;
    for (let index = 0; index < count; index++) {
      const row = rows[at + index] as Row;
      items.push({
        row,
        others: readings === 1 ? NONE : othersOf(rows, at + index, count, readings),
      });
    }
    at = end;
  }
  return items;
}

const NONE: readonly Row[] = [];

function othersOf(rows: readonly Row[], first: number, count: number, readings: number): Row[] {
  const others = [rows[first + count] as Row];
  for (let reading = 2; reading < readings; reading++)
    others.push(rows[first + reading * count] as Row);
  return others;
}
