import type { Message } from '../../values/index.ts';
import { typeOf } from '../expression/type-of.ts';
import type { Comparison, Expression, FactExpression, Quantifier } from '../expression/types.ts';
import type { CodeList, Vocabulary } from '../vocabulary.ts';
import { factLabel, factOf, kindLabel } from './labels.ts';
import { durationWords, literalWords } from './literal-words.ts';
import { joinWords } from './wording.ts';

const COMPARISONS: Record<Comparison, Message> = {
  '=': { zh: '为', en: 'is' },
  '!=': { zh: '不为', en: 'is not' },
  '<': { zh: '低于', en: 'is below' },
  '<=': { zh: '不超过', en: 'is at most' },
  '>': { zh: '超过', en: 'is above' },
  '>=': { zh: '不低于', en: 'is at least' },
};
const DATE_COMPARISONS: Record<Comparison, Message> = {
  ...COMPARISONS,
  '<': { zh: '早于', en: 'is before' },
  '<=': { zh: '不晚于', en: 'is not after' },
  '>': { zh: '晚于', en: 'is after' },
  '>=': { zh: '不早于', en: 'is not before' },
};
const OPERATORS = {
  plus: [' + ', ' + '],
  minus: [' − ', ' − '],
  times: [' × ', ' × '],
} as const;

/** Names to speak with, and whether other records than the clause's own are being searched. */
type Speech = { readonly vocabulary: Vocabulary; readonly searching: boolean };

/** An expression in plain words, both languages. */
export function expressionWords(expression: Expression, vocabulary: Vocabulary): Message {
  return say(expression, { vocabulary, searching: false });
}

function say(expression: Expression, speech: Speech): Message {
  switch (expression.op) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
      return literalWords(expression);
    case 'duration':
      return durationWords(expression);
    case 'fact':
      return typeOf(expression).is === 'boolean'
        ? yesOrNo(expression, true, speech)
        : sayFact(expression, speech);
    case 'compare':
      return sayComparison(expression, speech);
    case 'and':
      return joinWords(
        expression.args.map((arg) => sayPart(arg, speech)),
        '，且',
        ' and ',
      );
    case 'or':
      return sayAlternatives(expression.args, speech);
    case 'not':
      return sayNot(expression.arg, speech);
    case 'includes': {
      const [set, item] = [
        say(expression.set, speech),
        sayCode(expression.set, expression.item, speech),
      ];
      return { zh: `${set.zh}包括${item.zh}`, en: `${set.en} includes ${item.en}` };
    }
    case 'some':
    case 'every':
      return sayQuantifier(expression, speech);
    case 'sum':
    case 'count':
    case 'only':
      return sayAggregate(expression, speech);
    case 'plus':
    case 'minus':
    case 'times': {
      const [zh, en] = OPERATORS[expression.op];
      return joinWords([say(expression.left, speech), say(expression.right, speech)], zh, en);
    }
    case 'shift': {
      const [date, by] = [say(expression.date, speech), say(expression.by, speech)];
      return expression.sign > 0
        ? { zh: `${date.zh}后 ${by.zh}`, en: `${by.en} after ${date.en}` }
        : { zh: `${date.zh}前 ${by.zh}`, en: `${by.en} before ${date.en}` };
    }
    case 'year': {
      const date = say(expression.date, speech);
      return { zh: `${date.zh}所在年度`, en: `the year of ${date.en}` };
    }
    case 'today':
      return { zh: '测算基准日', en: 'the as-of date' };
    case 'previous': {
      const value = say(expression.value, speech);
      return { zh: `上一年${value.zh}`, en: `last year's ${value.en}` };
    }
  }
}

/** A part of an `and` or `or`: a choice or chain of its own stands in brackets. */
function sayPart(expression: Expression, speech: Speech): Message {
  const words = say(expression, speech);
  const mixed = expression.op === 'or' || expression.op === 'and';
  if (!mixed || listedFact(expression.args) !== undefined) return words;
  return { zh: `（${words.zh}）`, en: `(${words.en})` };
}

function sayFact(fact: FactExpression, { vocabulary, searching }: Speech): Message {
  const label = factLabel(vocabulary, fact);
  switch (fact.of.is) {
    case 'this':
      return searching ? { zh: `本项的${label.zh}`, en: `this record's ${label.en}` } : label;
    case 'each':
      return label;
    case 'party':
      return { zh: `申报单位的${label.zh}`, en: `the applicant's ${label.en}` };
    case 'determined':
      return { zh: `核定的${label.zh}`, en: `the determined ${label.en}` };
  }
}

function yesOrNo(fact: Expression, holds: boolean, speech: Speech): Message {
  const words = fact.op === 'fact' ? sayFact(fact, speech) : say(fact, speech);
  return { zh: `${words.zh}：${holds ? '是' : '否'}`, en: `${words.en}: ${holds ? 'yes' : 'no'}` };
}

