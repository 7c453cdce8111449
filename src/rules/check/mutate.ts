import { type Fraction, formatRate, type Message } from '../../values/index.ts';
import type { Clause } from '../clause/types.ts';
import type { Comparison, Expression } from '../expression/types.ts';
import type { Wording } from '../words/wording.ts';
import { itemWords, partWords, sentence, type Where, wantedRow } from './mutant-words.ts';

/** A clause with one thing changed, what was changed, and which example would notice. */
export type Mutant = {
  readonly clause: Clause;
  readonly change: Message;
  readonly wanted: Message;
};

type Node = Readonly<Record<string, unknown>>;
type Change = { readonly by: unknown; readonly zh: string; readonly en: string };

const FLIPPED = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  '=': '!=',
  '!=': '=',
} as const satisfies Record<Comparison, Comparison>;

/**
 * Every small change of a clause that its examples ought to notice: figures by ±10 %, counts, days
 * and durations by ±1, bounds flipped, and each condition, row, alternative, limit and role left out.
 */
export function* mutantsOf(clause: Clause, wording: Wording): Generator<Mutant> {
  const rule = {
    beneficiaries: clause.beneficiaries,
    variants: clause.variants,
    replaces: clause.replaces,
  };
  // The conditions of the document are not the clause's own: see `checkDocuments`.
  const kept = new Set<unknown>(clause.appliesTo);
  const seen = new Set(kept);
  for (const { node, key, where, tested } of nodesOf(rule, 'rule', ROOT, seen)) {
    for (const change of Array.isArray(node)
      ? withoutEach(key, node, kept, wording)
      : changesOf(node as Node, wording)) {
      yield {
        clause: { ...clause, ...(replaceNode(rule, node, change.by) as typeof rule) },
        change: sentence(where, change),
        wanted: wantedRow(where, tested, key, node as Node),
      };
    }
  }
}

/** Where a node stands: its named parts, and whether it is a part of a test. */
type Around = { readonly where: Where; readonly tested: boolean };
const ROOT: Around = { where: [], tested: false };

/** Every object and list of a tree once, with its place; those that readings share count once. */
function* nodesOf(
  value: unknown,
  key: string,
  around: Around,
  seen: Set<unknown>,
): Generator<Around & { readonly node: Node | readonly unknown[]; readonly key: string }> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const part = partWords(value as Node, key);
  const here = {
    where: part ? [...around.where, part] : around.where,
    tested: around.tested || TESTS.has(key),
  };
  yield { node: value as Node, key, ...here };
  for (const [name, inner] of Object.entries(value)) yield* nodesOf(inner, name, here, seen);
}

const TESTS = new Set(['test', 'when', 'where']);

/** The tree with one node (by identity) replaced wherever it stands. */
function replaceNode(tree: unknown, node: unknown, by: unknown): unknown {
  if (tree === node) return by;
  if (Array.isArray(tree)) return tree.map((inner) => replaceNode(inner, node, by));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, inner]) => [key, replaceNode(inner, node, by)]),
  );
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

function* changesOf(node: Node, wording: Wording): Generator<Change> {
  if (typeof node.op === 'string') {
    const expression = node as unknown as Expression;
    const before = wording.expression(expression);
    for (const by of changedExpressions(expression))
      yield became(by, before, wording.expression(by));
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (RATES.has(key) && isFraction(value)) {
      for (const rate of scaledRate(value)) {
        yield became({ ...node, [key]: rate }, plain(formatRate(value)), plain(formatRate(rate)));
      }
    }
    if (AMOUNTS.has(key) && typeof value === 'number') {
      for (const fen of scaled(value)) {
        yield became({ ...node, [key]: fen }, wording.money(value), wording.money(fen));
      }
    }
    if (COUNTS.has(key) && typeof value === 'number') {
      for (const count of [value - 1, value + 1]) {
        yield became({ ...node, [key]: count }, plain(String(value)), plain(String(count)));
      }
    }
  }
}

function* changedExpressions(node: Expression): Generator<Expression> {
  switch (node.op) {
    case 'number':
      if (node.unit === 'one') {
        yield { ...node, num: node.num - 1 };
        yield { ...node, num: node.num + 1 };
      } else if (node.unit === 'rate') {
        for (const rate of scaledRate(node)) yield { ...node, ...rate };
      } else {
        for (const num of scaled(node.num)) yield { ...node, num };
      }
      break;
    case 'date':
      yield { ...node, day: node.day - 1 };
      yield { ...node, day: node.day + 1 };
      break;
    case 'duration':
      yield { ...node, count: node.count - 1 };
      yield { ...node, count: node.count + 1 };
      break;
    case 'compare':
      yield { ...node, test: FLIPPED[node.test] };
  }
}

const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' &&
  value !== null &&
  'num' in value &&
  'den' in value &&
  !('op' in value);

/** A figure less a tenth, and with a tenth more; nothing of zero. */
function scaled(value: number): number[] {
  return value === 0 ? [] : [90, 110].map((percent) => Math.round((value * percent) / 100));
}

function scaledRate({ num, den }: Fraction): Fraction[] {
  return num === 0 ? [] : [90, 110].map((percent) => ({ num: num * percent, den: den * 100 }));
}

function became(by: unknown, from: Message, to: Message): Change {
  return { by, zh: `${from.zh} 改为 ${to.zh}`, en: `${from.en} becomes ${to.en}` };
}

const plain = (text: string): Message => ({ zh: text, en: text });

function* withoutEach(
  key: string,
  list: readonly unknown[],
  kept: ReadonlySet<unknown>,
  wording: Wording,
): Generator<Change> {
  if (!LISTS.has(key)) return;
  for (const [index, item] of list.entries()) {
    if (kept.has(item)) continue;
    const rest = list.filter((_, place) => place !== index);
    const name = itemWords(item, index, key, wording);
    yield { by: rest, zh: `去掉${name.zh}`, en: `without ${name.en}` };
  }
}
