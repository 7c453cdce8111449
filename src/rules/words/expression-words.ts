import { formatDayIn, formatMoney, formatRate, type Message } from '../../values/index.ts';
import { typeOf } from '../expression/type-of.ts';
import type { Comparison, Expression, FactExpression } from '../expression/types.ts';
import type { CodeList, Vocabulary } from '../vocabulary.ts';
import { factLabel, factOf, kindLabel } from './labels.ts';
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

/** An expression in plain words, both languages. */
export function expressionWords(expression: Expression, vocabulary: Vocabulary): Message {
  const words = (inner: Expression) => expressionWords(inner, vocabulary);
  switch (expression.op) {
    case 'number':
      return numberWords(expression);
    case 'text':
      return { zh: expression.value, en: expression.value };
    case 'boolean':
      return expression.value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'date':
      return { zh: formatDayIn(expression.day, 'zh'), en: formatDayIn(expression.day, 'en') };
    case 'duration':
      return durationWords(expression);
    case 'fact':
      return factWords(expression, vocabulary);
    case 'compare':
      return comparisonWords(expression, vocabulary);
    case 'and':
      return joinWords(expression.args.map(words), '，且', ' and ');
    case 'or':
      return alternatives(expression.args, vocabulary);
    case 'not': {
      const inner = words(expression.arg);
      return { zh: `并非（${inner.zh}）`, en: `not (${inner.en})` };
    }
    case 'includes': {
      const [set, item] = [
        words(expression.set),
        codeWords(expression.set, expression.item, vocabulary),
      ];
      return { zh: `${set.zh}包括${item.zh}`, en: `${set.en} includes ${item.en}` };
    }
    case 'some':
    case 'every': {
      const kind = kindLabel(vocabulary, expression.kind);
      const test = words(expression.test);
      return expression.op === 'some'
        ? { zh: `有${kind.zh}满足：${test.zh}`, en: `there is a ${kind.en} where ${test.en}` }
        : { zh: `所有${kind.zh}都满足：${test.zh}`, en: `every ${kind.en} has ${test.en}` };
    }
    case 'sum':
    case 'count':
      return aggregateWords(expression, vocabulary);
    case 'plus':
    case 'minus':
    case 'times': {
      const [zh, en] = OPERATORS[expression.op];
      return joinWords([words(expression.left), words(expression.right)], zh, en);
    }
    case 'shift': {
      const [date, by] = [words(expression.date), words(expression.by)];
      return expression.sign > 0
        ? { zh: `${date.zh}后 ${by.zh}`, en: `${by.en} after ${date.en}` }
        : { zh: `${date.zh}前 ${by.zh}`, en: `${by.en} before ${date.en}` };
    }
    case 'year': {
      const date = words(expression.date);
      return { zh: `${date.zh}所在年度`, en: `the year of ${date.en}` };
    }
    case 'previous': {
      const value = words(expression.value);
      return { zh: `上一年${value.zh}`, en: `last year's ${value.en}` };
    }
  }
}

const OPERATORS = { plus: [' + ', ' + '], minus: [' − ', ' − '], times: [' × ', ' × '] } as const;

function numberWords({ num, den, unit }: Extract<Expression, { op: 'number' }>): Message {
  if (unit === 'rate') return { zh: formatRate({ num, den }), en: formatRate({ num, den }) };
  if (unit === 'one') return { zh: String(num / den), en: String(num / den) };
  return { zh: formatMoney(num, 'zh', unit), en: formatMoney(num, 'en', unit) };
}

function durationWords({ of, count }: Extract<Expression, { op: 'duration' }>): Message {
  if (of === 'days') return { zh: `${count} 天`, en: `${count} days` };
  return count % 12 === 0
    ? { zh: `${count / 12} 年`, en: `${count / 12} years` }
    : { zh: `${count} 个月`, en: `${count} months` };
}

function factWords(fact: FactExpression, vocabulary: Vocabulary): Message {
  const label = factLabel(vocabulary, fact);
  switch (fact.of.is) {
    case 'this':
    case 'each':
      return { zh: label.zh.replace(/\./gu, '的'), en: label.en };
    case 'party':
      return { zh: `申报单位的${label.zh}`, en: `the applicant's ${label.en}` };
    case 'determined':
      return { zh: `核定的${label.zh}`, en: `the determined ${label.en}` };
  }
}

function comparisonWords(
  { test, left, right }: Extract<Expression, { op: 'compare' }>,
  vocabulary: Vocabulary,
): Message {
  const subject = expressionWords(left, vocabulary);
  const object = codeWords(left, right, vocabulary);
  const verb = (typeOf(left).is === 'date' ? DATE_COMPARISONS : COMPARISONS)[test];
  return {
    zh: `${subject.zh}${verb.zh} ${object.zh}`.replace(/ (?=\p{Script=Han})/gu, ''),
    en: `${subject.en} ${verb.en} ${object.en}`,
  };
}

/** Several values of one fact read as one list. */
function alternatives(args: readonly Expression[], vocabulary: Vocabulary): Message {
  const [first] = args;
  const left = first?.op === 'compare' ? first.left : undefined;
  const sameFact = args.every(
    (arg) => arg.op === 'compare' && arg.test === '=' && sameAs(arg.left, left),
  );
  if (!left || !sameFact) {
    return joinWords(
      args.map((arg) => expressionWords(arg, vocabulary)),
      '，或',
      ' or ',
    );
  }
  const subject = expressionWords(left, vocabulary);
  const values = args.flatMap((arg) =>
    arg.op === 'compare' ? [codeWords(left, arg.right, vocabulary)] : [],
  );
  const list = joinWords(values, '、', ', ');
  return { zh: `${subject.zh}为${list.zh}之一`, en: `${subject.en} is one of ${list.en}` };
}

function sameAs(a: Expression, b: Expression | undefined): boolean {
  return (
    a === b ||
    (a.op === 'fact' &&
      b?.op === 'fact' &&
      a.fact === b.fact &&
      a.kind === b.kind &&
      a.of.is === b.of.is)
  );
}

function codeWords(fact: Expression, item: Expression, vocabulary: Vocabulary): Message {
  if (fact.op !== 'fact' || item.op !== 'text') return expressionWords(item, vocabulary);
  const type = factOf(vocabulary, fact)?.type;
  const list: CodeList =
    type?.is === 'code' || type?.is === 'codes' ? (vocabulary.lists[type.list] ?? {}) : {};
  const words = list[item.value];
  return words ? { zh: `“${words.zh}”`, en: `"${words.en}"` } : { zh: item.value, en: item.value };
}

function aggregateWords(
  expression: Extract<Expression, { op: 'sum' | 'count' }>,
  vocabulary: Vocabulary,
): Message {
  const kind = kindLabel(vocabulary, expression.kind);
  const where = expression.where ? expressionWords(expression.where, vocabulary) : null;
  const of = { zh: where ? `（${where.zh}）` : '', en: where ? ` where ${where.en}` : '' };
  if (expression.op === 'count')
    return { zh: `${kind.zh}${of.zh}的数量`, en: `the number of ${kind.en}${of.en}` };
  const value = expressionWords(expression.value, vocabulary);
  return {
    zh: `${kind.zh}${of.zh}的${value.zh}合计`,
    en: `the sum of ${value.en} over ${kind.en}${of.en}`,
  };
}
