import type {
  AbsentKind,
  Assessment,
  Catalogue,
  Heading,
  Refusal,
  Result,
} from '../../src/rules/index.ts';
import { type Day, formatDay } from '../../src/values/index.ts';
import { assessRows } from './assess-rows.ts';
import { CLAUSES, type ClauseId, type Facts } from './facts.ts';
import { type Displaced, findDisplaced } from './find-displaced.ts';
import type { Row } from './row.ts';
import { NO, UNKNOWN } from './truth.ts';
import { validityOf } from './validity.ts';
import { viewOf } from './view.ts';

/** Clauses whose text allows no reading to be preferred. */
const OPEN: ReadonlySet<ClauseId> = new Set(['8c']);

/** What is fixed about a clause and only passed on: article, title, names of the readings. */
export type Headings = Readonly<Record<ClauseId, Head>>;
type Head = Heading & {
  readonly readings: Refusal['readings'];
  readonly noRecord: AbsentKind['reason'];
};

export function headingsOf({ clauses, vocabulary }: Catalogue): Headings {
  const headings: Partial<Record<ClauseId, Head>> = {};
  for (const id of CLAUSES) {
    const clause = clauses.find((one) => one.id === `dalian-2017-52/${id}`);
    if (!clause) throw new Error(`no clause ${id}`);
    const { article, title, kind, authority, variants } = clause;
    const readings = variants.map(({ name }) => name ?? { zh: '', en: '' });
    const { zh, en } = vocabulary.kinds[kind]?.label ?? { zh: kind, en: kind };
    const noRecord = { code: 'no_record', zh: `没有“${zh}”记录`, en: `no record: ${en}` } as const;
    headings[id] = { clause: clause.id, article, title, kind, authority, readings, noRecord };
  }
  return headings as Headings;
}

/** The results, refusals, kinds without a record and totals of a dossier as of a day, without explanation. */
export function assessDossier(
  facts: Facts,
  asOf: Day,
  headings: Headings,
): Pick<Assessment, 'results' | 'refusals' | 'absent_kinds' | 'totals'> {
  const rows = assessRows(viewOf(facts, asOf));
  const displaced = findDisplaced(rows);
  const results: Result[] = [];
  const refusals: Refusal[] = [];
  const absent = new Map<string, AbsentKind & { readonly clauses: string[] }>();
  let refused: { readonly clause: ClauseId; readonly records: Answered[] } | undefined;
  const sums = startSums();
  let paid = 0;
  for (const [index, row] of rows.entries()) {
    if (row.reading !== 0) continue;
    if (row.why === 'no_record') {
      const { clause, kind, noRecord } = headings[row.clause];
      const known = absent.get(kind);
      if (known) known.clauses.push(clause);
      else absent.set(kind, { kind, reason: noRecord, clauses: [clause] });
      continue;
    }
    const readings = readingsOf(rows, index);
    if (isPlainlyRefused(row, readings)) {
      if (refused?.clause !== row.clause) {
        refused = { clause: row.clause, records: [] };
        refusals.push(refusalOf(row, refused.records, headings));
      }
      refused.records.push(recordOf(row, asOf));
      continue;
    }
    const rival = displaced.get(row);
    const result = answer(row, readings, rival, asOf, headings);
    if (row.paid) paid += row.low;
    addTo(sums, result, row, rival?.is === 'maybe_replaced' ? rival.by : undefined);
    results.push(result);
  }
  const totals = { ...totalsOf(sums), paid_fen: String(paid), undated: NOTHING };
  return { results, refusals, absent_kinds: [...absent.values()], totals };
}

/** All readings of a row: those of the others stand after all rows of the first one. */
function readingsOf(rows: readonly Row[], index: number): Row[] {
  const first = rows[index] as Row;
  const readings = [first];
  for (let at = index + 1; rows[at]?.clause === first.clause; at++) {
    const row = rows[at] as Row;
    if (row.reading > 0 && row.record === first.record) readings.push(row);
  }
  return readings;
}

type Answered = Refusal['refused'][number]['records'][number];

/** A condition fails in every reading. */
function isPlainlyRefused(row: Row, readings: readonly Row[]): boolean {
  if (row.paid || row.holds !== NO) return false;
  return readings.every((one) => outcomeOf(one) === 'refused');
}

function refusalOf(row: Row, records: readonly Answered[], headings: Headings): Refusal {
  const { clause, article, title, kind, authority, readings } = headings[row.clause];
  const hasReadings = readings.length > 1 && row.record !== null;
  return {
    clause,
    article,
    title,
    kind,
    authority,
    readings: hasReadings ? readings : [],
    refused: [{ reason: null, records }],
  };
}

function recordOf(row: Row, asOf: Day): Answered {
  const event_on = row.on === undefined ? null : formatDay(row.on);
  return { record: row.record, event_on, validity: validityOf(row.on, asOf) };
}

