import type { Validity } from '../../values/index.ts';
import type { FactRef, Outcome, Reason } from '../answer.ts';
import type { Row } from '../generate/row.ts';
import { WHY } from '../generate/runtime.ts';
import { factLabel, kindLabel } from '../words/labels.ts';
import { reasonFor } from './fixed-reasons.ts';
import type { Plan } from './plan.ts';
import type { Relation } from './relations.ts';
import type { AnswerContext } from './types.ts';

type Answered = {
  readonly row: Row;
  readonly relation: Relation | undefined;
  readonly plan: Plan;
  readonly outcome: Outcome;
  readonly validity: Validity;
  readonly missing: readonly FactRef[];
};

/** The first reason for an answer, with its article; null where a grant in force needs none. */
export function reasonOf(answered: Answered, context: AnswerContext): Reason | null {
  const { row, relation, plan, outcome, validity } = answered;
  switch (outcome) {
    case 'paid':
      return plan.reasons.paid;
    case 'refused':
      return row.c === 0
        ? failedCondition(row, plan)
        : (displaced(relation, plan, context) ?? emptied(row, plan));
    case 'undecided':
      return plan.reasons.textOpen;
    case 'unknown':
      return waiting(answered, context);
    case 'granted':
      return validity === 'in_force' || validity === 'undated'
        ? null
        : plan.reasons.outOfForce[validity];
  }
}

function failedCondition({ q, amount }: Row, { reasons, verdicts }: Plan): Reason {
  return amount.why === WHY.no_record ? reasons.noRecord : verdicts.of(q).failed;
}

function displaced(
  relation: Relation | undefined,
  { clause }: Plan,
  context: AnswerContext,
): Reason | null {
  const by = relation && context.program.layout.clauses[relation.by.clause];
  if (!by) return null;
  const { zh, en } = context.wording.clause(by.id);
  return relation.is === 'not_highest'
    ? reasonFor(clause, 'not_highest', `同一事项就高，取${zh}`, `the higher award counts: ${en}`)
    : reasonFor(clause, 'replaced', `同一事项按${zh}计算`, `the same event is counted under ${en}`);
}

function emptied({ amount: { why } }: Row, { reasons }: Plan): Reason {
  if (why === WHY.no_tier) return reasons.noTier;
  return why === WHY.used_up ? reasons.usedUp : reasons.nothingLeft;
}

function waiting({ relation, missing, plan }: Answered, context: AnswerContext): Reason {
  const [first] = missing;
  if (first) return waitingFor(first, plan, context);
  const other = relation && context.program.layout.clauses[relation.by.clause];
  if (!other) {
    return reasonFor(
      plan.clause,
      'missing_fact',
      '取决于同一限制之内其他事项的金额',
      'depends on the amounts of other events under the same limit',
    );
  }
  const { zh, en } = context.wording.clause(other.id);
  return reasonFor(
    plan.clause,
    'missing_fact',
    `取决于${zh}是否适用`,
    `depends on whether ${en} applies`,
  );
}

/** The reason that names a missing fact, worded once for each. */
function waitingFor(ref: FactRef, plan: Plan, { catalogue }: AnswerContext): Reason {
  const name = ref.fact === null ? ref.kind : `${ref.kind}.${ref.fact}`;
  const known = plan.waiting.get(name);
  if (known) return known;
  const kind = kindLabel(catalogue.vocabulary, ref.kind);
  const fact = factLabel(catalogue.vocabulary, ref);
  const reason =
    ref.fact === null
      ? reasonFor(plan.clause, 'missing_fact', `待补充：${kind.zh}`, `to be given: ${kind.en}`)
      : reasonFor(
          plan.clause,
          'missing_fact',
          `待补充：${kind.zh}的${fact.zh}`,
          `to be given: ${fact.en} (${kind.en})`,
        );
  plan.waiting.set(name, reason);
  return reason;
}
