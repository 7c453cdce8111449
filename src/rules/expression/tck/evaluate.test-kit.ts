import { type Day, formatDay } from '../../../values/index.ts';
import type { PreparedKind, PreparedRecord } from '../../dossier/prepared.ts';
import {
  type ExpressionContext,
  emitCondition,
  emitNumber,
  emitValue,
  innerContext,
} from '../../generate/emit-expression.ts';
import * as runtime from '../../generate/runtime.ts';
import type { Kind, Vocabulary } from '../../vocabulary.ts';
import { readExpression } from '../read.ts';
import { scopeOf } from '../scope.ts';
import { denominatorOf, typeOf } from '../type-of.ts';
import type { Expression } from '../types.ts';

/** A vocabulary, the record at hand and the records of each kind, as generated code reads them. */
export type World = {
  readonly vocabulary: Vocabulary;
  readonly kind: Kind;
  readonly record: PreparedRecord;
  readonly party?: PreparedRecord;
  readonly determined?: PreparedRecord;
  readonly records?: Readonly<Record<string, PreparedKind>>;
  readonly asOf?: Day;
};

/** Reads an expression about the record at hand and answers it. */
export function evaluate(source: string, world: World): string {
  return answer(readExpression(source, scopeOf(world.vocabulary, world.kind)), world);
}

/**
 * What generated code answers, as text: `yes`, `no` or `unknown`; a number as `3/2` or `15`; a date
 * as 2020-01-31; a duration as `12 months` or `3 days`; a text in quotes.
 */
function answer(expression: Expression, world: World): string {
  const type = typeOf(expression);
  switch (type.is) {
    case 'boolean':
      return THREE[Number(run(expression, emitCondition, world))] ?? 'outside three values';
    case 'number':
      return number(Number(run(expression, emitNumber, world)), denominatorOf(expression));
    case 'date': {
      const day = Number(run(expression, emitNumber, world));
      return Number.isNaN(day) ? 'unknown' : formatDay(day);
    }
    case 'duration':
      return `${run(expression, emitNumber, world)} ${type.of}`;
    case 'text':
    case 'code':
    case 'codes':
      return JSON.stringify(run(expression, emitValue, world)) ?? 'unknown';
  }
}

const THREE = ['no', 'unknown', 'yes'];

function number(num: number, den: number): string {
  if (Number.isNaN(num)) return 'unknown';
  const [a, b] = reduced(BigInt(num), BigInt(den));
  return b === 1n ? `${a}` : `${a}/${b}`;
}

function reduced(num: bigint, den: bigint): [bigint, bigint] {
  let divisor = num < 0n ? -num : num;
  for (let rest = den; rest !== 0n; ) [divisor, rest] = [rest, divisor % rest];
  return [num / divisor, den / divisor];
}

type Emit = (expression: Expression, context: ExpressionContext) => string;

/** Emits an expression with the functions it needs around it and runs the code. */
export function run(expression: Expression, emit: Emit, world: World): unknown {
  const kinds = Object.keys(world.vocabulary.kinds);
  const constants: unknown[] = [];
  const functions: string[] = [];
  const context = innerContext({
    constant: (value) => `c${constants.push(value) - 1}`,
    define: (parameters, body) => {
      const name = `g${functions.length}`;
      functions.push(`function ${name}(${parameters}){${body}}`);
      return name;
    },
    temporary: () => '',
    kindPosition: (kind) => kinds.indexOf(kind),
  });
  const code = emit(expression, context);
  const names = constants.map((_, index) => `c${index}`);
  const body = `"use strict";${functions.join('')}${context.declarations()}return ${code}`;
  const made = new Function(...Object.keys(runtime), 'D', 'P', 'T', 'r', ...names, body);
  const k = kinds.map((kind) => world.records?.[kind] ?? { complete: false, records: [] });
  const { record, party, determined, asOf } = world;
  return made(...Object.values(runtime), { k, asOf }, party, determined, record, ...constants);
}
