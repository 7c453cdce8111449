import {
  giveDifference,
  giveFixed,
  giveTenthOf,
  giveUnknown,
  giveUpTo,
  leaveToPerson,
  WAN,
} from './awards.ts';
import type { Listing, View } from './facts.ts';
import { limitOnce, limitTotal, paidInAll, startOnce, startUsed } from './limits.ts';
import { applies, openRow, type Row, settle } from './row.ts';
import {
  atLeast,
  before,
  both,
  either,
  has,
  is,
  isOneOf,
  NO,
  not,
  type Truth,
  UNKNOWN,
  YES,
} from './truth.ts';

const NO_LISTING: Listing = {
  id: null,
  board: undefined,
  listingEvent: undefined,
  listedOn: undefined,
  raisedUsd: undefined,
};
const ENTERPRISE = ['enterprise'];
const AT_HOME = [
  'domestic_main',
  'sme_board',
  'chinext',
  'star_market',
  'beijing_exchange',
  'domestic_exchange',
];
const ABROAD = ['overseas_main', 'overseas_gem'];
const TEN_MILLION_DOLLARS = 1_000_000_000;

/** Articles 42, 44, 45, 46 and 54, which build on each other for one listing. */
export function assessListings(view: View, rows: Row[]): void {
  const rows42 = assess42(view, rows);
  const rows44 = assess44(view, rows, 0, raisedInThis, 'once');
  assess44(view, rows, 1, raisedSoFar, 'once');
  assess44(view, rows, 2, raisedInThis, 'each_time');
  const rows45a = assess45a(view, rows);
  const rows45b = assess45b(view, rows, rows42);
  assess46a(view, rows);
  assess46b(view, rows, rows42, rows45a);
  assess54a(view, rows, 0, rows42, rows44, rows45a);
  assess54a(view, rows, 1, rows42, rows44, rows45a);
  assess54c(view, rows, 0, rows45b, 'award');
  assess54c(view, rows, 1, rows45b, 'gross');
}

function listingsOf({ listings }: View): readonly Listing[] {
  return listings.records.length === 0 ? [NO_LISTING] : listings.records;
}

/** Article 42: up to 300万元 for an initial public offering at home. */
function assess42(view: View, rows: Row[]): Row[] {
  const own: Row[] = [];
  const used = startUsed(paidInAll(view.payments['42']));
  for (const listing of listingsOf(view)) {
    const row = openRow(view, '42', 0, listing.id, listing.listedOn);
    own.push(row);
    rows.push(row);
    if (row.paid) continue;
    const offered = both(is(listing.listingEvent, 'ipo'), isOneOf(listing.board, AT_HOME));
    const holds = both(has(view.party.locatedIn, 'dalian'), offered);
    if (!applies(row, view, ENTERPRISE, view.listings.complete, holds)) continue;
    giveUpTo(row, 300 * WAN);
    settle(row, view.determinations['42']);
    limitTotal(row, 300 * WAN, used);
  }
  return own;
}

/** Article 44: 300万元 for a listing abroad that raised ten million dollars. */
function assess44(
  view: View,
  rows: Row[],
  reading: number,
  raised: (listing: Listing, view: View) => number | undefined,
  howOften: 'once' | 'each_time',
): Row[] {
  const own: Row[] = [];
  const once = startOnce(view.payments['44']);
  for (const listing of listingsOf(view)) {
    const row = openRow(view, '44', reading, listing.id, listing.listedOn);
    own.push(row);
    rows.push(row);
    if (row.paid) continue;
    const listed = both(has(view.party.locatedIn, 'dalian'), isOneOf(listing.board, ABROAD));
    const enough = atLeast(raised(listing, view), TEN_MILLION_DOLLARS);
    if (!applies(row, view, ENTERPRISE, view.listings.complete, both(listed, enough))) continue;
    giveFixed(row, 300 * WAN);
    settle(row);
    if (howOften === 'once') limitOnce(row, once);
  }
  return own;
}

function raisedInThis(listing: Listing): number | undefined {
  return listing.raisedUsd;
}

/** What this and all earlier listings abroad have raised. */
function raisedSoFar(listing: Listing, { listings }: View): number | undefined {
  if (!listings.complete) return undefined;
  let sum = 0;
  for (const other of listings.records) {
    const counts = both(
      isOneOf(other.board, ABROAD),
      not(before(listing.listedOn, other.listedOn)),
    );
    if (counts === NO) continue;
    if (counts === UNKNOWN || other.raisedUsd === undefined) return undefined;
    sum += other.raisedUsd;
  }
  return sum;
}

/** Article 45: up to 140万元 for admission to the NEEQ. */
function assess45a(view: View, rows: Row[]): Row[] {
  const own: Row[] = [];
  const used = startUsed(paidInAll(view.payments['45a']));
  for (const listing of listingsOf(view)) {
    const row = openRow(view, '45a', 0, listing.id, listing.listedOn);
    own.push(row);
    rows.push(row);
    if (row.paid) continue;
    const admitted = is(listing.board, 'neeq');
    if (!applies(row, view, ENTERPRISE, view.listings.complete, admitted)) continue;
    giveUpTo(row, 140 * WAN);
    settle(row, view.determinations['45a']);
    limitTotal(row, 140 * WAN, used);
  }
  return own;
}

/** Article 46: a sum that the text does not name for admission to the regional exchange. */
function assess46a(view: View, rows: Row[]): void {
  for (const listing of listingsOf(view)) {
    const row = openRow(view, '46a', 0, listing.id, listing.listedOn);
    rows.push(row);
    if (row.paid) continue;
    const admitted = is(listing.board, 'dalian_equity_exchange');
    if (!applies(row, view, ENTERPRISE, view.listings.complete, admitted)) continue;
    giveFixed(row, Number.POSITIVE_INFINITY);
    leaveToPerson(row);
    settle(row, view.determinations['46a']);
  }
}

