import { type Day, type Period, type Validity, validityOn } from '../../values/index.ts';
import { emitAward, partsOfAward, walkAwards } from '../award/awards.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import { blankOf } from '../dossier/blank-record.ts';
import { type Layout, layoutOf } from '../dossier/layout.ts';
import { eventDayOfYear, orderBy } from '../dossier/prepare.ts';
import type { PreparedDossier, PreparedRecord } from '../dossier/prepared.ts';
import { emitClause } from './emit-clause.ts';
import type { Gate } from './emit-conditions.ts';
import {
  type ExpressionContext,
  emitBest,
  emitCondition,
  emitNumber,
  emitValue,
  innerContext,
} from './emit-expression.ts';
import type { Near } from './emit-near.ts';
import { emitRun, noRecords } from './emit-run.ts';
import { each, emitLists, known } from './emit-used.ts';
import type { Emitter, Part } from './emitter.ts';
import * as ledgers from './ledgers.ts';
import { allFail, FAILED, NO_RECORD, NOTHING, type RefusedRow, type Row } from './row.ts';
import * as runtime from './runtime.ts';
import { settledYears } from './settled.ts';

/** The generated evaluator of a catalogue. */
export type Program = {
  readonly layout: Layout;
  readonly source: string;
  readonly parts: readonly Part[];
  readonly nears: readonly Near[];
  readonly gates: readonly Gate[];
  /**
   * How the conditions of each gate come out where one of them fails (see `digitsOf`), else -1: its
   * clauses have no rows but where something was paid under one.
   */
  closed(dossier: PreparedDossier): readonly number[];
  /**
   * A row for each clause and record; what is plainly refused goes to `refused` instead, if given. Then
   * no row is made where a gate is closed, or for kinds of which there surely is no record.
   * @param only clauses by position, in their order, with all that share a limit with one of them,
   *   after a run of all for the same dossier
   */
  run(dossier: PreparedDossier, refused?: RefusedRow[], only?: readonly number[]): Row[];
};

/**
 * Turns the clauses into one JavaScript function. Nothing that an author typed stands in the code:
 * texts are constants by number, names are positions, figures are checked integers.
 */
export function generate(catalogue: Catalogue, explain: boolean): Program {
  const { vocabulary, clauses } = catalogue;
  const layout = layoutOf(vocabulary, clauses);
  const constants: unknown[] = [];
  const constantNames = new Map<unknown, string>();
  const parts: Part[] = [];
  const lines: string[] = [];
  const constant = (value: unknown): string => {
    const name = constantNames.get(value) ?? `K${constants.push(value) - 1}`;
    constantNames.set(value, name);
    return name;
  };
  const define = (parameters: string, body: string): string => {
    const name = `f${lines.length}`;
    lines.push(`function ${name}(${parameters}){${body}}`);
    return name;
  };
  const outside: ExpressionContext = {
    constant,
    define,
    temporary: () => {
      throw new TypeError('a temporary outside of a function');
    },
    kindPosition: (kind) => layout.kinds.indexOf(kind),
  };
  /** An expression as a function of its own where it needs temporaries, else in place. */
  const inPlace = (emit: (context: ExpressionContext) => string): string => {
    const inner = innerContext(outside);
    const code = emit(inner);
    const declarations = inner.declarations();
    return declarations === '' ? code : `${define('r', `${declarations}return ${code}`)}(r)`;
  };
  const emitterOf = (explained: boolean): Emitter => ({
    explain: explained,
    constant,
    define,
    number: (expression) => inPlace((context) => emitNumber(expression, context)),
    condition: (expression) => inPlace((context) => emitCondition(expression, context)),
    best: (some, fact, better) => inPlace((context) => emitBest(some, fact, better, context)),
    value: (expression) => emitValue(expression, outside),
    award: (award) => define('r,i', emitAward(award, emitterOf(explained))),
    payments: (shared) => (shared === null ? 'h' : paymentsOf(sharing(clauses, shared))),
    clause: (id) => clauses.findIndex((clause) => clause.id === id),
    step: (part, number = '0') =>
      explained ? `S!==null&&S.push({p:${parts.push(part) - 1},n:${number},lo,hi});` : '',
  });
  const emitter = emitterOf(explain);
  const ledgers = new Map<string, 'one' | 'each'>();
  const context = {
    emitter,
    silent: emitterOf(false),
    layout,
    vocabulary,
    referenced: referencedClauses(clauses, emitter),
    lines,
    ledgers,
    once: new Map<string, string>(),
    uses: new Map(),
    nears: [],
    gates: [],
  };
  const codes = clauses.map((clause, number) => emitClause(clause, number, context));
  const lists = emitLists(context, layout.kinds);
  const kinds = clauses.map(({ kind }) => layout.kinds.indexOf(kind));
  const run = emitRun(codes, kinds, context.gates);
  const { determination } = vocabulary.kinds;
  const helpers = {
    ...HELPERS,
    ABSENT: [...Object.values(vocabulary.kinds), vocabulary.party].map((kind) => [blankOf(kind)]),
    UNDETERMINED: determination ? blankOf(determination) : { id: null },
  };
  const source =
    `'use strict';const {${Object.keys(helpers).join(',')}}=H;${constants.map((_, index) => `const K${index}=K[${index}];`).join('')}` +
    `${[...ledgers].map(([ledger, keeps]) => (keeps === 'one' ? `let ${ledger}=null;` : `const ${ledger}=new Map();`)).join('')}` +
    lists.declared +
    `const L=[];let D,P,R=null,A=0,Y=0,Z=0,T,S=null,${[...context.once.keys()].map((name) => `${name}=0,`).join('')}lo=0,hi=0,gl=0,gh=0,clo=0,chi=0,u=0,w=0,why=0;\n${lines.join('\n')}\n${run.declared}` +
    `function begin(dossier){D=dossier;P=D.party;A=D.asOf;Y=year(A);${[...context.once].map(([name, code]) => `${name}=${code};`).join('')}${run.begun}}` +
    `return {closed(dossier){if(D!==dossier)begin(dossier);return [${context.gates.map(({ name, digits }) => `${name}===0?${digits}:-1`).join(',')}]},` +
    `run(dossier,refused,only){if(only===undefined)begin(dossier);else D=dossier;R=refused===undefined?null:refused;if(only===undefined){${lists.filled}}` +
    `${[...ledgers].map(([ledger, keeps]) => (keeps === 'one' ? `${ledger}=null;` : '')).join('')}while(L.length>0)L.pop().clear();` +
    `const out=[];if(only===undefined)for(let n=0;n<clauses.length;n++)answer(n,out);else for(const n of only)answer(n,out);return out}}`;
  const made = new Function('H', 'K', source)(helpers, constants) as Pick<
    Program,
    'closed' | 'run'
  >;
  return { layout, source, parts, nears: context.nears, gates: context.gates, ...made };
}

