import type { SyntaxNode } from '@lezer/common';
import type { Kind } from '../vocabulary.ts';
import { resolveKind } from './read-names.ts';
import { fail, type Reading, wordsOf } from './reading.ts';
import { typeOf } from './type-of.ts';
import type { Expression } from './types.ts';

/** `some p in kind satisfies …` and `every p in kind satisfies …`, over the records of one kind. */
export function readQuantifier(node: SyntaxNode, reading: Reading): Expression {
  const binding = node.getChild('InExpressions')?.firstChild;
  const test = node.lastChild;
  const name = binding?.getChild('Name');
  const list = binding?.getChild('IterationContext');
  if (!binding || !test || !name || !list || binding.nextSibling) {
    return fail(node.from, {
      zh: '写法：some 变量 in 记录种类 satisfies 条件（一次一个变量）',
      en: 'write: some variable in kind satisfies condition (one variable at a time)',
    });
  }
  const kind = resolveKind(list, wordsOf(list, reading), reading);
  const variable = wordsOf(name, reading);
  const { scope } = reading;
  const depth = scope.depth + 1;
  const variables = new Map(scope.variables).set(variable, { depth, kind });
  return {
    op: node.getChild('every') ? 'every' : 'some',
    kind: kind.id,
    depth,
    test: condition(test, { ...reading, scope: { ...scope, variables, depth } }),
  };
}

/**
 * `sum(kind.fact where …)` and `only(kind.fact where …)`, the figure of the one record that is meant:
 * inside, bare names are the listed record's, `this.` the clause's.
 */
export function readFigure(
  op: 'sum' | 'only',
  node: SyntaxNode,
  args: readonly SyntaxNode[],
  reading: Reading,
): Expression {
  const [path, where] = args;
  const [head = '', ...rest] = path ? wordsOf(path, reading).split(/\s*\.\s*/u) : [];
  if (!path || rest.length === 0) {
    return fail(node.from, {
      zh: `写法：${op}(记录种类.事实 where 条件)`,
      en: `write: ${op}(kind.fact where condition)`,
    });
  }
  takeWhere(path, where, reading);
  const kind = resolveKind(path, head, reading);
  const inner = over(kind, reading);
  const value = inner.read(path, insteadOf(path, rest.join('.'), inner));
  if (typeOf(value).is !== 'number') {
    return fail(path.from, {
      zh: `${op} 只用于金额或数字`,
      en: `${op} takes money or a number`,
    });
  }
  const depth = inner.scope.depth;
  return { op, kind: kind.id, depth, value, where: where ? condition(where, inner) : null };
}

/** `count(kind where …)`. */
export function readCount(
  node: SyntaxNode,
  args: readonly SyntaxNode[],
  reading: Reading,
): Expression {
  const [list, where] = args;
  if (!list) {
    return fail(node.from, {
      zh: '写法：count(记录种类 where 条件)',
      en: 'write: count(kind where condition)',
    });
  }
  takeWhere(list, where, reading);
  const kind = resolveKind(list, wordsOf(list, reading), reading);
  const inner = over(kind, reading);
  const depth = inner.scope.depth;
  return { op: 'count', kind: kind.id, depth, where: where ? condition(where, inner) : null };
}

/** The second part of sum( ), only( ) and count( ) begins with `where`, not with a comma. */
function takeWhere(
  first: SyntaxNode,
  second: SyntaxNode | undefined,
  { wheres, usedWheres }: Reading,
): void {
  if (!second) return;
  for (const at of wheres) {
    if (at < first.to || at >= second.from) continue;
    usedWheres.add(at);
    return;
  }
  fail(first.to, {
    zh: '条件前要写 where，不是逗号',
    en: 'a condition begins with where, not with a comma',
  });
}

function over(kind: Kind, reading: Reading): Reading {
  const depth = reading.scope.depth + 1;
  return {
    ...reading,
    scope: { ...reading.scope, bare: { subject: { is: 'each', depth }, kind }, depth },
  };
}

/** The reading in which a node's words are others of the same place (the path without its kind). */
function insteadOf(node: SyntaxNode, words: string, reading: Reading): Reading {
  const pad = words.padEnd(node.to - node.from);
  return {
    ...reading,
    source: reading.source.slice(0, node.from) + pad + reading.source.slice(node.to),
  };
}

function condition(node: SyntaxNode, reading: Reading): Expression {
  const test = reading.read(node, reading);
  if (typeOf(test).is === 'boolean') return test;
  return fail(node.from, {
    zh: `这里应是条件：“${wordsOf(node, reading)}”`,
    en: `a condition is expected here: "${wordsOf(node, reading)}"`,
  });
}
