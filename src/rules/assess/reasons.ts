import type { Message, Validity } from '../../values/index.ts';
import type { FactRef, Outcome, Reason, ReasonCode } from '../answer.ts';
import { asksOfficer } from '../clause/facts.ts';
import type { Relation, Row } from '../generate/row.ts';
import { WHY } from '../generate/runtime.ts';
import { factLabel, kindLabel } from '../words/labels.ts';
import { reasonFor } from './fixed-reasons.ts';
import type { Plan } from './plan.ts';
import type { AnswerContext } from './types.ts';

type Answered = {
  readonly row: Row;
  readonly plan: Plan;
  readonly outcome: Outcome;
  readonly validity: Validity;
  readonly missing: readonly FactRef[];
};

/** The first reason where no condition fails, with its article; null where a grant in force needs none. */
export function reasonOf(answered: Answered, context: AnswerContext): Reason | null {
  const { row, plan, outcome, validity } = answered;
  switch (outcome) {
    case 'paid':
      return plan.reasons.paid;
    case 'refused':
      return displaced(row.relation, plan, context) ?? emptied(row, plan);
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

function displaced(relation: Relation | null, plan: Plan, context: AnswerContext): Reason | null {
  const by = relation && context.program.layout.clauses[relation.by.clause];
  if (!by) return null;
  const code = relation.is === 'not_highest' ? 'not_highest' : 'replaced';
  return wordOnce(code, by.id, CLAUSE, plan, () => {
    const { zh, en } = context.wording.clause(by.id);
    return code === 'not_highest'
      ? { zh: `同一事项就高，取${zh}`, en: `the higher award counts: ${en}` }
      : { zh: `同一事项按${zh}计算`, en: `the same event is counted under ${en}` };
  });
}

function emptied({ amount: { why } }: Row, { reasons }: Plan): Reason {
  if (why === WHY.no_tier) return reasons.noTier;
  return why === WHY.used_up ? reasons.usedUp : reasons.nothingLeft;
}

function waiting(
  { row: { c, relation }, missing, plan }: Answered,
  context: AnswerContext,
): Reason {
  const [first] = missing;
  if (first) return waitingFor(first, plan, context);
  const other = relation && context.program.layout.clauses[relation.by.clause];
  if (!other) {
    const isForOfficer = c === 1 && asksOfficer(plan.clause);
    return isForOfficer ? plan.reasons.toDetermine : plan.reasons.otherEvents;
  }
  return wordOnce('missing_fact', other.id, CLAUSE, plan, () => {
    const { zh, en } = context.wording.clause(other.id);
    return { zh: `取决于${zh}是否适用`, en: `depends on whether ${en} applies` };
  });
}

/** The reason that names a missing fact. */
function waitingFor(ref: FactRef, plan: Plan, { catalogue }: AnswerContext): Reason {
  return wordOnce('missing_fact', ref.kind, ref.fact, plan, () => {
    const kind = kindLabel(catalogue.vocabulary, ref.kind);
    if (ref.fact === null) {
      return { zh: `待补充：${kind.zh}`, en: `to be given: ${kind.en}` };
    }
    const fact = factLabel(catalogue.vocabulary, ref);
    return { zh: `待补充：${kind.zh}的${fact.zh}`, en: `to be given: ${fact.en} (${kind.en})` };
  });
}

/** Stands where a reason names a clause, and no fact of a kind. */
const CLAUSE = '';

/** A reason that names a clause, or a fact of a kind, worded when it first comes up. */
function wordOnce(
  code: ReasonCode,
  names: string,
  fact: string | null,
  plan: Plan,
  word: () => Message,
): Reason {
  for (const known of plan.worded) {
    if (known.fact === fact && known.names === names && known.reason.code === code)
      return known.reason;
  }
  const { zh, en } = word();
  const reason = reasonFor(plan.clause, code, zh, en);
  plan.worded.push({ names, fact, reason });
  return reason;
}
