import { addMonths, type Day, type Message, yearOf } from '../../values/index.ts';
import type { AmountAnswer, Assessment, Result } from '../answer.ts';
import type { Assessor } from '../assess/assessor.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { blankOf } from '../dossier/blank-record.ts';
import type { Dossier, PreparedRecord } from '../dossier/prepared.ts';
import { kindOf } from '../expression/scope.ts';
import type { Rung } from './types.ts';

/** What a rung brings under one clause, over the years. */
export type WorthLine = AmountAnswer & {
  readonly clause: string;
  readonly title: Message;
  /** How the clause's document is cited, with the article. */
  readonly cited_as: Message;
  readonly validity: Result['validity'];
  /** In which of the four totals it would count: computed, for a person to decide, … */
  readonly total: Result['total'];
};

/**
 * What a rung brings: amounts of which the text states no ceiling make `high_fen` null. What
 * documents without dates give is totalled apart.
 */
export type Worth = AmountAnswer & {
  readonly years: number;
  readonly undated: AmountAnswer;
  readonly lines: readonly WorthLine[];
};

const YEARS = 3;

/**
 * What it would bring to reach a rung on the day asked about: over three years, each answered with
 * and without it, and what a year grants is taken as paid in the next.
 */
export function worthsOf(
  catalogue: Catalogue,
  assessor: Assessor,
  dossier: Dossier,
  asOf: Day,
): (rung: Rung, wasHeld: boolean) => Worth {
  const overYears = (start: Dossier): Gains => {
    const gains: Gains = new Map();
    let now = start;
    for (let year = 0; year < YEARS; year++) {
      const day = addMonths(asOf, 12 * year);
      const { results } = assessor.assess(now, { asOf: day, explain: false });
      for (const result of results) collect(gains, result);
      now = { ...now, history: [...now.history, ...paymentsOf(results, day)] };
    }
    return gains;
  };
  const without = overYears(dossier);
  return (rung, wasHeld) => {
    const facts = wasHeld ? { ...rung.whenReached, ...rung.whenReachedAgain } : rung.whenReached;
    const reached = withRung({ ...rung, whenReached: facts }, catalogue, dossier, asOf);
    return differenceOf(overYears(reached), without, catalogue);
  };
}

type Gain = { low: number; high: number; readonly result: Result };
type Gains = Map<string, Gain>;

function collect(gains: Gains, result: Result): void {
  if (result.total === null || result.record === null) return;
  const known = gains.get(result.clause) ?? { low: 0, high: 0, result };
  known.low += Number(result.low_fen);
  known.high += result.high_fen === null ? Number.POSITIVE_INFINITY : Number(result.high_fen);
  gains.set(result.clause, known);
}

/** What a year grants, as paid on its day. */
function paymentsOf(results: Assessment['results'], on: Day): Dossier['history'] {
  return results.flatMap(({ clause, record, outcome, total, high_fen }) =>
    outcome === 'granted' && total !== null && record !== null && high_fen !== null
      ? [{ clause, record, fen: Number(high_fen), on, year: yearOf(on), owners: {} }]
      : [],
  );
}

function differenceOf(gained: Gains, without: Gains, { clauses, policies }: Catalogue): Worth {
  const lines = [...gained].flatMap(([id, { low, high, result }]): WorthLine[] => {
    const before = without.get(id) ?? { low: 0, high: 0 };
    // Without a ceiling on both sides nothing can be said of the difference.
    const more = high === before.high ? 0 : high - before.high;
    const least = Math.max(0, low - before.low);
    if (more <= 0 && least === 0) return [];
    const policy = clauses.find((clause) => clause.id === id)?.policy;
    const cited = policies.find((one) => one.id === policy)?.citedAs ?? { zh: '', en: '' };
    return [
      {
        clause: id,
        title: result.title,
        cited_as: { zh: `${cited.zh}${result.article}`, en: `${cited.en}, ${result.article}` },
        validity: result.validity,
        total: result.total,
        low_fen: String(least),
        high_fen: Number.isFinite(more) ? String(Math.max(more, least)) : null,
      },
    ];
  });
  const undated = lines.filter(({ validity }) => validity === 'undated');
  const dated = lines.filter(({ validity }) => validity !== 'undated');
  return {
    years: YEARS,
    ...sumOf(dated),
    undated: sumOf(undated),
    lines: lines.sort((a, b) => heightOf(b) - heightOf(a)),
  };
}

function sumOf(lines: readonly AmountAnswer[]): AmountAnswer {
  const high = lines.reduce((sum, { high_fen }) => sum + Number(high_fen ?? Number.NaN), 0);
  return {
    low_fen: String(lines.reduce((sum, { low_fen }) => sum + Number(low_fen), 0)),
    high_fen: Number.isNaN(high) ? null : String(high),
  };
}

const heightOf = ({ high_fen }: AmountAnswer) => Number(high_fen ?? Number.POSITIVE_INFINITY);

/** The dossier with the record that shows a rung, and its category. */
function withRung(rung: Rung, { vocabulary }: Catalogue, dossier: Dossier, asOf: Day): Dossier {
  const [showing] = rung.shownBy;
  const kind = kindOf(vocabulary, showing.kind);
  const fieldOf = (id: string) => `f${kind.facts.findIndex((fact) => fact.id === id)}` as const;
  const facts = Object.entries({ ...showing.facts, ...rung.whenReached }).map(([id, code]) => [
    fieldOf(id),
    code,
  ]);
  const dated = kind.dated === undefined ? {} : { [fieldOf(kind.dated)]: asOf };
  const id = `ladder ${rung.id}`;
  const record: PreparedRecord = { ...blankOf(kind), ...Object.fromEntries(facts), ...dated, id };
  const known = { kind: kind.id, record };
  return {
    ...dossier,
    party: withCategory(rung, vocabulary, dossier.party),
    records: [...dossier.records, known],
    byId: new Map([...dossier.byId, [id, known]]),
  };
}

function withCategory(
  { category }: Rung,
  vocabulary: Catalogue['vocabulary'],
  party: PreparedRecord,
): PreparedRecord {
  const field = `f${vocabulary.party.facts.findIndex(({ id }) => id === 'categories')}` as const;
  const named = party[field];
  if (category === null || !Array.isArray(named) || named.includes(category)) return party;
  return { ...party, [field]: [...named, category] };
}
