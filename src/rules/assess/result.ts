import type { AmountAnswer, Outcome, ReadingAnswer, Result } from '../answer.ts';
import { fenText } from '../award/mechanism.ts';
import type { Clause } from '../clause/types.ts';
import { dayText } from '../dossier/day-text.ts';
import { validityOf } from '../generate/program.ts';
import { fails, type Reading, type Relation, type Row } from '../generate/row.ts';
import { missingOf } from './missing.ts';
import { nearMissesOf } from './near-misses.ts';
import type { Plan } from './plan.ts';
import { reasonOf } from './reasons.ts';
import { stepsOf } from './steps.ts';
import type { Answering } from './types.ts';
import { verdictOf } from './verdict.ts';

const NONE: readonly never[] = [];

/** The answer for one clause and record, from its row and what other clauses make of it. */
export function answerOf(row: Row, answering: Answering): Result {
  const plan = answering.plans[row.clause] as Plan;
  const validity = validityOf(plan.inForce, row.event, answering.dossier.asOf);
  const isKept = row.id === null && row.relation === null;
  const { kept } = plan;
  if (isKept && kept?.row === row && kept.result.validity === validity) return kept.result;
  const result = resultOf(row, validity, plan, answering);
  if (isKept) plan.kept = { row, result };
  return result;
}

function resultOf(
  row: Row,
  validity: Result['validity'],
  plan: Plan,
  answering: Answering,
): Result {
  const { clause, heading } = plan;
  const outcome = outcomeOf(row, clause);
  const counts = validity === 'in_force' || validity === 'undated';
  const isMoney = clause.authority !== 'service';
  const total =
    counts && isMoney && row.relation?.is !== 'alternative' ? totalFor(outcome, row) : null;
  const { low_fen, high_fen } =
    outcome === 'undecided' ? spanOf(row) : amountOf(row, outcome, row.relation);
  const event_on = Number.isNaN(row.event) ? null : dayText(row.event);
  const readings = readingsOf(row, plan);
  if (!answering.explain) {
    return {
      clause: heading.clause,
      article: heading.article,
      title: heading.title,
      kind: heading.kind,
      record: row.id,
      event_on,
      outcome,
      authority: heading.authority,
      validity,
      low_fen,
      high_fen,
      total,
      reason: null,
      missing: NONE,
      near_misses: NONE,
      readings,
    };
  }
  const verdict = verdictOf(row.q, plan);
  const missing = outcome === 'unknown' ? missingOf(row, verdict, plan, answering.dossier) : NONE;
  // Where there is no record of the kind, there is nothing to explain but the reason.
  const isThere = row.id !== null;
  return {
    clause: heading.clause,
    article: heading.article,
    title: heading.title,
    kind: heading.kind,
    record: row.id,
    event_on,
    outcome,
    authority: heading.authority,
    validity,
    low_fen,
    high_fen,
    total,
    reason:
      outcome === 'refused' && row.c === 0
        ? verdict.failed
        : reasonOf({ row, plan, outcome, validity, missing }, answering),
    missing,
    near_misses: outcome === 'refused' ? nearMissesOf(row, verdict, answering) : NONE,
    readings,
    used: row.used,
    conditions: isThere ? verdict.conditions : NONE,
    steps: stepsOf(row, answering),
  };
}

function outcomeOf(row: Row, clause: Clause): Outcome {
  const { relation } = row;
  if (row.paid) return 'paid';
  if (relation?.is === 'replaced' || relation?.is === 'not_highest') return 'refused';
  if (!clause.decided && isOpenToReading(row)) return 'undecided';
  return outcomeOfReading(row, relation);
}

/** What becomes of a reading that nothing has been paid for. */
function outcomeOfReading(reading: Reading, relation: Relation | null = null): Outcome {
  if (fails(reading)) return 'refused';
  const { c, amount } = reading;
  const open = c === 1 || isContested(relation);
  return open || (amount.u !== 0 && amount.lo !== amount.hi) ? 'unknown' : 'granted';
}

function isOpenToReading(row: Row): boolean {
  for (const other of row.others) if (differ(row, other)) return true;
  return false;
}

function differ(a: Reading, b: Reading): boolean {
  return (
    a.amount.lo !== b.amount.lo ||
    a.amount.hi !== b.amount.hi ||
    outcomeOfReading(a) !== outcomeOfReading(b)
  );
}

const CONTESTED: ReadonlySet<Relation['is']> = new Set([
  'maybe_replaced',
  'contested',
  'alternative',
]);

/** Another clause may yet turn out to stand in this one's place. */
function isContested(relation: Relation | null): boolean {
  return relation !== null && CONTESTED.has(relation.is);
}

const NO_AMOUNT: AmountAnswer = { low_fen: '0', high_fen: '0' };

function amountOf(
  { c, amount }: Reading,
  outcome: Outcome,
  relation: Relation | null = null,
): AmountAnswer {
  if (outcome === 'refused') return NO_AMOUNT;
  const isOpen = outcome === 'unknown' && (c === 1 || isContested(relation));
  const low_fen = isOpen ? '0' : `${amount.lo}`;
  return { low_fen, high_fen: amount.hi === amount.lo && !isOpen ? low_fen : fenText(amount.hi) };
}

/** From the least of the readings to the most. */
function spanOf(row: Row): AmountAnswer {
  const amounts = [row, ...row.others].map(({ amount }) => amount);
  return {
    low_fen: String(Math.min(...amounts.map(({ lo }) => lo))),
    high_fen: fenText(Math.max(...amounts.map(({ hi }) => hi))),
  };
}

function totalFor(outcome: Outcome, { amount }: Row): Result['total'] {
  switch (outcome) {
    case 'granted':
      return amount.lo === amount.hi ? 'computed' : 'up_to';
    case 'unknown':
    case 'undecided':
      return outcome;
    case 'paid':
    case 'refused':
      return null;
  }
}

/** Where a condition of all readings fails, they are refused alike. */
function readingsOf(row: Row, { refused }: Plan): Result['readings'] {
  const nothingToRead = row.id === null && row.c === 0;
  if (refused.length === 0 || row.paid || nothingToRead) return NONE;
  if (row.others.length === 0) return refused;
  const readings = [readingOf(row, 0, refused)];
  for (const other of row.others) readings.push(readingOf(other, readings.length, refused));
  return readings;
}

function readingOf(
  reading: Reading,
  place: number,
  refused: readonly ReadingAnswer[],
): ReadingAnswer {
  const outcome = outcomeOfReading(reading);
  const none = refused[place] as ReadingAnswer;
  if (outcome === 'refused') return none;
  const { low_fen, high_fen } = amountOf(reading, outcome);
  return { name: none.name, outcome, low_fen, high_fen };
}