/** The positions of the clauses that count towards a cap of this name. */
function sharing(clauses: readonly Clause[], name: string): number[] {
  return clauses.flatMap(({ variants: [{ limits }] }, position) =>
    limits.some((limit) => 'shared' in limit && limit.shared === name) ? [position] : [],
  );
}

const paymentsOf = (clauses: readonly number[]): string =>
  `[${clauses.map((position) => `...D.h[${position}]`).join(',')}]`;

/** The clauses whose amounts other clauses build on, by position. */
function referencedClauses(clauses: readonly Clause[], emitter: Emitter): Set<number> {
  const ids = clauses.flatMap(({ variants }) =>
    variants.flatMap(({ award }) =>
      [...walkAwards(award)].flatMap((part) => partsOfAward(part).amounts ?? []),
    ),
  );
  return new Set(ids.map(emitter.clause));
}

/** The determination made for a record, or one of which nothing is known. */
function determined(
  list: readonly PreparedRecord[],
  field: `f${number}`,
  record: string | null,
  none: PreparedRecord,
): PreparedRecord {
  for (const one of list) if (one[field] === undefined || one[field] === record) return one;
  return none;
}

const HELPERS = {
  NONE: [],
  NOTHING,
  NO_RECORD,
  FAILED,
  allFail,
  noRecords,
  mul: runtime.mul,
  exact: runtime.exact,
  floorDiv: runtime.floorDiv,
  same: runtime.same,
  has: runtime.has,
  hasAny: runtime.hasAny,
  shiftMonths: runtime.shiftMonths,
  year: runtime.year,
  used: ledgers.used,
  book: ledgers.book,
  room: ledgers.room,
  mark: ledgers.mark,
  counted: ledgers.counted,
  full: ledgers.full,
  crowded: ledgers.crowded,
  added: ledgers.added,
  paidTotal: ledgers.paidTotal,
  paidFor: ledgers.paidFor,
  settledYears,
  orderBy,
  each,
  known,
  eventDayOfYear,
  determined,
};

/** Validity of a result: the event must lie inside the period, and so must the as-of date. */
export function validityOf(period: Period, event: Day, asOf: Day): Validity {
  const ofEvent = Number.isNaN(event) ? 'in_force' : validityOn(period, event);
  return ofEvent === 'in_force' ? validityOn(period, asOf) : ofEvent;
}
