import type { SyntaxNode } from '@lezer/common';
import {
  comparedIn,
  nodesOf,
  parseFeel,
  partsOf,
  type Sort,
  type Syntax,
  sortOf,
  wordsOf,
} from './syntax.test-kit.ts';

/** The names of facts that nobody knows. */
export const UNKNOWN_NAMES: Readonly<Record<string, Sort>> = {
  unknown_number: 'number',
  unknown_text: 'text',
  unknown_boolean: 'boolean',
  unknown_date: 'date',
};

/**
 * The language has no `null`: what FEEL writes so is a fact that is not known. Each `null` becomes
 * the name of an unknown fact of the sort that its neighbour needs; it stays where that would be a
 * duration, which no fact is.
 */
export function nameNulls(text: string, names: Readonly<Record<string, Sort>>): Syntax {
  const syntax = parseFeel(text, { ...names, ...UNKNOWN_NAMES });
  const nulls = nodesOf(syntax).filter((node) => node.name === 'null');
  const named = nulls.reduceRight((before, node) => {
    const name = `unknown_${neededAt(syntax, node)}`;
    if (!Object.hasOwn(UNKNOWN_NAMES, name)) return before;
    return before.slice(0, node.from) + name + before.slice(node.to);
  }, text);
  return parseFeel(named, syntax.names);
}

function neededAt(syntax: Syntax, node: SyntaxNode): Sort {
  for (let at = node; at.parent; at = at.parent) {
    const around = at.parent;
    switch (around.name) {
      case 'Conjunction':
      case 'Disjunction':
        return 'boolean';
      case 'PositionalParameters':
        return wordsOf(syntax, around.parent ?? around).startsWith('not(') ? 'boolean' : 'any';
      case 'Comparison':
        return neededIn(syntax, around);
      case 'ArithmeticExpression':
        return neededBeside(syntax, around, at);
    }
  }
  return 'any';
}

/** Beside values of one sort, that sort; a number where all is null. */
function neededIn(syntax: Syntax, comparison: SyntaxNode): Sort {
  const sorts = comparedIn(comparison).map((part) => sortOf(syntax, part));
  return sorts.find((sort) => sort !== 'null') ?? 'number';
}

function neededBeside(syntax: Syntax, arithmetic: SyntaxNode, node: SyntaxNode): Sort {
  const [left, operator, right] = partsOf(arithmetic);
  if (!left || !operator || !right) return 'number';
  const onTheLeft = node.from === left.from;
  const other = sortOf(syntax, onTheLeft ? right : left);
  if (wordsOf(syntax, operator) === '*') return 'number';
  if (other === 'date') return onTheLeft && wordsOf(syntax, operator) === '-' ? 'date' : 'days';
  if (other === 'months' || other === 'days') return onTheLeft ? 'date' : other;
  return 'number';
}
