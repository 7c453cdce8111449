import type { SyntaxNode } from '@lezer/common';
import { parser } from 'lezer-feel';

/**
 * What a part of a FEEL expression is, told from its syntax alone. The last four are arithmetic:
 * giving a duration, on durations of two sorts, joining texts, and on operands that do not fit.
 */
export type Sort =
  | 'number'
  | 'text'
  | 'boolean'
  | 'date'
  | 'months'
  | 'days'
  | 'null'
  | 'any'
  | 'malformed'
  | 'computed'
  | 'mixed'
  | 'joined'
  | 'misfit';

/** A FEEL text with its tree and the sorts of its names. */
export type Syntax = {
  readonly text: string;
  readonly top: SyntaxNode;
  readonly names: Readonly<Record<string, Sort>>;
};

const feel = parser.configure({ top: 'Expression' });

export function parseFeel(text: string, names: Readonly<Record<string, Sort>>): Syntax {
  return { text, top: feel.parse(text).topNode, names };
}

export const wordsOf = ({ text }: Syntax, node: SyntaxNode): string =>
  text.slice(node.from, node.to);

export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let part = node.firstChild; part; part = part.nextSibling) parts.push(part);
  return parts;
}

/** Every node of a tree. */
export function nodesOf({ top }: Syntax): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const visit = (node: SyntaxNode): void => {
    nodes.push(node);
    for (const part of partsOf(node)) visit(part);
  };
  visit(top);
  return nodes;
}

const TESTS = new Set([
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'Interval',
  'List',
]);
const MARKS = new Set(['CompareOp', 'in', 'between', 'and', '(', ')', '[', ']', '..']);

/** The values that a comparison, a `between` or an `in` compares. */
export function comparedIn(comparison: SyntaxNode): SyntaxNode[] {
  return partsOf(comparison).flatMap((part) => {
    if (MARKS.has(part.name)) return [];
    return TESTS.has(part.name) ? comparedIn(part) : [part];
  });
}

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MONTHS = /^-?P(?=\d)(?:\d+Y)?(?:\d+M)?$/;
const DAYS = /^-?P\d+D$/;

function sortOfLiteral(words: string): Sort {
  const value = /"(.*)"/.exec(words)?.[1] ?? '';
  const [asDate, asDuration] = [/^(?:date|@)/.test(words), /^(?:duration|@)/.test(words)];
  if (asDate && DATE.test(value)) return 'date';
  if (asDuration && MONTHS.test(value)) return 'months';
  return asDuration && DAYS.test(value) ? 'days' : 'malformed';
}

/** The sort of a node; `any` where the syntax does not tell. */
export function sortOf(syntax: Syntax, node: SyntaxNode): Sort {
  const inside = node.firstChild?.nextSibling;
  switch (node.name) {
    case 'ParenthesizedExpression':
      return inside ? sortOf(syntax, inside) : 'any';
    case 'NumericLiteral':
      return 'number';
    case 'StringLiteral':
      return 'text';
    case 'BooleanLiteral':
    case 'Conjunction':
    case 'Disjunction':
    case 'Comparison':
    case 'QuantifiedExpression':
      return 'boolean';
    case 'null':
      return 'null';
    case 'DateTimeLiteral':
      return sortOfLiteral(wordsOf(syntax, node));
    case 'VariableName':
      return syntax.names[wordsOf(syntax, node)] ?? 'any';
    case 'ArithmeticExpression':
      return sortOfArithmetic(syntax, node);
    default:
      return 'any';
  }
}

function sortOfArithmetic(syntax: Syntax, node: SyntaxNode): Sort {
  const operator = node.getChild('ArithOp');
  const sign = operator ? wordsOf(syntax, operator) : '';
  const [a, b] = partsOf(node)
    .filter((part) => part.name !== 'ArithOp')
    .map((part) => sortOf(syntax, part));
  if (a === 'any' || b === 'any') return 'any';
  return ARITHMETIC[b === undefined ? `${sign} ${a}` : `${a} ${sign} ${b}`] ?? 'misfit';
}

/** What FEEL's arithmetic gives; whatever is not here gives null in FEEL. */
const ARITHMETIC: Readonly<Record<string, Sort>> = Object.fromEntries([
  ...['- number', 'number + number', 'number - number', 'number * number'].map((key) => [
    key,
    'number',
  ]),
  ...['text + text'].map((key) => [key, 'joined']),
  ...['months', 'days'].flatMap((of) => [
    ...[`date + ${of}`, `date - ${of}`].map((key) => [key, 'date']),
    ...[`- ${of}`, `${of} + ${of}`, `${of} - ${of}`, `${of} * number`].map((key) => [
      key,
      'computed',
    ]),
    ...[`number * ${of}`, `${of} + date`].map((key) => [key, 'computed']),
  ]),
  ...['date - date'].map((key) => [key, 'computed']),
  ...['months + days', 'months - days', 'days + months', 'days - months'].map((key) => [
    key,
    'mixed',
  ]),
]);
