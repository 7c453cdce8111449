import type { Day, Message } from '../../values/index.ts';
import type { AnsweredRecord, Refusal, RefusedAlike } from '../answer.ts';
import { dayText } from '../dossier/day-text.ts';
import { validityOf } from '../generate/program.ts';
import type { RefusedRow } from '../generate/row.ts';
import type { Plan } from './plan.ts';
import type { AnswerContext } from './types.ts';
import { verdictOf } from './verdict.ts';

/** What is refused, by clause and there by how the conditions came out. Rows stand clause by clause. */
export function refusalsOf(
  rows: readonly RefusedRow[],
  asOf: Day,
  { plans, explain }: AnswerContext,
): Refusal[] {
  const refusals: Refusal[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const { clause, id } = rows[from] as RefusedRow;
    const plan = plans[clause] as Plan;
    while (rows[to]?.clause === clause) to++;
    refusals.push(
      id === null
        ? withoutRecord(rows[from] as RefusedRow, asOf, plan, explain)
        : refusalOf(plan, plan.names, alikeOf(rows, from, to, asOf, plan, explain)),
    );
  }
  return refusals;
}

/** How conditions came out in one clause, in the order in which they first did so, and how often. */
const outcomes: number[] = [];
const times: number[] = [];

/** The rows from a place to another by how their conditions came out. Lists get no longer than they must be. */
function alikeOf(
  rows: readonly RefusedRow[],
  from: number,
  to: number,
  asOf: Day,
  plan: Plan,
  explain: boolean,
): RefusedAlike[] {
  let count = 0;
  for (let at = from; at < to; at++) {
    const { q } = rows[at] as RefusedRow;
    let place = 0;
    while (place < count && outcomes[place] !== q) place++;
    if (place === count) {
      outcomes[count] = q;
      times[count++] = 0;
    }
    times[place] = (times[place] as number) + 1;
  }
  const alike = new Array<RefusedAlike>(count);
  for (let place = 0; place < count; place++) {
    const q = outcomes[place] as number;
    const records = new Array<AnsweredRecord>(times[place] as number);
    for (let at = from, next = 0; next < records.length; at++) {
      const row = rows[at] as RefusedRow;
      if (row.q === q) records[next++] = recordOf(row, asOf, plan, explain);
    }
    alike[place] = refusedAlike(q, records, plan, explain);
  }
  return alike;
}

function refusedAlike(
  q: number,
  records: readonly AnsweredRecord[],
  plan: Plan,
  explain: boolean,
): RefusedAlike {
  if (!explain) return { reason: null, records };
  const { failed, conditions } = verdictOf(q, plan);
  return { reason: failed, conditions, records };
}

function refusalOf(
  { heading }: Plan,
  readings: readonly Message[],
  refused: readonly RefusedAlike[],
): Refusal {
  return {
    clause: heading.clause,
    article: heading.article,
    title: heading.title,
    kind: heading.kind,
    authority: heading.authority,
    readings,
    refused,
  };
}

function recordOf(
  { id, event, used }: RefusedRow,
  asOf: Day,
  { inForce }: Plan,
  explain: boolean,
): AnsweredRecord {
  const validity = validityOf(inForce, event, asOf);
  const event_on = Number.isNaN(event) ? null : dayText(event);
  return explain ? { record: id, event_on, validity, used } : { record: id, event_on, validity };
}

const NONE: readonly never[] = [];

/** The refusal of a clause where there is no record of its kind: the last one is kept. */
function withoutRecord(row: RefusedRow, asOf: Day, plan: Plan, explain: boolean): Refusal {
  const { keptRefusal: kept } = plan;
  if (kept?.row === row && kept.asOf === asOf) return kept.refusal;
  const validity = validityOf(plan.inForce, row.event, asOf);
  if (kept?.row.q === row.q && kept.validity === validity) return kept.refusal;
  const alike = refusedAlike(row.q, [recordOf(row, asOf, plan, explain)], plan, explain);
  const refusal = refusalOf(plan, NONE, [explain ? { ...alike, conditions: NONE } : alike]);
  plan.keptRefusal = { row, asOf, validity, refusal };
  return refusal;
}
