import type { SyntaxNode } from '@lezer/common';
import { refuseInexact } from './exactness.ts';
import { refuseOtherThanCode, refuseUnknownCode } from './read-codes.ts';
import { fail, type Reading, wordsOf } from './reading.ts';
import { hint, nameOf } from './type-names.ts';
import { productUnit, typeOf, unitOf } from './type-of.ts';
import type { Comparison, Expression, ValueType } from './types.ts';

/** `a < b` and `a between b and c`. */
export function readComparison(node: SyntaxNode, reading: Reading): Expression {
  const parts = children(node).filter((child) => child.name !== 'and' && child.name !== 'between');
  const operator = node.getChild('CompareOp');
  const [left, ...others] = parts
    .filter((part) => part.name !== 'CompareOp')
    .map((part) => operand(part, reading));
  const [right, upper] = others;
  if (!left || !right)
    return fail(node.from, { zh: '比较缺少一边', en: 'a side of the comparison is missing' });
  if (operator) {
    return compare(wordsOf(operator, reading) as Comparison, left, right, reading);
  }
  if (!upper) return fail(node.from, { zh: 'between 需要上下两端', en: 'between takes two ends' });
  return within(left, { test: '>=', ...right }, { test: '<=', ...upper }, reading);
}

type Operand = { readonly part: SyntaxNode; readonly value: Expression };
type Bound = Operand & { readonly test: Comparison };

function operand(part: SyntaxNode, reading: Reading): Operand {
  return { part, value: reading.read(part, reading) };
}

function within(value: Operand, low: Bound, high: Bound, reading: Reading): Expression {
  return {
    op: 'and',
    args: [compare(low.test, value, low, reading), compare(high.test, value, high, reading)],
  };
}

/** A comparison of two values of the same type and unit; codes must be in their list. */
function compare(test: Comparison, left: Operand, right: Operand, reading: Reading): Expression {
  const [a, b] = [typeOf(left.value), typeOf(right.value)];
  const at = right.part.from;
  const ordered = test !== '=' && test !== '!=';
  if (a.is === 'codes' || b.is === 'codes') {
    return fail(at, {
      zh: '多值事实不能直接比较，请用 list contains(…, "…")',
      en: 'a fact with several codes is not compared, use list contains(…, "…")',
    });
  }
  if (!comparable(a, b)) {
    return fail(at, {
      zh: `两边的类型或单位不同：左边是${nameOf(a).zh}，右边是${nameOf(b).zh}${hint(a, b).zh}`,
      en: `the two sides differ in type or unit: ${nameOf(a).en} and ${nameOf(b).en}${hint(a, b).en}`,
    });
  }
  if (ordered && (a.is === 'text' || a.is === 'code' || a.is === 'boolean')) {
    return fail(at, {
      zh: '文字、代码和是否没有大小之分',
      en: 'texts, codes and booleans have no order',
    });
  }
  if (a.is === 'code') refuseUnknownCode(right.value, a.list, at, reading);
  if (b.is === 'code') refuseUnknownCode(left.value, b.list, left.part.from, reading);
  const comparison = { op: 'compare', test, left: left.value, right: right.value } as const;
  refuseInexact(comparison, at);
  return comparison;
}

function comparable(a: ValueType, b: ValueType): boolean {
  if (a.is === 'number' && b.is === 'number') return a.unit === b.unit;
  if (a.is === 'duration' && b.is === 'duration') return a.of === b.of;
  if (a.is === 'code' && b.is === 'code') return a.list === b.list;
  const textual = (type: ValueType) => type.is === 'text' || type.is === 'code';
  return a.is === b.is || (textual(a) && textual(b));
}

/** `x in (…)`, `x in [1..3]`, `x in >= 5`, and lists of these; FEEL's greedy `and` is refused. */
export function readIn(node: SyntaxNode, reading: Reading): Expression {
  const [subject] = children(node);
  if (!subject)
    return fail(node.from, { zh: 'in 的左边缺少值', en: 'the left side of in is missing' });
  const value = operand(subject, reading);
  const group = node.getChild('PositiveUnaryTests');
  const tests = group
    ? group.getChildren('PositiveUnaryTest')
    : node.getChildren('PositiveUnaryTest');
  const args = tests.flatMap((test) => unaryTests(test, value, reading));
  return args.length === 1 && args[0] ? args[0] : { op: 'or', args };
}

