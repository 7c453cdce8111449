import type { Clause } from '../clause/types.ts';

/** A clause with one thing changed, and what was changed. */
export type Mutant = {
  readonly clause: Clause;
  readonly change: { readonly zh: string; readonly en: string };
};

type Node = Readonly<Record<string, unknown>>;
type Change = { readonly by: unknown; readonly zh: string; readonly en: string };

const FLIPPED: Readonly<Record<string, string>> = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  '=': '!=',
  '!=': '=',
};

/**
 * Every small change of a clause that its examples ought to notice: figures by ±10 %, counts, days
 * and durations by ±1, bounds flipped, and each condition, row, alternative, limit and role left out.
 */
export function* mutantsOf(clause: Clause): Generator<Mutant> {
  const rule = {
    beneficiaries: clause.beneficiaries,
    variants: clause.variants,
    replaces: clause.replaces,
  };
  const seen = new Set<unknown>();
  for (const { node, key } of nodesOf(rule, 'rule', seen)) {
    for (const { by, zh, en } of Array.isArray(node)
      ? withoutEach(key, node)
      : changesOf(node as Node)) {
      yield {
        clause: { ...clause, ...(replaceNode(rule, node, by) as typeof rule) },
        change: { zh, en },
      };
    }
  }
}

/** Every object and list of a tree once; those that readings share count once. */
function* nodesOf(
  value: unknown,
  key: string,
  seen: Set<unknown>,
): Generator<{ node: Node | readonly unknown[]; key: string }> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  yield { node: value as Node, key };
  for (const [name, inner] of Object.entries(value)) yield* nodesOf(inner, name, seen);
}

/** The tree with one node (by identity) replaced wherever it stands. */
function replaceNode(tree: unknown, node: unknown, by: unknown): unknown {
  if (tree === node) return by;
  if (Array.isArray(tree)) return tree.map((inner) => replaceNode(inner, node, by));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, inner]) => [key, replaceNode(inner, node, by)]),
  );
}

function* changesOf(record: Node): Generator<Change> {
  yield* changesOfExpression(record);
  for (const [key, value] of Object.entries(record)) {
    if (RATES.has(key) && isFraction(value)) yield* scaledRate(record, key, value);
    if (AMOUNTS.has(key) && typeof value === 'number') yield* scaled(record, key, value);
    if (COUNTS.has(key) && typeof value === 'number' && record.op === undefined)
      yield* shifted(record, key, value);
  }
}

const RATES = new Set(['rate', 'from', 'to', 'by']);
const AMOUNTS = new Set(['upTo', 'cap', 'from', 'to']);
const COUNTS = new Set(['count', 'times']);
const LISTS = new Set([
  'require',
  'limits',
  'rows',
  'codes',
  'beneficiaries',
  'less',
  'replaces',
  'of',
  'args',
]);

function* changesOfExpression(node: Node): Generator<Change> {
  switch (node.op) {
    case 'number':
      if (node.unit === 'one') yield* shifted(node, 'num', Number(node.num));
      else if (node.unit === 'rate')
        yield* scaledRate({ inner: node }, 'inner', node as unknown as Fraction, (inner) => inner);
      else yield* scaled(node, 'num', Number(node.num));
      break;
    case 'date':
      yield* shifted(node, 'day', Number(node.day));
      break;
    case 'duration':
      yield* shifted(node, 'count', Number(node.count));
      break;
    case 'compare': {
      const test = String(node.test);
      const by = FLIPPED[test];
      yield {
        by: { ...node, test: by },
        zh: `比较 ${test} 改为 ${by}`,
        en: `${test} becomes ${by}`,
      };
    }
  }
}

type Fraction = { readonly num: number; readonly den: number };
const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' &&
  value !== null &&
  'num' in value &&
  'den' in value &&
  !('op' in value);

function* scaled(node: Node, key: string, value: number): Generator<Change> {
  if (value === 0) return;
  for (const percent of [90, 110]) {
    const by = { ...node, [key]: Math.round((value * percent) / 100) };
    yield {
      by,
      zh: `金额 ${value / 100}元 改为其 ${percent}%`,
      en: `${value / 100} becomes ${percent}% of itself`,
    };
  }
}

function* scaledRate(
  node: Node,
  key: string,
  { num, den }: Fraction,
  finish: (inner: unknown) => unknown = (inner) => ({ ...node, [key]: inner }),
): Generator<Change> {
  if (num === 0) return;
  for (const percent of [90, 110]) {
    const by = finish({ ...(node[key] as object), num: num * percent, den: den * 100 });
    yield {
      by,
      zh: `比率 ${(num * 100) / den}% 改为其 ${percent}%`,
      en: `${(num * 100) / den}% becomes ${percent}% of itself`,
    };
  }
}

function* shifted(node: Node, key: string, value: number): Generator<Change> {
  for (const step of [-1, 1]) {
    yield {
      by: { ...node, [key]: value + step },
      zh: `${value} 改为 ${value + step}`,
      en: `${value} becomes ${value + step}`,
    };
  }
}

function* withoutEach(key: string, list: readonly unknown[]): Generator<Change> {
  if (!LISTS.has(key)) return;
  for (const [index, item] of list.entries()) {
    const rest = list.filter((_, place) => place !== index);
    const named = (item as { label?: { zh: string; en: string } } | null)?.label;
    const name = named ?? { zh: `${key} 第 ${index + 1} 项`, en: `item ${index + 1} of ${key}` };
    yield { by: rest, zh: `去掉“${name.zh}”`, en: `without "${name.en}"` };
  }
}
