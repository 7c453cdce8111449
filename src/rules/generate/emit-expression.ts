import { denominatorOf, leastCommonMultiple, typeOf } from '../expression/type-of.ts';
import type { Expression, FactExpression, Quantifier, Subject } from '../expression/types.ts';
import { emitPrevious } from './emit-previous.ts';
import { numeric, textual } from './emit-tests.ts';

/** Where expressions put what they need around them. */
export type ExpressionContext = {
  constant(value: unknown): string;
  define(parameters: string, body: string): string;
  /** A fresh local variable of the function at hand. */
  temporary(): string;
  /** Position of a record kind in the prepared dossier. */
  kindPosition(kind: string): number;
};

const subjectCode = (of: Subject): string => {
  switch (of.is) {
    case 'this':
      return 'r';
    case 'party':
      return 'P';
    case 'determined':
      return 'T';
    case 'each':
      return `v${of.depth}`;
  }
};

const factCode = (fact: FactExpression): string => `${subjectCode(fact.of)}.f${fact.position}`;

/** A numeric or date expression as integer code; NaN when unknown. */
export function emitNumber(expression: Expression, context: ExpressionContext): string {
  switch (expression.op) {
    case 'number':
      return literal(expression.num);
    case 'date':
      return literal(expression.day);
    case 'duration':
      return literal(expression.count);
    case 'fact':
      return factCode(expression);
    case 'plus':
    case 'minus': {
      const den = denominatorOf(expression);
      const sign = expression.op === 'plus' ? '+' : '-';
      return `exact(${scaled(expression.left, den, context)}${sign}${scaled(expression.right, den, context)})`;
    }
    case 'times':
      return `mul(${emitNumber(expression.left, context)},${emitNumber(expression.right, context)})`;
    case 'shift':
      return emitShift(expression, context);
    case 'year':
      return `year(${emitNumber(expression.date, context)})`;
    case 'today':
      return 'D.asOf';
    case 'sum':
    case 'count':
    case 'only':
      return emitAggregate(expression, context);
    case 'previous':
      return emitPrevious(expression, context);
    case 'text':
    case 'boolean':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'includes':
    case 'some':
    case 'every':
      throw new TypeError(`${expression.op} is not a number`);
  }
}

