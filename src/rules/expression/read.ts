import type { SyntaxNode } from '@lezer/common';
import { parser } from 'lezer-feel';
import { parseDecimal } from '../../values/index.ts';
import { readCall, readDateLiteral } from './read-calls.ts';
import { readArithmetic, readComparison, readIn } from './read-comparisons.ts';
import { resolveName, resolvePath } from './read-names.ts';
import { readQuantifier } from './read-quantifiers.ts';
import { fail, type Reading, wordsOf } from './reading.ts';
import { refuseForeignMarks } from './refuse-foreign-marks.ts';
import { scanLiterals } from './scan-literals.ts';
import type { Scope } from './scope.ts';
import { nameOf } from './type-names.ts';
import { typeOf } from './type-of.ts';
import type { Expression } from './types.ts';

const feel = parser.configure({ top: 'Expression' });

/**
 * Reads one expression: FEEL's grammar, the law's literals, the vocabulary's names. Throws
 * ExpressionError with the offset of the mistake for anything outside the language: syntax,
 * unknown names or codes, types and units that do not fit.
 */
export function readExpression(source: string, scope: Scope): Expression {
  refuseForeignMarks(source);
  const scanned = scanLiterals(source);
  const tree = feel.parse(scanned.text);
  const reading: Reading = { ...scanned, source, scope, read, usedWheres: new Set() };
  refuseSyntaxErrors(tree.topNode, source);
  const root = tree.topNode.firstChild;
  if (root === null) fail(0, { zh: '这里应有表达式', en: 'an expression is expected here' });
  const expression = read(root, reading);
  refuseStrayWhere(reading);
  return expression;
}

/** Reads an expression that must have the given type. */
export function readTyped(source: string, scope: Scope, is: 'boolean' | 'number'): Expression {
  const expression = readExpression(source, scope);
  const type = typeOf(expression);
  if (type.is !== is) {
    const expected =
      is === 'boolean'
        ? { zh: '条件', en: 'a condition' }
        : { zh: '金额或数字', en: 'an amount or number' };
    const found = nameOf(type);
    fail(0, {
      zh: `这里应是${expected.zh}，却是${found.zh}`,
      en: `${expected.en} is expected here, this is ${found.en}`,
    });
  }
  return expression;
}

/** A `where` has its place in sum( ) and count( ) only. */
function refuseStrayWhere({ wheres, usedWheres }: Reading): void {
  for (const at of wheres) {
    if (!usedWheres.has(at)) {
      fail(at + 1, {
        zh: 'where 只用在 sum( ) 和 count( ) 里',
        en: 'where belongs inside sum( ) and count( )',
      });
    }
  }
}

function refuseSyntaxErrors(top: SyntaxNode, source: string): void {
  const cursor = top.cursor();
  do {
    if (!cursor.type.isError && !cursor.name.endsWith('Comment')) continue;
    const near = source.slice(cursor.from, cursor.from + 12).trim();
    fail(cursor.from, {
      zh: near === '' ? '表达式在此处中断' : `此处无法理解：“${near}”`,
      en: near === '' ? 'the expression breaks off here' : `cannot be understood here: "${near}"`,
    });
  } while (cursor.next());
}

function read(node: SyntaxNode, reading: Reading): Expression {
  switch (node.name) {
    case 'ParenthesizedExpression': {
      const inner = node.firstChild?.nextSibling;
      return inner ? read(inner, reading) : fail(node.from, OUTSIDE(node, reading));
    }
    case 'Conjunction':
    case 'Disjunction':
      return readLogic(node, reading);
    case 'Comparison':
      return node.getChild('in') ? readIn(node, reading) : readComparison(node, reading);
    case 'ArithmeticExpression':
      return readArithmetic(node, reading);
    case 'QuantifiedExpression':
      return readQuantifier(node, reading);
    case 'FunctionInvocation':
      return readCall(node, reading);
    case 'DateTimeLiteral':
      return readDateLiteral(node, reading);
    case 'VariableName':
      return resolveName(node, reading);
    case 'PathExpression':
      return resolvePath(node, reading);
    case 'NumericLiteral':
      return readNumber(node, reading);
    case 'StringLiteral':
      return readText(node, reading);
    case 'BooleanLiteral':
      return { op: 'boolean', value: reading.text.slice(node.from, node.to) === 'true' };
    case 'null':
      return fail(node.from, {
        zh: '不写 null：没有写的事实就是未知',
        en: 'null is not written: a fact that is absent is unknown',
      });
    default:
      return fail(node.from, OUTSIDE(node, reading));
  }
}

const OUTSIDE = (node: SyntaxNode, { source }: Reading) => ({
  zh: `不在条款语言之内：“${source.slice(node.from, node.to)}”`,
  en: `outside the clause language: "${source.slice(node.from, node.to)}"`,
});

function readLogic(node: SyntaxNode, reading: Reading): Expression {
  const args = operands(node).map((child) => {
    const arg = read(child, reading);
    if (typeOf(arg).is === 'boolean') return arg;
    return fail(child.from, {
      zh: `“并且/或者”的两边都应是条件：“${reading.source.slice(child.from, child.to)}”不是`,
      en: `both sides of and/or are conditions: "${reading.source.slice(child.from, child.to)}" is not`,
    });
  });
  const op = node.name === 'Conjunction' ? 'and' : 'or';
  // A chain of one operator is one list.
  return { op, args: args.flatMap((arg) => (arg.op === op ? arg.args : [arg])) };
}

function operands(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'and' && child.name !== 'or') list.push(child);
  }
  return list;
}

function readText(node: SyntaxNode, reading: Reading): Expression {
  try {
    return { op: 'text', value: JSON.parse(wordsOf(node, reading)) as string };
  } catch {
    return fail(node.from, {
      zh: '文字中的转义不能理解；可用 \\" \\\\ \\n 和 \\u 加四位',
      en: 'an escape in the text is not understood; there are \\" \\\\ \\n and \\u with four digits',
    });
  }
}

function readNumber(node: SyntaxNode, reading: Reading): Expression {
  const words = wordsOf(node, reading);
  const digits = words.replace(/^-\s*/u, '');
  const literal = reading.literals.get(node.from + words.length - digits.length);
  const sign = digits === words ? 1 : -1;
  if (literal?.is === 'money') {
    return { op: 'number', num: sign * literal.fen, den: 1, unit: literal.currency };
  }
  if (literal?.is === 'rate') {
    return { op: 'number', num: sign * literal.rate.num, den: literal.rate.den, unit: 'rate' };
  }
  return plainNumber(node, reading);
}

function plainNumber(node: SyntaxNode, reading: Reading): Expression {
  const decimal = parseDecimal(reading.text.slice(node.from, node.to).replace(/\s/gu, ''));
  if (!decimal.ok) return fail(node.from, decimal.error);
  return { op: 'number', ...decimal.value, unit: 'one' };
}
