import type { ConditionAnswer, FactRef, Holds, Reason } from '../answer.ts';
import { freeze } from '../catalogue/freeze.ts';
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

/** Records that an expression searches (`kind`), or looks back to (`previous`). */
export type KindLook = {
  readonly at: 'kind' | 'previous';
  readonly ref: FactRef;
  readonly place: number;
};

export type Look = FactLook | KindLook;

/** What is the same in every answer of a clause, made once. */
export type Plan = {
  readonly clause: Clause;
  readonly role: FactRef | null;
  readonly kind: FactRef;
  /** For each condition its answer by 0 (no), 1 (unknown), 2 (yes), and what it looks at. */
  readonly conditions: readonly (readonly ConditionAnswer[])[];
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

const HOLDS: readonly Holds[] = ['no', 'unknown', 'yes'];

export function planOf(clause: Clause, catalogue: Catalogue, layout: Layout): Plan {
  const [variant] = clause.variants;
  const looksOf = (expression: Expression) => findLooks(expression, catalogue, layout);
  const role = catalogue.vocabulary.party.facts.find((fact) => fact.id === 'role');
  return freeze({
    clause,
    role: role ? { kind: 'party', record: null, fact: role.id } : null,
    kind: { kind: clause.kind, record: null, fact: null },
    conditions: variant.require.map(({ label }) => HOLDS.map((holds) => ({ label, holds }))),
    looks: variant.require.map(({ test }) => looksOf(test)),
    amount: amountExpressions(variant).flatMap(looksOf),
    used: ownFacts(variant).flatMap((fact) => factLook(fact, catalogue, layout)),
    replaces: clause.replaces.map((id) => layout.clauses.findIndex((one) => one.id === id)),
    reasons: fixedReasonsOf(clause, catalogue),
    waiting: new Map<string, Reason>(),
  });
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
        looks.push(kindLook('previous', part.value.kind, layout));
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
        break;
    }
  }
  return looks;
}

function kindLook(at: KindLook['at'], kind: string, layout: Layout): KindLook {
  return { at, ref: { kind, record: null, fact: null }, place: layout.kinds.indexOf(kind) };
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
  const ref = { kind: ofParty ? 'party' : kind, record: null, fact };
  const place = layout.kinds.indexOf(kind);
  return [{ at: of.is, ref, field: `f${position}`, type, place }];
}