function unaryTests(test: SyntaxNode, value: Operand, reading: Reading): Expression[] {
  const inner = test.name === 'PositiveUnaryTest' ? test.firstChild : test;
  if (!inner)
    return fail(test.from, { zh: 'in 的右边缺少值', en: 'the right side of in is missing' });
  refuseSwallowed(inner);
  const alone = inner.name === 'ParenthesizedExpression' ? inner.firstChild?.nextSibling : null;
  if (alone?.name === 'SimplePositiveUnaryTest' || alone?.name === 'List') {
    return unaryTests(alone, value, reading);
  }
  if (inner.name === 'List') {
    return children(inner)
      .filter(isOperand)
      .flatMap((element) => unaryTests(element, value, reading));
  }
  if (inner.name === 'SimplePositiveUnaryTest') return [simpleTest(inner, value, reading)];
  const item = operand(inner, reading);
  const type = typeOf(item.value);
  if (type.is !== 'codes') return [compare('=', value, item, reading)];
  refuseOtherThanCode(value.value, type.list, value.part.from, reading);
  return [{ op: 'includes', set: item.value, item: value.value }];
}

function refuseSwallowed(node: SyntaxNode): void {
  if (node.name !== 'Conjunction' && node.name !== 'Disjunction') return;
  fail(node.from, {
    zh: 'in 会把后面的 and/or 一并吞下；请写成 (x in (…)) and y',
    en: 'in swallows the and/or that follows; write (x in (…)) and y',
  });
}

function simpleTest(node: SyntaxNode, value: Operand, reading: Reading): Expression {
  const interval = node.getChild('Interval');
  if (!interval) {
    const operator = node.getChild('CompareOp');
    const limit = node.lastChild;
    if (!operator || !limit)
      return fail(node.from, { zh: '此处无法理解', en: 'cannot be understood here' });
    refuseSwallowed(limit);
    return compare(
      wordsOf(operator, reading) as Comparison,
      value,
      operand(limit, reading),
      reading,
    );
  }
  const [low, high] = children(interval).filter((child) => isOperand(child) && child.name !== '..');
  if (!low || !high)
    return fail(node.from, { zh: '区间需要上下两端', en: 'an interval takes two ends' });
  const words = wordsOf(interval, reading);
  return within(
    value,
    { test: words.startsWith('[') ? '>=' : '>', ...operand(low, reading) },
    { test: words.endsWith(']') ? '<=' : '<', ...operand(high, reading) },
    reading,
  );
}

const isOperand = (node: SyntaxNode): boolean => !['[', ']', '(', ')'].includes(node.name);

function children(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) list.push(child);
  return list;
}

/** `+ - *` on numbers of fitting units, and dates ± durations. */
export function readArithmetic(node: SyntaxNode, reading: Reading): Expression {
  const operator = node.getChild('ArithOp');
  const sign = operator ? wordsOf(operator, reading) : '';
  const [first, second] = children(node).filter((child) => child.name !== 'ArithOp');
  const left = first && reading.read(first, reading);
  const right = second && reading.read(second, reading);
  if (left && right && (sign === '+' || sign === '-' || sign === '*')) {
    const combined = combine(sign, left, right);
    if (combined) {
      refuseInexact(combined, node.from);
      return combined;
    }
  }
  return fail(operator?.from ?? node.from, {
    zh: `不能这样计算：“${wordsOf(node, reading)}”（可用 + - *，单位须相合）`,
    en: `cannot be computed: "${wordsOf(node, reading)}" (there are + - *, units must fit)`,
  });
}

function combine(
  sign: '+' | '-' | '*',
  left: Expression,
  right: Expression,
): Expression | undefined {
  const [a, b] = [typeOf(left), typeOf(right)];
  if (a.is === 'date' && b.is === 'duration' && sign !== '*') {
    return { op: 'shift', date: left, by: right, sign: sign === '+' ? 1 : -1 };
  }
  if (a.is !== 'number' || b.is !== 'number') return undefined;
  if (sign === '*') {
    const plain = (unit: string) => unit === 'one' || unit === 'rate';
    if (!plain(a.unit) && !plain(b.unit)) return undefined;
    return productUnit(left, right) ? { op: 'times', left, right } : undefined;
  }
  if (unitOf(left) !== unitOf(right)) return undefined;
  return { op: sign === '+' ? 'plus' : 'minus', left, right };
}
