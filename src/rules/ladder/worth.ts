import { addMonths, type Day, yearOf } from '../../values/index.ts';
import type { AmountAnswer, Assessment, Result } from '../answer.ts';
import type { Assessor } from '../assess/assessor.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { blankOf } from '../dossier/blank-record.ts';
import type { Dossier, PreparedRecord } from '../dossier/prepared.ts';
import { kindOf } from '../expression/scope.ts';
import type { Source, Worth, WorthLine } from './path-answer.ts';
import type { FurtherFacts, Rung } from './types.ts';

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
    const gains: Gains = { money: new Map(), services: new Map() };
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
    const further = { ...rung.whenReached, ...(wasHeld && rung.whenReachedAgain) };
    const reached = withRung(rung, further, catalogue, dossier, asOf);
    return differenceOf(overYears(reached), without, catalogue);
  };
}

type Gain = { low: number; high: number; readonly result: Result };

/** What is had over the years: money by clause, and services. */
type Gains = { readonly money: Map<string, Gain>; readonly services: Map<string, Result> };

function collect({ money, services }: Gains, result: Result): void {
  if (isService(result)) services.set(result.clause, result);
  if (result.total === null || result.record === null) return;
  const known = money.get(result.clause) ?? { low: 0, high: 0, result };
  known.low += Number(result.low_fen);
  known.high += result.high_fen === null ? Number.POSITIVE_INFINITY : Number(result.high_fen);
  money.set(result.clause, known);
}

function isService({ authority, outcome, validity }: Result): boolean {
  const holds = validity === 'in_force' || validity === 'undated';
  return authority === 'service' && outcome === 'granted' && holds;
}

/**
 * What a year grants at most, as paid on its day; what waits for a fact too, so that what is paid
 * once is not reckoned for every year.
 */
function paymentsOf(results: Assessment['results'], on: Day): Dossier['history'] {
  return results.flatMap(({ clause, record, total, high_fen }) =>
    total !== null && record !== null && high_fen !== null && high_fen !== '0'
      ? [{ clause, record, fen: Number(high_fen), on, year: yearOf(on), owners: {} }]
      : [],
  );
}

function differenceOf(gained: Gains, without: Gains, catalogue: Catalogue): Worth {
  const lines = [...gained.money].flatMap(([id, { low, high, result }]): WorthLine[] => {
    const before = without.money.get(id) ?? { low: 0, high: 0 };
    // Without a ceiling on both sides nothing can be said of the difference.
    const more = high === before.high ? 0 : high - before.high;
    const least = Math.max(0, low - before.low);
    if (more <= 0 && least === 0) return [];
    return [
      {
        ...sourceOf(result, catalogue),
        total: result.total,
        low_fen: String(least),
        high_fen: Number.isFinite(more) ? String(Math.max(more, least)) : null,
      },
    ];
  });
  return {
    years: YEARS,
    ...sumOf(lines.filter(({ validity }) => validity !== 'undated')),
    undated: sumOf(lines.filter(({ validity }) => validity === 'undated')),
    services: [...gained.services.values()]
      .filter(({ clause }) => !without.services.has(clause))
      .map((result) => sourceOf(result, catalogue)),
    lines: lines.sort((a, b) => heightOf(b) - heightOf(a)),
  };
}

function sourceOf(result: Result, { clauses, policies }: Catalogue): Source {
  const { clause, title, article, validity } = result;
  const policy = clauses.find(({ id }) => id === clause)?.policy;
  const cited = policies.find(({ id }) => id === policy)?.citedAs ?? { zh: '', en: '' };
  const cited_as = { zh: `${cited.zh}${article}`, en: `${cited.en}, ${article}` };
  return { clause, title, cited_as, validity };
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
function withRung(
  rung: Rung,
  further: FurtherFacts,
  { vocabulary }: Catalogue,
  dossier: Dossier,
  asOf: Day,
): Dossier {
  const party = withCategory(rung, vocabulary, dossier.party);
  const [showing] = rung.shownBy;
  if (!showing) return { ...dossier, party };
  const kind = kindOf(vocabulary, showing.kind);
  const fieldOf = (id: string) => `f${kind.facts.findIndex((fact) => fact.id === id)}` as const;
  const facts = Object.entries({ ...showing.facts, ...further }).map(([id, code]) => [
    fieldOf(id),
    code,
  ]);
  const dated = kind.dated === undefined ? {} : { [fieldOf(kind.dated)]: asOf };
  const id = `ladder ${rung.id}`;
  const record: PreparedRecord = { ...blankOf(kind), ...Object.fromEntries(facts), ...dated, id };
  const known = { kind: kind.id, record };
  return {
    ...dossier,
    party,
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
