import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a reading by hand found in a document. */
export type Expected = {
  readonly name: string;
  readonly title: string;
  readonly number: string | null;
  /** The names of all articles that the reading cites. */
  readonly articles: readonly string[];
  /** What may be had under each article: `yuan 500000`, `rate 0.03`, `match`. */
  readonly figures: ReadonlyMap<string, ReadonlySet<string>>;
};

type Entitlement = {
  readonly doc: string;
  readonly article: string;
  readonly award: Award;
  readonly caps: readonly { readonly yuan?: number; readonly rate?: number }[];
};
type Award = { readonly [key: string]: unknown };

/** Amounts and rates that stand in the text of the article itself. */
const YUAN = [
  'amount_yuan',
  'cap_yuan',
  'total_cap_yuan',
  'min_yuan',
  'levels_yuan',
  'cap_by_level_yuan',
];
const RATES = [
  'rate',
  'min_rate',
  'rate_min',
  'rate_max',
  'extra_deduction_rate',
  'amortization_rate',
  'uplift',
];
const PARTS = ['parts', 'brackets', 'by_level'];

/** Reads the folder of a reading by hand: documents, and all that it found in each of them. */
export function readInventory(folder: string): (Expected & { readonly file: string })[] {
  const lines = <T>(file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  const entitlements = lines<Entitlement>('entitlements.jsonl');
  const cited = [
    ...entitlements,
    ...['obligations.jsonl', 'kpis.jsonl'].flatMap((file) => lines<Entitlement>(file)),
  ];
  const documents: { id: string; title: string; number: string | null; seed_file: string }[] =
    JSON.parse(readFileSync(join(folder, 'documents.json'), 'utf8'));
  return documents.map(({ id, title, number, seed_file }) => {
    const own = cited.filter(({ doc }) => doc === id).map(({ article }) => article);
    const figures = new Map<string, Set<string>>();
    for (const { article, award, caps } of entitlements.filter(({ doc }) => doc === id)) {
      const known = figures.get(article) ?? new Set();
      for (const figure of figuresOf(award, caps)) known.add(figure);
      figures.set(article, known);
    }
    return { name: id, title, number, file: seed_file, articles: [...new Set(own)], figures };
  });
}

/** Nothing for what the text takes from another article. */
function figuresOf(award: Award, caps: Entitlement['caps']): readonly string[] {
  if (award.derived_from !== undefined || award.kind === 'difference') return [];
  return [
    ...awardFigures(award),
    ...caps.flatMap(({ yuan, rate }) => [...word('yuan', yuan), ...word('rate', rate)]),
  ];
}

function awardFigures(award: Award): readonly string[] {
  const high = award.kind === 'range' ? ['max_yuan'] : [];
  const parts = PARTS.flatMap((key) => valuesOf(award[key])) as Award[];
  return [
    ...[...YUAN, ...high].flatMap((key) => word('yuan', award[key])),
    ...RATES.flatMap((key) => word('rate', award[key])),
    ...(award.ratio === '1:1' ? ['match'] : []),
    ...parts.filter((part) => typeof part === 'object').flatMap(awardFigures),
  ];
}

function word(is: 'yuan' | 'rate', value: unknown): readonly string[] {
  const values = typeof value === 'object' && value !== null ? valuesOf(value) : [value];
  return values.filter((one) => typeof one === 'number').map((one) => `${is} ${one}`);
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
