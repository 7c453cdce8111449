import type { Day, Message, Period } from '../../values/index.ts';
import type {
  ConditionAnswer,
  FactRef,
  Heading,
  Holds,
  ReadingAnswer,
  Reason,
  Refusal,
  Result,
} from '../answer.ts';
import { referencesOf } from '../catalogue/check-references.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { amountExpressions } from '../clause/facts.ts';
import type { Clause } from '../clause/types.ts';
import type { Layout } from '../dossier/layout.ts';
import type { Expression, FactExpression, Subject } from '../expression/types.ts';
import { walk } from '../expression/walk.ts';
import type { RefusedRow, Row } from '../generate/row.ts';
import { limitWords } from '../limit/limits.ts';
import type { Limit } from '../limit/types.ts';
import type { FactType } from '../vocabulary.ts';
import type { Wording } from '../words/wording.ts';
import { type FixedReasons, fixedReasonsOf } from './fixed-reasons.ts';

/** A fact that an expression reads, ready to be looked up. `ref` names it without a record. */
export type FactLook = {
  readonly at: 'this' | 'party' | 'each';
  readonly ref: FactRef & { readonly fact: string };
  readonly field: `f${number}`;
  readonly type: FactType;
  readonly place: number;
};

/** Records that an expression searches (`kind`), or of which it wants a single one (`one`). */
type KindLook = {
  readonly at: 'kind' | 'one';
  readonly ref: FactRef;
  readonly place: number;
};

export type Look = FactLook | KindLook;

/** The name of a reading that has none. */
const UNNAMED: Message = { zh: '', en: '' };

/** What follows from how the conditions of a clause came out, whichever the record. */
export type Verdict = {
  /** How they came out: see `digitsOf` of rows. */
  readonly q: number;
  readonly conditions: readonly ConditionAnswer[];
  /** The reason where one fails: the first that does, the beneficiary before all. */
  readonly failed: Reason;
  /** How many fail. */
  readonly failing: number;
  readonly isRoleUnknown: boolean;
  /** What the unknown conditions look at. */
  readonly looks: readonly Look[];
};

/** A reason that names a fact (or kind), or another clause. */
type NamingReason = {
  readonly names: string;
  readonly fact: string | null;
  readonly reason: Reason;
};

/**
 * What is the same in every answer of a clause, made once. What answers hand on is frozen; the lists
 * are not, as frozen ones are slow to walk.
 */
export type Plan = {
  readonly clause: Clause;
  readonly inForce: Period;
  /** Whether the amounts of other clauses rest on its own. */
  readonly isBuiltOn: boolean;
  /** The caps of its default reading that several results may share. */
  readonly caps: readonly RunningCap[];
  /** The clauses whose amounts may change where one of its records leaves its room, by position. */
  readonly touches: readonly number[];
  /** What each of its results repeats. */
  readonly heading: Heading;
  /** Its name with that of its document. */
  readonly citedName: Message;
  readonly role: FactRef | null;
  readonly kind: FactRef;
  readonly conditions: readonly {
    /** By 0 (no), 1 (unknown) and 2 (yes). */
    readonly answers: readonly ConditionAnswer[];
    readonly looks: readonly Look[];
  }[];
  /** See `verdictOf`. */
  readonly verdicts: Verdict[];
  /** What the amount is computed from. */
  readonly amount: readonly Look[];
  /** The names of the readings, where there are several, and the readings where none gives anything. */
  readonly names: readonly Message[];
  readonly refused: readonly ReadingAnswer[];
  readonly reasons: FixedReasons;
  /** Reasons that name a fact or another clause, as they come up. */
  readonly worded: NamingReason[];
  /** Its last answer without a record, made from that row. */
  kept: { readonly row: Row; readonly result: Result } | null;
  /** Its last refusal without a record, and the row and day that it was made from. */
  keptRefusal: {
    readonly row: RefusedRow;
    readonly asOf: Day;
    readonly validity: Result['validity'];
    readonly refusal: Refusal;
  } | null;
};

/** Stands for last year's record: which one that is, only the run can tell. */
const ANY: Subject = { is: 'each', depth: 0 };

/** A limit that is used up by several results. */
export type RunningCap = {
  readonly limit: Extract<Limit, { per: FactExpression | null }>;
  readonly words: Message;
  /** The same for all clauses that share it. */
  readonly id: string;
  /** The fact of the record or the party that tells whose cap it is; null for the party's own. */
  readonly owner: `f${number}` | null;
  /** Positions of the clauses whose payments count. */
  readonly payers: readonly number[];
};

/** The plans of all clauses, by position. */
export function plansOf(catalogue: Catalogue, wording: Wording, layout: Layout): Plan[] {
  const { clauses } = layout;
  const references = clauses.map((clause) => new Set(referencesOf(clause)));
  const builtOn = clauses.map(({ id }) =>
    references.flatMap((names, place) => (names.has(id) ? [place] : [])),
  );
  const caps = clauses.map((clause) => capsOf(clause, clauses, wording));
  return clauses.map((clause, place) => ({
    ...planOf(clause, catalogue, layout),
    isBuiltOn: builtOn[place]?.length !== 0,
    caps: caps[place] ?? [],
    touches: touchedBy(place, caps, builtOn),
  }));
}

