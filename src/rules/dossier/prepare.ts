import { type Day, dayOf, yearOf } from '../../values/index.ts';
import type { Clause } from '../clause/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type {
  Dossier,
  PastAward,
  PreparedDossier,
  PreparedKind,
  PreparedRecord,
} from './prepared.ts';

const NO_RECORDS: PreparedKind = { complete: false, records: [] };
const NONE_AT_ALL: PreparedKind = { complete: true, records: [] };
const NO_PAYMENTS: readonly PastAward[] = [];
const NO_DETERMINATIONS: readonly PreparedRecord[] = [];

/** Positions that generated code relies on, fixed once for a catalogue. */
export type Layout = {
  readonly kinds: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly clauses: readonly Clause[];
  /** Per kind: position of the fact that dates it, and whether it holds a year. */
  readonly dated: readonly ({ readonly field: `f${number}`; readonly isYear: boolean } | null)[];
  readonly determination: {
    readonly kind: number;
    readonly clause: `f${number}`;
    readonly record: `f${number}`;
  } | null;
  /** A dossier's lists where it has nothing for them. */
  readonly nothing: Pick<PreparedDossier, 'k' | 'h' | 'd'>;
};

/** The layout of a vocabulary and its clauses, in their order of computation. */
export function layoutOf(vocabulary: Vocabulary, clauses: readonly Clause[]): Layout {
  const kinds = Object.keys(vocabulary.kinds);
  const positionOf = (kind: string, id: string) =>
    (vocabulary.kinds[kind]?.facts ?? []).findIndex((fact) => fact.id === id);
  const dated = kinds.map((name) => {
    const kind = vocabulary.kinds[name];
    const position = kind?.dated === undefined ? -1 : positionOf(name, kind.dated);
    const isYear = kind?.facts[position]?.type.is === 'integer';
    return position < 0 ? null : { field: `f${position}` as const, isYear };
  });
  const kind = kinds.indexOf('determination');
  const determination =
    kind < 0
      ? null
      : {
          kind,
          clause: `f${positionOf('determination', 'clause')}` as const,
          record: `f${positionOf('determination', 'record')}` as const,
        };
  const placeOf = new Map(kinds.map((name, place) => [name, place]));
  const nothing = {
    k: kinds.map(() => NO_RECORDS),
    h: clauses.map(() => NO_PAYMENTS),
    d: clauses.map(() => NO_DETERMINATIONS),
  };
  return { kinds, placeOf, clauses, dated, determination, nothing };
}

/** The dossier as it was known on a day: later records and payments are left out. */
export function prepare(dossier: Dossier, asOf: Day, layout: Layout): PreparedDossier {
  const lists = new Map<number, PreparedRecord[]>();
  for (const { kind, record } of dossier.records) {
    const place = layout.placeOf.get(kind);
    if (place === undefined) continue;
    const dated = layout.dated[place];
    if (dated && Number(record[dated.field]) > (dated.isYear ? yearOf(asOf) : asOf)) continue;
    const list = lists.get(place);
    if (list) list.push(record);
    else lists.set(place, [record]);
  }
  const k = layout.nothing.k.slice();
  for (const kind of dossier.complete) {
    const place = layout.placeOf.get(kind);
    if (place !== undefined) k[place] = NONE_AT_ALL;
  }
  for (const [place, records] of lists) {
    const dated = layout.dated[place];
    if (records.length > 1) records.sort((a, b) => inOrder(a, b, dated?.field));
    k[place] = { complete: k[place] === NONE_AT_ALL, records };
  }
  return {
    asOf,
    party: dossier.party,
    k,
    h: paymentsByClause(dossier, asOf, layout),
    d: determinationsByClause(k, layout),
  };
}

/** By date (unknown dates first: they may have used a limit before the others), then by id. */
function inOrder(a: PreparedRecord, b: PreparedRecord, field: `f${number}` | undefined): number {
  const [x, y] = field ? [Number(a[field]), Number(b[field])] : [0, 0];
  if (x !== y && !(Number.isNaN(x) && Number.isNaN(y)))
    return Number.isNaN(x) ? -1 : Number.isNaN(y) ? 1 : x - y;
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}

/** The positions of records in the order of one of their facts. */
export function orderBy(records: readonly PreparedRecord[], field: `f${number}`): number[] {
  const places = records.map((_, index) => index);
  return places.sort((a, b) =>
    inOrder(records[a] as PreparedRecord, records[b] as PreparedRecord, field),
  );
}

function paymentsByClause(dossier: Dossier, asOf: Day, layout: Layout): PreparedDossier['h'] {
  if (dossier.history.length === 0) return layout.nothing.h;
  const records = new Map(dossier.records.map((one) => [one.record.id, one]));
  return layout.clauses.map((clause) => {
    const own = dossier.history.filter(
      (payment) => payment.clause === clause.id && payment.on <= asOf,
    );
    if (own.length === 0) return NO_PAYMENTS;
    return own.map((payment): PastAward => {
      const paid = records.get(payment.record);
      const record = paid?.kind === clause.kind ? paid.record : undefined;
      return {
        ...payment,
        year: payment.year ?? yearOfEvent(record, clause) ?? yearOf(payment.on),
        owners: { ...ownersOf(record, clause), ...payment.owners },
      };
    });
  });
}

function yearOfEvent(
  record: PreparedRecord | undefined,
  { countedOn }: Clause,
): number | undefined {
  const value = Number(record?.[`f${countedOn.position}`]);
  if (Number.isNaN(value)) return undefined;
  return countedOn.is === 'year' ? value : yearOf(value);
}

/** The facts of a paid record that say whose limit it used. */
function ownersOf(
  record: PreparedRecord | undefined,
  clause: Clause,
): Record<string, PreparedRecord['f0']> {
  if (!record) return {};
  const owners = clause.variants.flatMap(({ limits }) =>
    limits.flatMap((limit) => ('per' in limit && limit.per ? [limit.per] : [])),
  );
  return Object.fromEntries(
    owners
      .filter((per) => per.of.is === 'this')
      .map((per) => [per.fact, record[`f${per.position}`]]),
  );
}

function determinationsByClause(
  k: readonly PreparedKind[],
  { determination, clauses, nothing }: Layout,
): PreparedDossier['d'] {
  const all = determination ? (k[determination.kind]?.records ?? []) : [];
  if (!determination || all.length === 0) return nothing.d;
  return clauses.map((clause) =>
    all.filter((one) => {
      const named = one[determination.clause];
      return named === clause.id || (typeof named === 'string' && clause.covers.includes(named));
    }),
  );
}

/** The last day on which an event of a year can have happened as of a day. */
export function eventDayOfYear(year: number, asOf: Day): Day {
  const last = dayOf(year, 12, 31);
  return last < asOf ? last : asOf;
}