function sayNot(arg: Expression, speech: Speech): Message {
  if (arg.op === 'fact') return yesOrNo(arg, false, speech);
  const words = say(arg, speech);
  if (arg.op === 'some') {
    return {
      zh: words.zh.replace(/^有/u, '没有'),
      en: words.en.replace(/^there is a/u, 'there is no'),
    };
  }
  if (arg.op === 'includes') {
    return {
      zh: words.zh.replace('包括', '不包括'),
      en: words.en.replace(' includes ', ' does not include '),
    };
  }
  return { zh: `并非（${words.zh}）`, en: `not (${words.en})` };
}

function sayComparison(
  expression: Extract<Expression, { op: 'compare' }>,
  speech: Speech,
): Message {
  const { test, left, right } = expression;
  if (test === '=' && isSameFact(left, right)) {
    const words = sayFact(left as FactExpression, { ...speech, searching: false });
    return { zh: `${words.zh}相同`, en: `the same ${words.en}` };
  }
  const subject = say(left, speech);
  if (right.op === 'text' && right.value === '')
    return test === '='
      ? { zh: `${subject.zh}空缺`, en: `${subject.en} is left blank` }
      : { zh: `写明${subject.zh}`, en: `${subject.en} is stated` };
  const object = sayCode(left, right, speech);
  const verb = (typeOf(left).is === 'date' ? DATE_COMPARISONS : COMPARISONS)[test];
  const gap = /^\d|^[A-Z]/u.test(object.zh) ? ' ' : '';
  return {
    zh: `${subject.zh}${verb.zh}${gap}${object.zh}`,
    en: `${subject.en} ${verb.en} ${object.en}`,
  };
}

function isSameFact(a: Expression, b: Expression): boolean {
  return a.op === 'fact' && b.op === 'fact' && a.fact === b.fact && a.of.is !== b.of.is;
}

/** Several values of one fact read as one list. */
function sayAlternatives(args: readonly Expression[], speech: Speech): Message {
  const fact = listedFact(args);
  if (!fact)
    return joinWords(
      args.map((arg) => sayPart(arg, speech)),
      '，或',
      ' or ',
    );
  const subject = say(fact, speech);
  const values = args.flatMap((arg) =>
    arg.op === 'compare' ? [sayCode(fact, arg.right, speech)] : [],
  );
  const list = joinWords(values, '、', ', ');
  return { zh: `${subject.zh}为${list.zh}之一`, en: `${subject.en} is one of ${list.en}` };
}

/** The fact that all of several comparisons hold against a value each. */
function listedFact(args: readonly Expression[]): FactExpression | undefined {
  const [first] = args;
  const fact = first?.op === 'compare' && first.left.op === 'fact' ? first.left : undefined;
  const same = (arg: Expression) =>
    arg.op === 'compare' &&
    arg.test === '=' &&
    arg.left.op === 'fact' &&
    arg.left.fact === fact?.fact &&
    arg.left.kind === fact.kind &&
    arg.left.of.is === fact.of.is;
  return args.length > 1 && args.every(same) ? fact : undefined;
}

function sayCode(fact: Expression, item: Expression, speech: Speech): Message {
  if (fact.op !== 'fact' || item.op !== 'text') return say(item, speech);
  const type = factOf(speech.vocabulary, fact)?.type;
  const list: CodeList =
    type?.is === 'code' || type?.is === 'codes' ? (speech.vocabulary.lists[type.list] ?? {}) : {};
  const words = list[item.value];
  return words ? { zh: `“${words.zh}”`, en: `"${words.en}"` } : say(item, speech);
}

function sayQuantifier(expression: Quantifier, speech: Speech): Message {
  const kind = kindLabel(speech.vocabulary, expression.kind);
  const test = say(expression.test, { ...speech, searching: true });
  return expression.op === 'some'
    ? { zh: `有一项${kind.zh}：${test.zh}`, en: `there is a ${kind.en} where ${test.en}` }
    : { zh: `每一项${kind.zh}都是：${test.zh}`, en: `every ${kind.en} has ${test.en}` };
}

function sayAggregate(
  expression: Extract<Expression, { op: 'sum' | 'only' | 'count' }>,
  speech: Speech,
): Message {
  const kind = kindLabel(speech.vocabulary, expression.kind);
  const inner = { ...speech, searching: true };
  const where = expression.where ? say(expression.where, inner) : null;
  const of = { zh: where ? `（${where.zh}）` : '', en: where ? ` where ${where.en}` : '' };
  if (expression.op === 'count') {
    return { zh: `${kind.zh}${of.zh}的项数`, en: `the number of ${kind.en}${of.en}` };
  }
  const value = say(expression.value, inner);
  if (expression.op === 'only') {
    return { zh: `${kind.zh}${of.zh}的${value.zh}`, en: `${value.en} of ${kind.en}${of.en}` };
  }
  return {
    zh: `${kind.zh}${of.zh}的${value.zh}合计`,
    en: `the sum of ${value.en} over ${kind.en}${of.en}`,
  };
}
