import type { Fen } from '../../src/values/index.ts';
import type { Row } from './row.ts';

export const WAN = 1_000_000;

export function giveFixed(row: Row, amount: Fen): void {
  row.low = row.high = amount;
}

/** Anything may come of a sum that is not known. */
export function giveUnknown(row: Row): void {
  row.low = 0;
  row.high = Number.POSITIVE_INFINITY;
  row.unsure = true;
}

export function giveSum(row: Row, amount: Fen | undefined): void {
  if (amount === undefined) giveUnknown(row);
  else {
    if (amount <= 0) row.why = 'nothing_left';
    giveFixed(row, Math.max(amount, 0));
  }
}

/** A share in whole percent, rounded down to the fen. */
export function givePercent(row: Row, base: Fen | undefined, percent: number): void {
  giveSum(row, base === undefined ? undefined : Math.floor((base * percent) / 100));
}

/** A ceiling under which a person fixes the amount. */
export function giveUpTo(row: Row, ceiling: Fen): void {
  giveFixed(row, ceiling);
  leaveToPerson(row);
}

export function leaveToPerson(row: Row): void {
  row.low = 0;
  row.byPerson = true;
}

/** What another clause gives for the same record, less what has been paid. */
export function giveDifference(row: Row, of: Row, paid: Fen): void {
  row.grossLow = of.low;
  row.grossHigh = of.high;
  row.low = Math.max(of.low - paid, 0);
  row.high = Math.max(of.high - paid, 0);
  row.unsure = isUnsure(of);
  row.byPerson = of.byPerson;
  if (row.high === 0) row.why = 'nothing_left';
}

/** A tenth on top of what other clauses give for the same record. */
export function giveTenthOf(row: Row, of: readonly Row[], on: 'award' | 'gross'): void {
  let low = 0;
  let high = 0;
  for (const one of of) {
    low += on === 'award' ? one.low : one.grossLow;
    high += on === 'award' ? one.high : one.grossHigh;
    if (isUnsure(one)) row.unsure = true;
    if (one.byPerson) row.byPerson = true;
  }
  row.low = Math.floor(low / 10);
  row.high = Math.floor(high / 10);
  if (row.high === 0) row.why = 'nothing_left';
}

function isUnsure(row: Row): boolean {
  return row.unsure || row.holds === 1;
}
