import type { Message } from '../../values/index.ts';
import type { ConditionAnswer, FactRef, Reason } from '../answer.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import type { Layout } from '../dossier/prepare.ts';
import type { Expression, FactExpression } from '../expression/types.ts';
import { walk } from '../expression/walk.ts';
import type { FactType } from '../vocabulary.ts';
import { amountExpressions, ownFacts } from './facts.ts';
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

/** A condition's answer by 0 (no), 1 (unknown) and 2 (yes). */
type ConditionAnswers = readonly [ConditionAnswer, ConditionAnswer, ConditionAnswer];

/**
 * What is the same in every answer of a clause, made once. What answers hand on is frozen; the lists
 * are not, as frozen ones are slow to walk.
 */
export type Plan = {
  readonly clause: Clause;
  readonly role: FactRef | null;
  readonly kind: FactRef;
  /** For each condition what it can answer, and what it looks at. */
  readonly conditions: readonly ConditionAnswers[];
  readonly looks: readonly (readonly Look[])[];
  /** What the amount is computed from. */
  readonly amount: readonly Look[];
  readonly used: readonly FactLook[];
  /** Positions of the clauses whose place it takes. */
  readonly replaces: readonly number[];
  readonly reasons: FixedReasons;
  /** Reasons that name a missing fact, as they come up. */
  readonly waiting: Map<string, Reason>;
};

export function planOf(clause: Clause, catalogue: Catalogue, layout: Layout): Plan {
  const [variant] = clause.variants;
  const looksOf = (expression: Expression) => findLooks(expression, catalogue, layout);
  const role = catalogue.vocabulary.party.facts.find((fact) => fact.id === 'role');
  return {
    clause,
    role: role ? nameOf('party', role.id) : null,
    kind: nameOf(clause.kind, null),
    conditions: variant.require.map(({ label }) => answersOf(label)),
    looks: variant.require.map(({ test }) => looksOf(test)),
    amount: amountExpressions(variant).flatMap(looksOf),
    used: ownFacts(variant).flatMap((fact) => factLook(fact, catalogue, layout)),
    replaces: clause.replaces.map((id) => layout.clauses.findIndex((one) => one.id === id)),
    reasons: fixedReasonsOf(clause, catalogue),
    waiting: new Map<string, Reason>(),
  };
}

function answersOf(label: Message): ConditionAnswers {
  return [
    Object.freeze({ label, holds: 'no' }),
    Object.freeze({ label, holds: 'unknown' }),
    Object.freeze({ label, holds: 'yes' }),
  ];
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
  const type = (ofParty ? vocabulary.party : vocabulary.kinds[kind])?.facts[position]?.type;
  if (!type || of.is === 'determined') return [];
  const ref = nameOf(ofParty ? 'party' : kind, fact);
  const place = layout.kinds.indexOf(kind);
  return [{ at: of.is, ref, field: `f${position}`, type, place }];
}

/** A fact or kind of no record, the same in every dossier. */
function nameOf<F extends string | null>(kind: string, fact: F) {
  return Object.freeze({ kind, record: null, fact });
}