function literal(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not an exact integer: ${value}`);
  return value < 0 ? `(${value})` : String(value);
}

function scaled(expression: Expression, den: number, context: ExpressionContext): string {
  const factor = den / denominatorOf(expression);
  if (expression.op === 'number') return literal(expression.num * factor);
  const code = emitNumber(expression, context);
  return factor === 1 ? code : `mul(${code},${factor})`;
}

function emitShift(
  shift: Extract<Expression, { op: 'shift' }>,
  context: ExpressionContext,
): string {
  const date = emitNumber(shift.date, context);
  const by = `${shift.sign < 0 ? '-' : ''}${emitNumber(shift.by, context)}`;
  const type = typeOf(shift.by);
  return type.is === 'duration' && type.of === 'months'
    ? `shiftMonths(${date},${by})`
    : `(${date}+(${by}))`;
}

/** `only` is unknown where several records differ or may be meant, and where the one meant may yet be given. */
function emitAggregate(
  expression: Extract<Expression, { op: 'sum' | 'only' | 'count' }>,
  context: ExpressionContext,
): string {
  const { op, depth, where } = expression;
  const inner = innerContext(context);
  const test = where ? emitCondition(where, inner) : '2';
  const value = op === 'count' ? '1' : emitNumber(expression.value, inner);
  const [head, each] =
    op === 'only'
      ? [
          'let s=k.complete?0:NaN,n=0',
          `if(y!==0){const x=${value};if(y===1||n++>0&&x!==s)return NaN;s=x}`,
        ]
      : ['if(!k.complete)return NaN;let s=0', `if(y===1)return NaN;if(y===2)s=exact(s+${value})`];
  const name = context.define(
    parameters(depth),
    `const k=D.k[${context.kindPosition(expression.kind)}];${inner.declarations()}${head};` +
      `for(const v${depth} of k.records){const y=${test};${each}}return s`,
  );
  return `${name}(${args(depth)})`;
}

const parameters = (depth: number): string =>
  ['r', ...Array.from({ length: depth - 1 }, (_, index) => `v${index + 1}`)].join(',');
const args = parameters;

/** A context with temporaries of its own, for the body of a function. */
export function innerContext(
  context: ExpressionContext,
): ExpressionContext & { declarations(): string } {
  let count = 0;
  return {
    ...context,
    temporary: () => `t${count++}`,
    declarations: () =>
      count === 0
        ? ''
        : `let ${Array.from({ length: count }, (_, index) => `t${index}`).join(',')};`,
  };
}

/** A condition as code that gives 0 (no), 1 (unknown) or 2 (yes). */
export function emitCondition(expression: Expression, context: ExpressionContext): string {
  switch (expression.op) {
    case 'boolean':
      return expression.value ? '2' : '0';
    case 'fact':
      return factCode(expression);
    case 'not':
      return `(2-${emitCondition(expression.arg, context)})`;
    case 'and':
    case 'or':
      return emitLogic(expression.op, expression.args, context);
    case 'compare':
      return emitComparison(expression, context);
    case 'includes':
      return `has(${emitValue(expression.set, context)},${emitValue(expression.item, context)})`;
    case 'some':
    case 'every':
      return emitQuantifier(expression, context);
    case 'previous':
      return emitPrevious(expression, context);
    case 'number':
    case 'text':
    case 'date':
    case 'duration':
    case 'sum':
    case 'count':
    case 'only':
    case 'plus':
    case 'minus':
    case 'times':
    case 'shift':
    case 'year':
    case 'today':
      throw new TypeError(`${expression.op} is not a condition`);
  }
}

function emitLogic(
  op: 'and' | 'or',
  list: readonly Expression[],
  context: ExpressionContext,
): string {
  const [first, ...rest] = list;
  if (!first) return op === 'and' ? '2' : '0';
  const oneOf = op === 'or' ? emitOneOf(list, context) : null;
  if (oneOf !== null) return oneOf;
  const head = emitCondition(first, context);
  if (rest.length === 0) return head;
  const [a, b] = [context.temporary(), context.temporary()];
  const tail = emitLogic(op, rest, context);
  return op === 'and'
    ? `((${a}=${head})===0?0:(${b}=${tail})<${a}?${b}:${a})`
    : `((${a}=${head})===2?2:(${b}=${tail})>${a}?${b}:${a})`;
}

/** One fact held against several codes, as `in` gives it. */
function emitOneOf(list: readonly Expression[], context: ExpressionContext): string | null {
  const sides = list.map((one) =>
    one.op === 'compare' && one.test === '=' && one.right.op === 'text' ? one : null,
  );
  const [first] = sides;
  if (!first || list.length < 2 || sides.some((side) => !side || !sameFact(side.left, first.left)))
    return null;
  const fact = emitValue(first.left, context);
  const tests = sides.flatMap((side) =>
    side ? [`${fact}===${emitValue(side.right, context)}`] : [],
  );
  return `(${fact}===undefined?1:${tests.join('||')}?2:0)`;
}

function sameFact(a: Expression, b: Expression): boolean {
  return a.op === 'fact' && b.op === 'fact' && factCode(a) === factCode(b);
}

function emitQuantifier(expression: Quantifier, context: ExpressionContext): string {
  const { depth } = expression;
  const inner = innerContext(context);
  const test = emitCondition(expression.test, inner);
  const [found, otherwise] = expression.op === 'some' ? [2, 0] : [0, 2];
  const name = context.define(
    parameters(depth),
    `const k=D.k[${context.kindPosition(expression.kind)}];${inner.declarations()}let s=k.complete?${otherwise}:1;` +
      `for(const v${depth} of k.records){const y=${test};if(y===${found})return ${found};if(y===1)s=1}return s`,
  );
  return `${name}(${args(depth)})`;
}

/** The best value of a fact among the records of a kind for which a `some` holds; NaN for none. */
export function emitBest(
  some: Quantifier,
  fact: FactExpression,
  better: '<' | '>',
  context: ExpressionContext,
): string {
  const inner = innerContext(context);
  const test = emitCondition(some.test, inner);
  const value = emitNumber(fact, inner);
  const name = context.define(
    parameters(some.depth),
    `${inner.declarations()}let s=NaN;for(const v${some.depth} of D.k[${context.kindPosition(some.kind)}].records)` +
      `if(${test}===2){const x=${value};if(s!==s||x${better}s)s=x}return s`,
  );
  return `${name}(${args(some.depth)})`;
}

type Compare = Extract<Expression, { op: 'compare' }>;

function emitComparison({ test, left, right }: Compare, context: ExpressionContext): string {
  const type = typeOf(left);
  switch (type.is) {
    case 'number': {
      const den = leastCommonMultiple(denominatorOf(left), denominatorOf(right));
      return numeric(test, scaled(left, den, context), scaled(right, den, context), context);
    }
    case 'date':
    case 'duration':
      return numeric(test, emitNumber(left, context), emitNumber(right, context), context);
    case 'boolean': {
      const equal = `same(${emitCondition(left, context)},${emitCondition(right, context)})`;
      return test === '!=' ? `(2-${equal})` : equal;
    }
    case 'text':
    case 'code':
    case 'codes':
      return textual(test === '!=', emitValue(left, context), emitValue(right, context));
  }
}

/** A text, code or set of codes; undefined when unknown. */
export function emitValue(expression: Expression, context: ExpressionContext): string {
  if (expression.op === 'text') return context.constant(expression.value);
  if (expression.op === 'fact') return factCode(expression);
  if (expression.op === 'previous') return emitPrevious(expression, context);
  throw new TypeError(`${expression.op} is not a value`);
}