/** The clauses, by position, whose amounts may change with those of one: itself among them. */
function touchedBy(
  place: number,
  caps: readonly (readonly RunningCap[])[],
  builtOn: readonly (readonly number[])[],
): readonly number[] {
  const touched = new Set([place]);
  for (const one of touched) {
    for (const { payers } of caps[one] ?? []) for (const payer of payers) touched.add(payer);
    for (const other of builtOn[one] ?? []) touched.add(other);
  }
  return [...touched];
}

function planOf(
  clause: Clause,
  catalogue: Catalogue,
  layout: Layout,
): Omit<Plan, 'isBuiltOn' | 'caps' | 'touches'> {
  const [variant, ...others] = clause.variants;
  const reasons = fixedReasonsOf(clause, catalogue);
  const looksOf = (expression: Expression) => findLooks(expression, catalogue, layout);
  const role = catalogue.vocabulary.party.facts.find((fact) => fact.id === 'role');
  const { id, article, title, kind, authority } = clause;
  const names = others.length === 0 ? [] : clause.variants.map(({ name }) => name ?? UNNAMED);
  return {
    clause,
    inForce: clause.inForce,
    heading: { clause: id, article, title, kind, authority },
    citedName: citedNameOf(clause, catalogue),
    role: role ? nameOf('party', role.id) : null,
    kind: nameOf(clause.kind, null),
    conditions: variant.require.map(({ label, test }) => ({
      answers: answersOf(label),
      looks: looksOf(test),
    })),
    verdicts: [],
    amount: amountExpressions(variant).flatMap(looksOf),
    names,
    refused: names.map(refusedReading),
    reasons,
    worded: [],
    kept: null,
    keptRefusal: null,
  };
}

function citedNameOf({ policy, article, title }: Clause, { policies }: Catalogue): Message {
  const cited = policies.find(({ id }) => id === policy)?.citedAs;
  return Object.freeze({
    zh: `${cited?.zh ?? ''}${article}（${title.zh}）`,
    en: `${title.en} (${cited ? `${cited.en}, ` : ''}${article})`,
  });
}

function capsOf(clause: Clause, clauses: readonly Clause[], wording: Wording): RunningCap[] {
  const [{ limits }] = clause.variants;
  return limits.flatMap((limit, index): RunningCap[] => {
    if (!('per' in limit)) return [];
    const shared = 'shared' in limit ? limit.shared : null;
    const payers = clauses.flatMap((other, place) =>
      other === clause || (shared !== null && shares(other, shared)) ? [place] : [],
    );
    const [words = UNNAMED] = limitWords(limit, wording);
    const owner = limit.per ? (`f${limit.per.position}` as const) : null;
    return [{ limit, words, id: shared ?? `${clause.id} ${index}`, owner, payers }];
  });
}

function shares({ variants: [{ limits }] }: Clause, cap: string): boolean {
  return limits.some((limit) => 'shared' in limit && limit.shared === cap);
}

const HOLDS: readonly Holds[] = ['no', 'unknown', 'yes'];

/** How a condition may come out: by 0 (no), 1 (unknown) and 2 (yes). */
export function answersOf(label: Message): ConditionAnswer[] {
  return HOLDS.map((holds) => Object.freeze({ label, holds }));
}

function refusedReading(name: Message): ReadingAnswer {
  return Object.freeze({ name, outcome: 'refused', low_fen: '0', high_fen: '0' });
}

function findLooks(expression: Expression, catalogue: Catalogue, layout: Layout): Look[] {
  const looks: Look[] = [];
  for (const part of walk(expression)) {
    switch (part.op) {
      case 'fact':
        looks.push(...factLook(part, catalogue, layout));
        break;
      case 'some':
      case 'every':
      case 'sum':
      case 'count':
        looks.push(kindLook('kind', part.kind, layout));
        break;
      case 'previous':
        looks.push(kindLook('one', part.value.kind, layout));
        for (const fact of [...part.series, part.value])
          looks.push(...factLook({ ...fact, of: ANY }, catalogue, layout));
        break;
      case 'only':
        looks.push(kindLook('one', part.kind, layout));
        break;
      case 'number':
      case 'text':
      case 'boolean':
      case 'date':
      case 'duration':
      case 'compare':
      case 'and':
      case 'or':
      case 'not':
      case 'includes':
      case 'plus':
      case 'minus':
      case 'times':
      case 'shift':
      case 'year':
      case 'today':
        break;
    }
  }
  return looks;
}

function kindLook(at: KindLook['at'], kind: string, layout: Layout): KindLook {
  return { at, ref: nameOf(kind, null), place: layout.kinds.indexOf(kind) };
}

/** What an officer determines is nobody's to know beforehand: such a fact gives no look. */
function factLook(
  { of, kind, fact, position }: FactExpression,
  { vocabulary }: Catalogue,
  layout: Layout,
): FactLook[] {
  const ofParty = of.is === 'party';
  const facts = (ofParty ? vocabulary.party : vocabulary.kinds[kind])?.facts ?? [];
  const type = facts[position]?.type;
  if (!type || of.is === 'determined') return [];
  const ref = nameOf(ofParty ? 'party' : kind, fact);
  const place = layout.kinds.indexOf(kind);
  return [{ at: of.is, ref, field: `f${position}`, type, place }];
}

/** A fact or kind of no record, the same in every dossier. */
function nameOf<F extends string | null>(kind: string, fact: F) {
  return Object.freeze({ kind, record: null, fact });
}
