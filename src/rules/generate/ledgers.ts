import type { PastAward } from '../dossier/prepared.ts';

/**
 * What one owner has used of a limit, if earlier events brought their least and their most; `may` is
 * what events of an unknown year may use besides, `u` 1 where unknown facts keep least and most apart.
 */
export type Used = { lo: number; hi: number; may: number; u: number };
/**
 * The events or years that one owner has been awarded for: `past` ones, those that are `sure`, those
 * that are `possible`, and how many of an unknown year there may be besides. `amounts` holds the most
 * that each of `marks` can bring; `u` is 1 where unknown facts keep sure and possible apart.
 */
export type Counted = {
  readonly past: readonly number[];
  readonly sure: number[];
  readonly possible: number[];
  readonly marks: number[];
  readonly amounts: number[];
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
  if (owner === null || !Object.hasOwn(past.owners, owner)) return true;
  const whose = past.owners[owner];
  return whose === undefined || whose === key;
};

/**
 * What `key` has used, beginning with the payments of the past. A payment that does not say whose
 * it was counts for the owner at hand: it is this party's history.
 */
export function used(
  history: readonly PastAward[],
  owner: string | null,
  ownerKey: string,
  year: number | null,
): Used {
  let sum = 0;
  for (const past of history) if (applies(past, owner, ownerKey, year)) sum += past.fen;
  return { lo: sum, hi: sum, may: 0, u: 0 };
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
  key: string,
  history: readonly PastAward[],
  owner: string | null,
  byYear: boolean,
): Counted {
  const past = history.length === 0 ? NONE : marksOf(history, owner, key, byYear);
  return { past, sure: [...past], possible: [...past], marks: [], amounts: [], may: 0, u: 0 };
}

const NONE: readonly number[] = Object.freeze([]);

function marksOf(
  history: readonly PastAward[],
  owner: string | null,
  key: string,
  byYear: boolean,
): number[] {
  const own = history.filter((one) => applies(one, owner, key, null));
  const eventOf = (one: PastAward) => own.findIndex((other) => isSameEvent(one, other));
  return [...new Set(own.map((one) => (byYear ? one.year : -1 - eventOf(one))))];
}

/** Counts an award; of an unknown year it may be one more. */
export function mark(counted: Counted, at: number, lo: number, hi: number, open: boolean): void {
  if (Number.isNaN(at)) counted.may += hi > 0 ? 1 : 0;
  else {
    if (lo > 0 && !counted.sure.includes(at)) counted.sure.push(at);
    if (hi > 0 && !counted.possible.includes(at)) counted.possible.push(at);
  }
  if (open && lo === 0 && hi > 0) counted.u = 1;
}

/** Several payments for one record are one award. */
function isSameEvent(a: PastAward, b: PastAward): boolean {
  return a === b || (a.record !== null && a.record === b.record);
}

/** Whether other events or years have taken all the room in any case. */
export function full({ sure }: Counted, at: number, count: number): boolean {
  return sure.length >= count && !sure.includes(at);
}

/** Whether others may have taken all the room before this one. */
export function crowded({ sure, possible, may }: Counted, at: number, count: number): boolean {
  if (possible.length + may < count || sure.includes(at)) return false;
  return possible.length + may - (possible.includes(at) ? 1 : 0) >= count;
}

/** How much an event adds to the most that so many events or years can bring together. */
export function added(
  { past, marks, amounts }: Counted,
  at: number,
  hi: number,
  count: number,
): number {
  if (hi === 0 || Number.isNaN(at) || past.includes(at) || !Number.isFinite(hi)) return hi;
  const before = largest(amounts, count - past.length);
  const known = marks.indexOf(at);
  if (known < 0) {
    marks.push(at);
    amounts.push(hi);
  } else amounts[known] = (amounts[known] ?? 0) + hi;
  return largest(amounts, count - past.length) - before;
}

function largest(amounts: readonly number[], count: number): number {
  if (count <= 0) return 0;
  if (count === 1) return amounts.reduce((most, amount) => Math.max(most, amount), 0);
  const most = amounts.length <= count ? amounts : [...amounts].sort((a, b) => b - a);
  return most.slice(0, count).reduce((sum, amount) => sum + amount, 0);
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
