import type { PastAward } from '../dossier/prepared.ts';

/**
 * What one owner has used of a limit, if earlier events brought their least and their most; `may` is
 * what events of an unknown year may use besides, `u` 1 where unknown facts keep least and most apart.
 */
export type Used = { lo: number; hi: number; may: number; u: number };
/** The events or years that one owner has been awarded for, likewise; `sure` those that are certain. */
export type Counted = {
  readonly sure: number[];
  readonly lo: number[];
  readonly hi: number[];
  may: number;
  u: number;
};

/** `year`: null counts all years together. */
const applies = (
  past: PastAward,
  owner: string | null,
  key: string,
  year: number | null,
): boolean => {
  if (year !== null && past.year !== year) return false;
  const whose = owner === null ? undefined : past.owners[owner];
  return whose === undefined || whose === key;
};

/**
 * What `key` has used, beginning with the payments of the past. A payment that does not say whose
 * it was counts for the owner at hand: it is this party's history.
 */
export function used(
  ledger: Map<string, Used>,
  key: string,
  history: readonly PastAward[],
  owner: string | null,
  ownerKey: string,
  year: number | null,
): Used {
  let sum = 0;
  for (const past of history) if (applies(past, owner, ownerKey, year)) sum += past.fen;
  const fresh = { lo: sum, hi: sum, may: 0, u: 0 };
  ledger.set(key, fresh);
  return fresh;
}

/** Books what an event has used; of an unknown year (`anyYear`) it may be any year's. */
export function book(used: Used, lo: number, hi: number, anyYear: boolean, open: boolean): void {
  if (anyYear) used.may += hi;
  else {
    used.lo += lo;
    used.hi += hi;
  }
  if (open) used.u = 1;
}

/** What is left of a cap. */
export function room(cap: number, used: number): number {
  return cap > used ? cap - used : 0;
}

/** The events or years that `key` has been awarded for, beginning with those of the past. */
export function counted(
  ledger: Map<string, Counted>,
  key: string,
  history: readonly PastAward[],
  owner: string | null,
  byYear: boolean,
): Counted {
  const known = ledger.get(key);
  if (known) return known;
  if (history.length === 0) {
    const fresh = { sure: [], lo: [], hi: [], may: 0, u: 0 };
    ledger.set(key, fresh);
    return fresh;
  }
  const past = history.filter((one) => applies(one, owner, key, null));
  const eventOf = (one: PastAward) => past.findIndex((other) => isSameEvent(one, other));
  const marks = new Set(past.map((one) => (byYear ? one.year : -1 - eventOf(one))));
  const fresh = { sure: [...marks], lo: [...marks], hi: [...marks], may: 0, u: 0 };
  ledger.set(key, fresh);
  return fresh;
}

/** Counts an award; of an unknown year it may be one more. `least` is what it brings in any case. */
export function mark(
  counted: Counted,
  at: number,
  least: number,
  lo: number,
  hi: number,
  open: boolean,
): void {
  if (Number.isNaN(at)) counted.may += hi > 0 ? 1 : 0;
  else {
    if (least > 0 && !counted.sure.includes(at)) counted.sure.push(at);
    if (lo > 0 && !counted.lo.includes(at)) counted.lo.push(at);
    if (hi > 0 && !counted.hi.includes(at)) counted.hi.push(at);
  }
  if (open && lo === 0 && hi > 0) counted.u = 1;
}

/** Several payments for one record are one award. */
function isSameEvent(a: PastAward, b: PastAward): boolean {
  return a === b || (a.record !== null && a.record === b.record);
}

/** Whether a set of marks has no room for one more. */
export function full(marks: readonly number[], mark: number, most: number): boolean {
  return marks.length >= most && !marks.includes(mark);
}

/** Whether others may have taken all the room before this event or year. */
export function crowded({ sure, hi, may }: Counted, mark: number, most: number): boolean {
  if (hi.length + may < most || sure.includes(mark)) return false;
  return hi.length + may - (hi.includes(mark) ? 1 : 0) >= most;
}

/** The sum of past payments. */
export function paidTotal(history: readonly PastAward[]): number {
  let sum = 0;
  for (const past of history) sum += past.fen;
  return sum;
}

/** What has been paid for a record; -1 where nothing was. */
export function paidFor(history: readonly PastAward[], record: string | null): number {
  let sum = -1;
  for (const past of history) {
    if (past.record !== null && past.record === record) sum = (sum < 0 ? 0 : sum) + past.fen;
  }
  return sum;
}
