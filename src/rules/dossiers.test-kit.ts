import fc from 'fast-check';
import type { Catalogue } from './catalogue/types.ts';
import type { Clause } from './clause/types.ts';
import { AmountRangeError } from './generate/runtime.ts';
import type { FactType, Kind } from './vocabulary.ts';

type Values = Record<string, unknown>;
type LooseRecord = Values & { id: string; kind: string };
/** A dossier as plain values, facts by their dotted ids, so that any of them can be taken away. */
export type LooseDossier = {
  party: Values;
  records: LooseRecord[];
  history: Values[];
  complete: string[];
};

type Draw = fc.GeneratorValue;

const oneOf = <T>(g: Draw, items: readonly T[]): T =>
  items[g(fc.nat, { max: items.length - 1 })] as T;
const chance = (g: Draw, inTen: number): boolean => g(fc.nat, { max: 9 }) < inTen;

/** Dossiers that come near to what the clauses ask for: a clause's own given dossier, bent. */
export function loosely(catalogue: Catalogue): fc.Arbitrary<LooseDossier> {
  const amounts = amountsIn(catalogue);
  return fc.gen().map((g) => {
    const clause = oneOf(g, catalogue.clauses);
    const dossier = startFrom(clause, catalogue);
    const value = (type: FactType, id: string, kind: Kind) =>
      drawValue(g, { type, id, kind, catalogue, amounts, records: dossier.records });
    const bend = (values: Values, kind: Kind, times: number) => {
      for (let done = 0; done < times; done++) {
        const fact = oneOf(g, kind.facts);
        values[fact.id] = value(fact.type, fact.id, kind);
        if (values[fact.id] === undefined) delete values[fact.id];
      }
    };
    const { vocabulary } = catalogue;
    const originals = [...dossier.records];
    const more = g(fc.nat, { max: 3 });
    for (let index = 0; index < more && originals.length > 0; index++) {
      dossier.records.push({ ...oneOf(g, originals), id: `more-${index}` });
    }
    for (const record of dossier.records) {
      const kind = vocabulary.kinds[record.kind];
      if (kind) bend(record, kind, g(fc.nat, { max: 2 }));
    }
    if (chance(g, 3)) bend(dossier.party, vocabulary.party, 1);
    if (chance(g, 5)) dossier.history.push(paymentOf(g, clause, dossier, amounts));
    const kinds = [...new Set(dossier.records.map(({ kind }) => kind))];
    dossier.complete = chance(g, 5)
      ? [...new Set([...dossier.complete, ...kinds])]
      : dossier.complete;
    return dossier;
  });
}

function startFrom(clause: Clause, catalogue: Catalogue): LooseDossier {
  const given = structuredClone(clause.given) as Partial<Record<keyof LooseDossier, unknown>>;
  const records = ((given.records ?? []) as Values[]).map((record, index) => {
    const { id, kind, ...facts } = record;
    const known = String(kind);
    return {
      id: String(id ?? `${known}-${index + 1}`),
      kind: kindId(catalogue, known),
      ...flat(facts),
    };
  });
  return {
    party: flat((given.party ?? {}) as Values),
    records,
    history: [...((given.history ?? []) as Values[])],
    complete: [...((given.complete ?? []) as string[])],
  };
}

function kindId({ vocabulary }: Catalogue, name: string): string {
  return (
    Object.values(vocabulary.kinds).find(({ id, label }) => id === name || label.zh === name)?.id ??
    name
  );
}

/** `{ investee: { located_in } }` as `{ 'investee.located_in' }`. */
function flat(values: Values, path = ''): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flat(value as Values, `${path}${key}.`))
        : [[path + key, value]],
    ),
  );
}

type Wanted = {
  type: FactType;
  id: string;
  kind: Kind;
  catalogue: Catalogue;
  amounts: readonly number[];
  records: readonly LooseRecord[];
};

function drawValue(g: Draw, { type, id, kind, catalogue, amounts, records }: Wanted): unknown {
  if (chance(g, 1)) return undefined;
  switch (type.is) {
    case 'money':
      return fenToText(amountOf(g, amounts));
    case 'rate':
      return `${oneOf(g, [0, 1, 9.99, 10, 10.01, 15, 15.01, 19.99, 20, 25, 30, 50, 100])}%`;
    case 'number':
      return String(oneOf(g, [0, 0.5, 1, 99.999999, 100, 1000.25, 5000]));
    case 'integer':
      return /year(_end)?$/u.test(id) || id === kind.dated
        ? g(fc.integer, { min: 2017, max: 2024 })
        : g(fc.integer, { min: 0, max: 36 });
    case 'date':
      return dateOf(g);
    case 'text':
      if (kind.id === 'determination' && id === 'clause') return oneOf(g, catalogue.clauses).id;
      if (kind.id === 'determination' && id === 'record') return oneOf(g, records).id;
      return oneOf(g, ['A', 'B', 'M1', 'F1', 'SELF']);
    case 'credit_code':
      return undefined;
    case 'boolean':
      return chance(g, 5);
    case 'code':
      return oneOf(g, Object.keys(catalogue.vocabulary.lists[type.list] ?? {}));
    case 'codes': {
      const codes = Object.keys(catalogue.vocabulary.lists[type.list] ?? {});
      return [...new Set(Array.from({ length: g(fc.nat, { max: 3 }) }, () => oneOf(g, codes)))];
    }
  }
}

const dateOf = (g: Draw): string =>
  oneOf(g, ['2017-12-31', '2018-01-01', '2022-12-31', '2023-01-01']).replace(
    /^\d{4}-..-../u,
    (edge) =>
      chance(g, 2)
        ? edge
        : `${g(fc.integer, { min: 2018, max: 2023 })}-0${g(fc.integer, { min: 1, max: 9 })}-1${g(fc.nat, { max: 9 })}`,
  );

function amountOf(g: Draw, amounts: readonly number[]): number {
  return Math.max(0, oneOf(g, amounts) * oneOf(g, [1, 1, 1, 10]) + oneOf(g, [0, 0, -1, 1]));
}

/** Whole hundredths as an exact decimal amount. */
export function fenToText(fen: number): string {
  const cents = String(fen % 100).padStart(2, '0');
  return `${Math.floor(fen / 100)}.${cents}`;
}

function paymentOf(
  g: Draw,
  clause: Clause,
  dossier: LooseDossier,
  amounts: readonly number[],
): Values {
  const record = oneOf(g, [null, ...dossier.records.map(({ id }) => id)]);
  return {
    clause: clause.id,
    ...(record !== null && { record }),
    amount: fenToText(amountOf(g, amounts)),
    on: dateOf(g),
  };
}

/** Every figure in yuan that a clause names: where its answers change. */
function amountsIn({ clauses }: Catalogue): number[] {
  const found = new Set([1, 100, 10_000_000]);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { op, unit, num, cap, upTo } = value as Values;
    if (op === 'number' && unit === 'CNY') found.add(Math.abs(Number(num)));
    for (const figure of [cap, upTo]) if (typeof figure === 'number') found.add(figure);
    for (const inner of Object.values(value)) look(inner);
  };
  for (const { variants } of clauses) look(variants);
  return [...found].filter((fen) => fen < 1e12).sort((a, b) => a - b);
}

/** What comes out; a dossier whose products leave the exact range is refused and tells nothing. */
export function computable<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof AmountRangeError)) throw error;
    fc.pre(false);
    throw error;
  }
}
