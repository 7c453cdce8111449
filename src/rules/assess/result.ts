import type { AmountAnswer, Outcome, ReadingAnswer, Result } from '../answer.ts';
import { fenText } from '../award/mechanism.ts';
import type { Clause } from '../clause/types.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import { type Row, validityOf } from '../generate/program.ts';
import { WHY } from '../generate/runtime.ts';
import { dayText } from './day-text.ts';
import { conditionsOf, stepsOf, usedFacts } from './explanation.ts';
import { missingOf } from './missing.ts';
import { nearMissesOf } from './near-misses.ts';
import type { Plan } from './plan.ts';
import { reasonOf } from './reasons.ts';
import type { Relation } from './relations.ts';
import type { AnswerContext, Item } from './types.ts';

/** The answer for one clause and record, from its row and what other clauses make of it. */
export function answerOf(
  item: Item,
  relation: Relation | undefined,
  dossier: PreparedDossier,
  context: AnswerContext,
): Result {
  const { row, others } = item;
  const plan = context.plans[row.clause] as Plan;
  const { clause } = plan;
  const outcome = outcomeOf(item, relation, clause);
  const validity = validityOf(clause.inForce, row.event, dossier.asOf);
  const counts = validity === 'in_force' || validity === 'undated';
  const amount =
    outcome === 'undecided' ? spanOf([row, ...others]) : amountOf(row, outcome, relation);
  const total = counts && relation?.is !== 'alternative' ? totalFor(outcome, row) : null;
  const { low_fen, high_fen } = amount;
  const readings = readingsOf(item, clause);
  const event_on = Number.isNaN(row.event) ? null : dayText(row.event, context);
  if (!context.explain) {
    return {
      clause: clause.id,
      article: clause.article,
      title: clause.title,
      kind: clause.kind,
      record: row.record.id,
      event_on,
      outcome,
      authority: clause.authority,
      validity,
      low_fen,
      high_fen,
      total,
      reason: null,
      missing: [],
      near_misses: [],
      readings,
    };
  }
  const missing = outcome === 'unknown' ? missingOf(row, plan, dossier) : [];
  // Where there is no record of the kind, there is nothing to explain but the reason.
  const isThere = row.record.id !== null;
  return {
    clause: clause.id,
    article: clause.article,
    title: clause.title,
    kind: clause.kind,
    record: row.record.id,
    event_on,
    outcome,
    authority: clause.authority,
    validity,
    low_fen,
    high_fen,
    total,
    reason: reasonOf({ row, relation, plan, outcome, validity, missing }, context),
    missing,
    near_misses: outcome === 'refused' ? nearMissesOf(row, context) : [],
    readings,
    used: isThere ? usedFacts(row, plan, dossier, context) : [],
    conditions: isThere ? conditionsOf(row, plan) : [],
    steps: isThere ? stepsOf(row, clause, dossier, context) : [],
  };
}

function outcomeOf({ row, others }: Item, relation: Relation | undefined, clause: Clause): Outcome {
  if (relation?.is === 'replaced' || relation?.is === 'not_highest') {
    return row.paid ? 'paid' : 'refused';
  }
  if (!clause.decided && others.some((other) => differ(row, other))) return 'undecided';
  return outcomeOfReading(row, relation);
}

function outcomeOfReading(row: Row, relation?: Relation): Outcome {
  if (row.paid) return 'paid';
  if (row.c === 0 || (row.why !== WHY.none && row.hi === 0)) return 'refused';
  const open = row.c === 1 || isContested(relation);
  return open || (row.u !== 0 && row.lo !== row.hi) ? 'unknown' : 'granted';
}

function differ(a: Row, b: Row): boolean {
  return a.lo !== b.lo || a.hi !== b.hi || outcomeOfReading(a) !== outcomeOfReading(b);
}

/** Another clause may yet turn out to stand in this one's place. */
function isContested(relation: Relation | undefined): boolean {
  return relation?.is === 'maybe_replaced' || relation?.is === 'alternative';
}

function amountOf(row: Row, outcome: Outcome, relation?: Relation): AmountAnswer {
  if (outcome === 'refused') return { low_fen: '0', high_fen: '0' };
  return {
    low_fen: String(outcome === 'unknown' && (row.c === 1 || isContested(relation)) ? 0 : row.lo),
    high_fen: fenText(row.hi),
  };
}

/** From the least of the readings to the most. */
function spanOf(rows: readonly Row[]): AmountAnswer {
  return {
    low_fen: String(Math.min(...rows.map((row) => row.lo))),
    high_fen: fenText(Math.max(...rows.map((row) => row.hi))),
  };
}

function totalFor(outcome: Outcome, row: Row): Result['total'] {
  switch (outcome) {
    case 'granted':
      return row.lo === row.hi ? 'computed' : 'up_to';
    case 'unknown':
    case 'undecided':
      return outcome;
    case 'paid':
    case 'refused':
      return null;
  }
}

function readingsOf({ row, others }: Item, clause: Clause): Result['readings'] {
  const second = others[0];
  const nothingToRead = row.record.id === null && row.c === 0;
  if (!second || row.paid || nothingToRead) return [];
  const two = [readingOf(row, clause), readingOf(second, clause)];
  return others.length === 1
    ? two
    : [...two, ...others.slice(1).map((other) => readingOf(other, clause))];
}

const UNNAMED = { zh: '', en: '' };

function readingOf(row: Row, { variants }: Clause): ReadingAnswer {
  const outcome = outcomeOfReading(row);
  const { low_fen, high_fen } = amountOf(row, outcome);
  return { name: variants[row.variant]?.name ?? UNNAMED, outcome, low_fen, high_fen };
}
