import { type Day, dayOf, type Fen } from '../../src/values/index.ts';
import type { ClauseId, Determination, Payment, View } from './facts.ts';
import { hasOneOf, NO, type Truth, UNKNOWN, YES } from './truth.ts';

/** Why there is nothing although no condition fails. */
type Why = 'no_record' | 'no_tier' | 'used_up' | 'nothing_left';

/** What one reading of one clause comes to for one record. */
export type Row = {
  readonly clause: ClauseId;
  readonly reading: number;
  readonly record: string | null;
  readonly on: Day | undefined;
  readonly paid: boolean;
  holds: Truth;
  /** The least and the most that the record can bring, in fen. */
  low: Fen;
  high: Fen;
  /** What it adds to a sum if all earlier records bring their least, resp. their most. */
  addedLow: Fen;
  addedHigh: Fen;
  /** Of a difference: the amount before what was paid is taken off. */
  grossLow: Fen;
  grossHigh: Fen;
  /** Unknown facts, resp. a person's decision, keep the ends apart. */
  unsure: boolean;
  byPerson: boolean;
  why: Why | null;
};

/** The row of a record, final already where the record has been paid. */
export function openRow(
  view: View,
  clause: ClauseId,
  reading: number,
  record: string | null,
  on: Day | undefined,
): Row {
  const paid = paidFor(view.payments[clause], record);
  const amount = paid ?? 0;
  return {
    clause,
    reading,
    record,
    on,
    paid: paid !== undefined,
    holds: YES,
    low: amount,
    high: amount,
    addedLow: 0,
    addedHigh: 0,
    grossLow: amount,
    grossHigh: amount,
    unsure: false,
    byPerson: false,
    why: null,
  };
}

/** The row of a record that counts for a whole year, of which the as-of date may be a part. */
export function openYearRow(
  view: View,
  clause: ClauseId,
  reading: number,
  record: string | null,
  year: number | undefined,
): Row {
  const on = year === undefined ? undefined : Math.min(dayOf(year, 12, 31), view.asOf);
  return openRow(view, clause, reading, record, on);
}

function paidFor(payments: readonly Payment[], record: string | null): Fen | undefined {
  let sum: Fen | undefined;
  for (const payment of payments) {
    if (payment.record !== null && payment.record === record) sum = (sum ?? 0) + payment.fen;
  }
  return sum;
}

/** Notes whether the conditions hold for the party and the record; false where all is over. */
export function applies(
  row: Row,
  view: View,
  roles: readonly string[],
  kindIsComplete: boolean,
  conditions: Truth,
): boolean {
  const beneficiary = hasOneOf(view.party.roles, roles);
  row.holds = beneficiary < conditions ? beneficiary : conditions;
  if (row.record === null) {
    if (kindIsComplete) {
      row.holds = NO;
      row.why = 'no_record';
    } else if (row.holds === YES) row.holds = UNKNOWN;
  }
  if (row.holds === YES && row.on === undefined) row.holds = UNKNOWN;
  return row.holds !== NO;
}

/** Ends the computation of the award itself: what an officer has fixed stands, up to the ceiling. */
export function settle(row: Row, determinations?: readonly Determination[]): void {
  if (determinations !== undefined) {
    const approved = approvedFor(determinations, row.record);
    if (approved !== undefined) {
      row.low = row.high = Math.min(approved, row.high);
      row.unsure = row.byPerson = false;
    }
  }
  if (row.holds === UNKNOWN) row.low = row.grossLow = 0;
  row.addedLow = row.low;
  row.addedHigh = row.high;
}

function approvedFor(
  determinations: readonly Determination[],
  record: string | null,
): Fen | undefined {
  for (const one of determinations) {
    if (one.record === undefined || one.record === record) return one.approved;
  }
  return undefined;
}
