import type { Fen } from '../../src/values/index.ts';
import type { Payment } from './facts.ts';
import type { Row } from './row.ts';
import { UNKNOWN } from './truth.ts';
import { policyCovers } from './validity.ts';

/** The most that one record can bring. */
export function limitEach(row: Row, cap: Fen): void {
  row.low = Math.min(row.low, cap);
  row.high = Math.min(row.high, cap);
  row.addedLow = Math.min(row.addedLow, cap);
  row.addedHigh = Math.min(row.addedHigh, cap);
}

/**
 * What has been used of a cap if earlier records brought their least and their most; `open` where
 * unknown facts, and not only a person's decision, lie between the two.
 */
export type Used = { least: Fen; most: Fen; open: boolean };

export function startUsed(paid: Fen): Used {
  return { least: paid, most: paid, open: false };
}

/** Keeps the row within what is left of a cap, and books what it takes. */
export function limitTotal(row: Row, cap: Fen, used: Used): void {
  keepWithin(row, cap, used, used.most, used.open);
  book(row, used);
}

/** Records whose year is not known may use the cap of any year: their most lowers each one's least. */
export function limitYear(row: Row, cap: Fen, used: Used, undated: Used): void {
  keepWithin(row, cap, used, used.most + undated.most, used.open || undated.open);
  book(row, used);
}

/** A record whose year is not known has the cap of a year to itself. */
export function limitUndated(row: Row, cap: Fen, undated: Used): void {
  limitEach(row, cap);
  book(row, undated);
}

function keepWithin(row: Row, cap: Fen, used: Used, most: Fen, open: boolean): void {
  const atMost = Math.max(cap - used.least, 0);
  const atLeast = Math.max(cap - most, 0);
  if (open && atMost > atLeast && row.high > atLeast) row.unsure = true;
  if (row.high > atMost) {
    row.high = atMost;
    if (atMost === 0) row.why = 'used_up';
  }
  row.low = Math.min(row.low, atLeast);
  row.addedLow = Math.min(row.addedLow, atMost);
  row.addedHigh = row.high;
  if (policyCovers(row.on)) row.addedHigh = Math.min(row.high, Math.max(cap - used.most, 0));
}

function book(row: Row, used: Used): void {
  if (!policyCovers(row.on)) return;
  used.least += row.addedLow;
  used.most += row.addedHigh;
  if (row.low !== row.high && isOpen(row)) used.open = true;
}

function isOpen(row: Row): boolean {
  return row.unsure || row.holds === UNKNOWN;
}

/** A budget for each owner, begun with what has been paid. */
export function usedBy(budget: Map<string, Used>, owner: string, paid: () => Fen): Used {
  const known = budget.get(owner);
  if (known !== undefined) return known;
  const fresh = startUsed(paid());
  budget.set(owner, fresh);
  return fresh;
}

/** A payment that does not say whose it was counts for whoever is looked at. */
export function paidBefore(
  payments: readonly Payment[],
  counts: (payment: Payment) => boolean,
): Fen {
  let sum = 0;
  for (const payment of payments) if (counts(payment)) sum += payment.fen;
  return sum;
}

export function paidInAll(payments: readonly Payment[]): Fen {
  return paidBefore(payments, () => true);
}

/**
 * Whether the one award that there can be has been given, surely or possibly, and the most that it
 * can be; `open` where unknown facts lie between the two.
 */
export type Once = { sure: boolean; possible: boolean; most: Fen; open: boolean };

export function startOnce(payments: readonly Payment[]): Once {
  const given = payments.length > 0;
  return { sure: given, possible: given, most: 0, open: false };
}

export function limitOnce(row: Row, once: Once): void {
  if (once.sure) {
    row.low = row.high = row.addedLow = row.addedHigh = 0;
    row.why = 'used_up';
  } else if (once.possible) {
    row.low = row.addedLow = 0;
    if (once.open) row.unsure = true;
  }
  if (!policyCovers(row.on)) return;
  const most = Math.max(once.most, row.high);
  row.addedHigh = most - once.most;
  once.most = most;
  if (row.low > 0) once.sure = true;
  if (row.high > 0) once.possible = true;
  if (row.low === 0 && row.high > 0 && isOpen(row)) once.open = true;
}
