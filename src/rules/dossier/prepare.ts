import { type Day, dayOf, yearOf } from '../../values/index.ts';
import type { Clause } from '../clause/types.ts';
import type { Layout } from './layout.ts';
import type {
  Dossier,
  PastAward,
  PreparedDossier,
  PreparedKind,
  PreparedRecord,
} from './prepared.ts';

const NONE_AT_ALL: PreparedKind = { complete: true, records: [] };

/** The dossier as it was known on a day: later records and payments are left out. */
export function prepare(dossier: Dossier, asOf: Day, layout: Layout): PreparedDossier {
  const k = recordsByKind(dossier, asOf, layout);
  return {
    asOf,
    party: dossier.party,
    k,
    h: paymentsByClause(dossier, asOf, layout),
    d: determinationsByClause(k, layout),
    without: null,
  };
}

function recordsByKind(dossier: Dossier, asOf: Day, layout: Layout): PreparedDossier['k'] {
  const year = yearOf(asOf);
  const lists = new Array<PreparedRecord[] | undefined>(layout.kinds.length);
  for (const { kind, record } of dossier.records) {
    const place = layout.placeOf.get(kind);
    if (place === undefined) continue;
    const dated = layout.dated[place];
    if (dated && (record[dated.field] as number) > (dated.isYear ? year : asOf)) continue;
    const list = lists[place];
    if (list) list.push(record);
    else lists[place] = [record];
  }
  const k = layout.nothing.k.slice();
  for (const kind of dossier.complete) {
    const place = layout.placeOf.get(kind);
    if (place !== undefined) k[place] = NONE_AT_ALL;
  }
  for (let place = 0; place < lists.length; place++) {
    const records = lists[place];
    if (!records) continue;
    const field = layout.dated[place]?.field;
    sortInPlace(records, (a, b) => inOrder(a, b, field));
    k[place] = { complete: k[place] === NONE_AT_ALL, records };
  }
  return k;
}

/** By date (unknown dates first: they may have used a limit before the others), then by id. */
function inOrder(a: PreparedRecord, b: PreparedRecord, field: `f${number}` | undefined): number {
  if (field) {
    const x = a[field] as number;
    const y = b[field] as number;
    if (x < y) return -1;
    if (x > y) return 1;
    const isUnknown = Number.isNaN(x);
    if (isUnknown !== Number.isNaN(y)) return isUnknown ? -1 : 1;
  }
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}

/** The positions of records in the order of one of their facts. */
export function orderBy(records: readonly PreparedRecord[], field: `f${number}`): number[] {
  const places = records.map((_, index) => index);
  return sortInPlace(places, (a, b) =>
    inOrder(records[a] as PreparedRecord, records[b] as PreparedRecord, field),
  );
}

/** By insertion where the list is short, as that of a kind mostly is. */
function sortInPlace<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > 16) return list.sort(compare);
  for (let end = 1; end < list.length; end++) {
    const one = list[end] as T;
    let at = end;
    for (; at > 0 && compare(list[at - 1] as T, one) > 0; at--) list[at] = list[at - 1] as T;
    list[at] = one;
  }
  return list;
}

function paymentsByClause(dossier: Dossier, asOf: Day, layout: Layout): PreparedDossier['h'] {
  if (dossier.history.length === 0) return layout.nothing.h;
  const h = layout.nothing.h.slice() as PastAward[][];
  for (const payment of dossier.history) {
    const place = layout.clauseAt.get(payment.clause);
    if (place === undefined || payment.on > asOf) continue;
    const award = pastAward(payment, place, dossier, layout);
    const list = h[place];
    if (list === undefined || list.length === 0) h[place] = [award];
    else list.push(award);
  }
  return h;
}

function pastAward(
  payment: Dossier['history'][number],
  place: number,
  { byId }: Dossier,
  { clauses, owners }: Layout,
): PastAward {
  const clause = clauses[place] as Clause;
  const { record: id, fen, on } = payment;
  const paid = id === null ? undefined : byId.get(id);
  const record = paid?.kind === clause.kind ? paid.record : undefined;
  const year = payment.year ?? yearOfEvent(record, clause) ?? yearOf(on);
  const own = record && owners[place]?.map(({ fact, field }) => [fact, record[field]] as const);
  const past = { record: id, fen, on, year, forYear: payment.year };
  if (!own || own.length === 0) return { ...past, owners: payment.owners };
  return { ...past, owners: { ...Object.fromEntries(own), ...payment.owners } };
}

function yearOfEvent(
  record: PreparedRecord | undefined,
  { countedOn }: Clause,
): number | undefined {
  if (countedOn.is === 'today') return undefined;
  const value = Number(record?.[`f${countedOn.position}`]);
  if (Number.isNaN(value)) return undefined;
  return countedOn.is === 'year' ? value : yearOf(value);
}

function determinationsByClause(
  k: PreparedDossier['k'],
  { determination, nothing }: Layout,
): PreparedDossier['d'] {
  const all = determination ? (k[determination.kind]?.records ?? []) : [];
  if (!determination || all.length === 0) return nothing.d;
  const d = nothing.d.slice() as PreparedRecord[][];
  for (const one of all) {
    for (const place of determination.about.get(one[determination.clause]) ?? []) {
      const list = d[place];
      if (list === undefined || list.length === 0) d[place] = [one];
      else list.push(one);
    }
  }
  return d;
}

/** The last day on which an event of a year can have happened as of a day. */
export function eventDayOfYear(year: number, asOf: Day): Day {
  const last = dayOf(year, 12, 31);
  return last < asOf ? last : asOf;
}