function answer(
  row: Row,
  readings: readonly Row[],
  displaced: Displaced | undefined,
  asOf: Day,
  headings: Headings,
): Result {
  const heading = headings[row.clause];
  const hasReadings = readings.length > 1 && !row.paid && (row.record !== null || row.holds !== NO);
  const isOpen = OPEN.has(row.clause) && readings.some((other) => differ(row, other));
  const outcome = isOpen ? 'undecided' : outcomeOf(row, displaced);
  const validity = validityOf(row.on, asOf);
  const amount = isOpen ? spanOf(readings) : amountOf(row, outcome, displaced);
  const counts = validity === 'in_force' && displaced?.is !== 'alternative';
  return {
    clause: heading.clause,
    article: heading.article,
    title: heading.title,
    kind: heading.kind,
    record: row.record,
    event_on: row.on === undefined ? null : formatDay(row.on),
    outcome,
    authority: heading.authority,
    validity,
    low_fen: amount.low_fen,
    high_fen: amount.high_fen,
    total: counts ? totalOf(row, outcome) : null,
    reason: null,
    missing: [],
    near_misses: [],
    readings: hasReadings ? readings.map((one) => nameReading(one, heading)) : [],
  };
}

function differ(a: Row, b: Row): boolean {
  return a.low !== b.low || a.high !== b.high || outcomeOf(a) !== outcomeOf(b);
}

function spanOf(rows: readonly Row[]): Pick<Result, 'low_fen' | 'high_fen'> {
  const low = Math.min(...rows.map((row) => row.low));
  const high = Math.max(...rows.map((row) => row.high));
  return { low_fen: String(low), high_fen: String(high) };
}

function nameReading(row: Row, { readings }: Head): Result['readings'][number] {
  const outcome = outcomeOf(row);
  const { low_fen, high_fen } = amountOf(row, outcome);
  return { name: readings[row.reading] ?? { zh: '', en: '' }, outcome, low_fen, high_fen };
}

function outcomeOf(row: Row, displaced?: Displaced): Result['outcome'] {
  if (row.paid) return 'paid';
  if (row.holds === NO || (row.why !== null && row.high === 0)) return 'refused';
  if (displaced?.is === 'replaced') return 'refused';
  if (row.holds === UNKNOWN || displaced !== undefined) return 'unknown';
  return row.unsure && row.low !== row.high ? 'unknown' : 'granted';
}

function amountOf(
  row: Row,
  outcome: Result['outcome'],
  displaced?: Displaced,
): Pick<Result, 'low_fen' | 'high_fen'> {
  if (outcome === 'refused') return { low_fen: '0', high_fen: '0' };
  const low = outcome === 'unknown' && displaced !== undefined ? 0 : row.low;
  const high_fen = row.high === Number.POSITIVE_INFINITY ? null : String(row.high);
  return { low_fen: String(low), high_fen };
}

function totalOf(row: Row, outcome: Result['outcome']): Result['total'] {
  if (outcome === 'unknown' || outcome === 'undecided') return outcome;
  if (outcome !== 'granted') return null;
  return row.low === row.high ? 'computed' : 'up_to';
}

function startSums() {
  return {
    computed: 0,
    upTo: 0,
    unknownLow: 0,
    unknownHigh: 0,
    undecidedLow: 0,
    undecidedHigh: 0,
    upToUnstated: [] as string[],
    unknownUnstated: [] as string[],
  };
}

type Sums = ReturnType<typeof startSums>;

/** While it is not known which of two is given, neither is certain and the greater may be. */
function addTo(
  sums: Sums,
  { total, low_fen, high_fen, clause }: Result,
  row: Row,
  rival: Row | undefined,
): void {
  if (total === 'computed') sums.computed += row.addedLow;
  if (total === 'up_to') {
    if (high_fen === null) sums.upToUnstated.push(clause);
    else sums.upTo += row.addedHigh;
  }
  if (total === 'undecided') {
    sums.undecidedLow += Number(low_fen);
    sums.undecidedHigh += Number(high_fen);
  }
  if (total === 'unknown') {
    if (rival === undefined) sums.unknownLow += row.addedLow;
    if (high_fen === null) sums.unknownUnstated.push(clause);
    else sums.unknownHigh += Math.max(row.addedHigh, rival?.addedHigh ?? 0);
  }
}

const NOTHING = totalsOf(startSums());

function totalsOf(sums: Sums): Assessment['totals']['undated'] {
  return {
    computed_fen: String(sums.computed),
    up_to_fen: String(sums.upTo),
    up_to_unstated: sums.upToUnstated,
    unknown_low_fen: String(sums.unknownLow),
    unknown_high_fen: String(sums.unknownHigh),
    unknown_unstated: sums.unknownUnstated,
    undecided_low_fen: String(sums.undecidedLow),
    undecided_high_fen: String(sums.undecidedHigh),
    undecided_unstated: [],
  };
}