/** Article 46: the difference, once, when a company of the regional exchange moves up. */
function assess46b(view: View, rows: Row[], rows42: Row[], rows45a: Row[]): void {
  const paid46a = paidInAll(view.payments['46a']);
  const once = startOnce(view.payments['46b']);
  for (const [index, listing] of listingsOf(view).entries()) {
    const row = openRow(view, '46b', 0, listing.id, listing.listedOn);
    rows.push(row);
    if (row.paid) continue;
    const holds = both(
      wasOn('dalian_equity_exchange', listing, view),
      not(wasOn('neeq', listing, view)),
    );
    if (!applies(row, view, ENTERPRISE, view.listings.complete, holds)) continue;
    giveMoveUp(row, listing, rows42[index] as Row, rows45a[index] as Row, paid46a);
    settle(row, view.determinations['46b']);
    limitOnce(row, once);
  }
}

function giveMoveUp(row: Row, { board }: Listing, row42: Row, row45a: Row, paid: number): void {
  if (board === undefined) {
    giveUnknown(row);
    row.high = Math.max(row42.high, row45a.high, paid) - paid;
    row.byPerson = row42.byPerson || row45a.byPerson;
    if (row.high === 0) row.why = 'nothing_left';
  } else if (board === 'neeq') giveDifference(row, row45a, paid);
  else if (AT_HOME.includes(board)) giveDifference(row, row42, paid);
  else {
    giveFixed(row, 0);
    row.why = 'no_tier';
  }
}

/** Article 45: the difference when a NEEQ company goes public at home. */
function assess45b(view: View, rows: Row[], rows42: Row[]): Row[] {
  const own: Row[] = [];
  const { '45a': paid45a, '46a': paid46a, '46b': paid46b } = view.payments;
  const paid = paidInAll(paid45a) + paidInAll(paid46a) + paidInAll(paid46b);
  for (const [index, listing] of listingsOf(view).entries()) {
    const row = openRow(view, '45b', 0, listing.id, listing.listedOn);
    own.push(row);
    rows.push(row);
    if (row.paid) continue;
    const holds = wasOn('neeq', listing, view);
    if (!applies(row, view, ENTERPRISE, view.listings.complete, holds)) continue;
    giveDifference(row, rows42[index] as Row, paid);
    settle(row, view.determinations['45b']);
  }
  return own;
}

/** Article 54: a tenth on top for a military-civil enterprise; the second reading leaves out the NEEQ. */
function assess54a(
  view: View,
  rows: Row[],
  reading: 0 | 1,
  rows42: Row[],
  rows44: Row[],
  rows45a: Row[],
): void {
  for (const [index, listing] of listingsOf(view).entries()) {
    const row = openRow(view, '54a', reading, listing.id, listing.listedOn);
    rows.push(row);
    if (row.paid) continue;
    const movedUp = either(
      wasOn('neeq', listing, view),
      wasOn('dalian_equity_exchange', listing, view),
    );
    const counts = reading === 0 ? YES : not(is(listing.board, 'neeq'));
    const undivided = either(isOneOf(listing.board, ABROAD), not(movedUp));
    const holds = both(isMilitaryCivil(view), both(undivided, counts));
    if (!applies(row, view, ENTERPRISE, view.listings.complete, holds)) continue;
    giveTenth(row, listing, rows42[index] as Row, rows44[index] as Row, rows45a[index] as Row);
    settle(row, view.determinations['54a']);
  }
}

function giveTenth(row: Row, { board }: Listing, row42: Row, row44: Row, row45a: Row): void {
  if (board === undefined) {
    giveTenthOf(row, [row42, row44, row45a], 'award');
    row.low = 0;
    row.high = Math.floor(Math.max(row42.high, row44.high, row45a.high) / 10);
    row.unsure = true;
  } else if (AT_HOME.includes(board)) giveTenthOf(row, [row42], 'award');
  else if (ABROAD.includes(board)) giveTenthOf(row, [row44], 'award');
  else if (board === 'neeq') giveTenthOf(row, [row45a], 'award');
  else {
    giveFixed(row, 0);
    row.why = 'no_tier';
  }
}

/** Article 54: a tenth on top of the difference of article 45. */
function assess54c(
  view: View,
  rows: Row[],
  reading: number,
  rows45b: Row[],
  on: 'award' | 'gross',
): void {
  for (const [index, listing] of listingsOf(view).entries()) {
    const row = openRow(view, '54c', reading, listing.id, listing.listedOn);
    rows.push(row);
    if (row.paid) continue;
    if (!applies(row, view, ENTERPRISE, view.listings.complete, isMilitaryCivil(view))) continue;
    giveTenthOf(row, [rows45b[index] as Row], on);
    settle(row, view.determinations['54c']);
  }
}

export function isMilitaryCivil({ party }: View): Truth {
  return has(party.categories, 'military_civil_integration_enterprise');
}

/** Whether the company had been admitted to a market before this listing. */
function wasOn(board: string, { listedOn }: Listing, { listings }: View): Truth {
  let found: Truth = listings.complete ? NO : UNKNOWN;
  for (const other of listings.records) {
    const earlier = both(is(other.board, board), before(other.listedOn, listedOn));
    if (earlier === YES) return YES;
    if (earlier === UNKNOWN) found = UNKNOWN;
  }
  return found;
}
