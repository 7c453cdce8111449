import type { SyntaxNode } from '@lezer/common';
import type { KitCase } from './read-kit.test-kit.ts';
import {
  comparedIn,
  nodesOf,
  partsOf,
  type Sort,
  type Syntax,
  sortOf,
  wordsOf,
} from './syntax.test-kit.ts';

/** Why a case lies outside the subset, and how the language must then behave. */
export type Reason = {
  readonly name: string;
  readonly why: string;
  /**
   * `refused`: reading throws ExpressionError. `unknown`: read, and answered with unknown where the
   * kit expects something. `differs`: read, and answered otherwise than the kit expects.
   */
  readonly departs: 'refused' | 'unknown' | 'differs';
  readonly applies: (syntax: Syntax, one: KitCase) => boolean;
};

/**
 * Every reason, told from the FEEL text alone, never from what the reader does. The first that
 * applies is the reason of a case.
 */
export const REASONS: readonly Reason[] = [
  {
    name: 'no-time-of-day',
    why: 'policies count in days: there are no times, no dates with a time, no durations in hours',
    departs: 'refused',
    applies: ({ text }) =>
      /\btime\s*\(|@"[^"]*[T:]|(?:date|duration)\s*\((?:from:)?"[^"]*T/.test(text),
  },
  {
    name: 'no-contexts',
    why: 'facts are named in the vocabulary; an expression builds no structures',
    departs: 'refused',
    applies: has('Context'),
  },
  {
    name: 'no-functions',
    why: 'only not, list contains, sum, count, only and today(); date and duration take one quoted text',
    departs: 'refused',
    applies: (syntax) =>
      has('FunctionDefinition', 'InstanceOfExpression')(syntax) ||
      nodesOf(syntax).some((node) => isOtherCall(syntax, node)),
  },
  {
    name: 'no-if-no-for',
    why: 'a choice is a table of awards, a repetition is some, every, sum or count',
    departs: 'refused',
    applies: has('IfExpression', 'ForExpression'),
  },
  {
    name: 'no-filters',
    why: 'lists are not indexed or filtered; sum and count take a where',
    departs: 'refused',
    applies: has('FilterExpression'),
  },
  {
    name: 'no-list-values',
    why: 'lists and ranges stand to the right of in and nowhere else; sum and count run over records',
    departs: 'refused',
    applies: (syntax, one) =>
      nodesOf(syntax).some((node) => isLooseList(node) || isListInput(syntax, node, one)),
  },
  {
    name: 'no-other-decisions',
    why: 'an expression sees facts and records, not the results of other decisions',
    departs: 'refused',
    applies: (_, { restsOnDecisions }) => restsOnDecisions,
  },
  {
    name: 'paths-begin-at-a-name',
    why: 'a path is a name and its facts; of a date fact there is .year, of a literal nothing',
    departs: 'refused',
    applies: (syntax) =>
      nodesOf(syntax).some(
        ({ name, firstChild }) =>
          name === 'PathExpression' && firstChild?.name === 'DateTimeLiteral',
      ),
  },
  {
    name: 'no-division-no-powers',
    why: 'amounts stay exact: + - * only; a share is written as a rate',
    departs: 'refused',
    applies: (syntax) =>
      nodesOf(syntax).some(
        (node) => node.name === 'ArithOp' && /^(?:\/|\*\*)$/.test(wordsOf(syntax, node)),
      ),
  },
  {
    name: 'plain-numbers',
    why: 'a number begins with a digit and has no exponent',
    departs: 'refused',
    applies: (syntax) =>
      nodesOf(syntax).some(
        (node) => node.name === 'NumericLiteral' && /^-?\.|e/i.test(wordsOf(syntax, node)),
      ),
  },
  {
    name: 'no-leading-minus',
    why: 'a minus belongs to a figure (-5%); anything else is subtracted from zero',
    departs: 'refused',
    applies: (syntax) =>
      nodesOf(syntax).some(
        (node) =>
          node.name === 'ArithmeticExpression' &&
          node.firstChild?.name === 'ArithOp' &&
          sortOf(syntax, node) === 'number',
      ),
  },
  {
    name: 'no-comments',
    why: 'a clause file has prose around its rules; a comment inside an expression is refused',
    departs: 'refused',
    applies: has('BlockComment', 'LineComment'),
  },
  {
    name: 'json-escapes',
    why: 'a text has the escapes of JSON; FEEL adds one with six digits',
    departs: 'refused',
    applies: ({ text }) => /\\U/.test(text),
  },
  {
    name: 'four-digit-years',
    why: 'a date has a year of four digits',
    departs: 'refused',
    applies: ({ text }, { expected }) =>
      /(?:date\("|@")-?\d+-\d\d-\d\d"/.test(text) &&
      !/"\d{4}-/.test(text) &&
      expected.is !== 'null',
  },
  {
    name: 'no-unknown-durations',
    why: 'a duration is always written out: no fact holds one, so none can be unknown',
    departs: 'refused',
    applies: has('null'),
  },
  {
    name: 'no-mixed-durations',
    why: 'months and days have no common measure',
    departs: 'refused',
    applies: (syntax) =>
      anySort(syntax, 'mixed') ||
      comparisons(syntax).some((sorts) => sorts.includes('months') && sorts.includes('days')),
  },
  {
    name: 'no-computed-durations',
    why: 'a duration only moves a date, from its right: date + duration, date - duration',
    departs: 'refused',
    applies: (syntax) => anySort(syntax, 'computed'),
  },
  {
    name: 'texts-are-not-joined',
    why: 'texts are compared, never computed',
    departs: 'refused',
    applies: (syntax) => anySort(syntax, 'joined'),
  },
  {
    name: 'static-types',
    why: 'FEEL finds at run time that types do not fit, mostly answering null; the language refuses at reading',
    departs: 'refused',
    applies: (syntax) => nodesOf(syntax).some((node) => hasMisfit(syntax, node)),
  },
  {
    name: 'texts-have-no-order',
    why: 'texts and codes are equal or not; which comes first depends on the language they are in',
    departs: 'refused',
    applies: (syntax) => nodesOf(syntax).some((node) => isOrdered(syntax, node)),
  },
  {
    name: 'unknown-is-not-equal',
    why: 'Kleene: comparing with what is unknown is unknown; in FEEL null = null is true, 1 = null false',
    departs: 'unknown',
    applies: ({ text }, { expected }) =>
      / (?:=|!=) /.test(text) && text.includes('unknown_') && expected.is !== 'null',
  },
  {
    name: 'no-coercion',
    why: 'DMN turns an answer of another type than the declared one into null or a list; here it stays what it is',
    departs: 'differs',
    applies: (syntax, { declared, expected }) => {
      const root = syntax.top.firstChild;
      const sort = root ? sortOf(syntax, root) : 'any';
      const agrees = declared === '' || declared === (sort === 'text' ? 'string' : sort);
      return (
        !agrees && sort !== 'any' && expected.is !== 'scalar' && !syntax.text.includes('unknown_')
      );
    },
  },
];

/** The reason why a case lies outside the subset; undefined for a case inside. */
export function reasonOf(syntax: Syntax, one: KitCase): Reason | undefined {
  return REASONS.find((reason) => reason.applies(syntax, one));
}

function has(...names: readonly string[]): (syntax: Syntax) => boolean {
  return (syntax) => nodesOf(syntax).some((node) => names.includes(node.name));
}

const CALLS = ['not', 'list contains', 'sum', 'count', 'only'];

function isOtherCall(syntax: Syntax, node: SyntaxNode): boolean {
  const words = wordsOf(syntax, node);
  if (node.name === 'DateTimeLiteral') return !/^(?:@|date\(|duration\()"[^"]*"\)?$/.test(words);
  if (node.name !== 'FunctionInvocation') return false;
  return !CALLS.includes(words.slice(0, words.indexOf('(')).trim());
}

/** Whether a test stands to the right of `in`, alone, in parentheses or in a list. */
function isAfterIn(test: SyntaxNode): boolean {
  const around = test.parent;
  if (around?.name === 'PositiveUnaryTest') return true;
  const encloses = around?.name === 'List' || around?.name === 'ParenthesizedExpression';
  return encloses && around.parent?.name === 'PositiveUnaryTest';
}

function isLooseList(node: SyntaxNode): boolean {
  if (node.name === 'SimplePositiveUnaryTest') return !isAfterIn(node);
  return node.name === 'List' && node.parent?.name !== 'PositiveUnaryTest';
}

/** Whether `sum`, `count` or the second place of `list contains` is given an input that is a list. */
function isListInput(syntax: Syntax, node: SyntaxNode, { inputs }: KitCase): boolean {
  if (node.name !== 'PositionalParameters') return false;
  const call = wordsOf(syntax, node.parent ?? node);
  const list = partsOf(node)[call.startsWith('list contains') ? 1 : 0];
  return list !== undefined && inputs[wordsOf(syntax, list)]?.is === 'list';
}

function comparisons(syntax: Syntax): Sort[][] {
  return nodesOf(syntax)
    .filter((node) => node.name === 'Comparison')
    .map((node) => comparedIn(node).map((part) => sortOf(syntax, part)));
}

function anySort(syntax: Syntax, sort: Sort): boolean {
  return nodesOf(syntax).some((node) => sortOf(syntax, node) === sort);
}

function hasMisfit(syntax: Syntax, node: SyntaxNode): boolean {
  const sorts = (parts: readonly SyntaxNode[]) =>
    parts.map((part) => sortOf(syntax, part)).filter((sort) => sort !== 'any');
  switch (node.name) {
    case 'Conjunction':
    case 'Disjunction': {
      const operands = partsOf(node).filter(({ name }) => name !== 'and' && name !== 'or');
      return sorts(operands).some((sort) => sort !== 'boolean');
    }
    case 'FunctionInvocation': {
      const given = node.getChild('PositionalParameters');
      const isNot = wordsOf(syntax, node).startsWith('not(');
      return isNot && sorts(given ? partsOf(given) : []).some((sort) => sort !== 'boolean');
    }
    case 'Comparison':
      return new Set(sorts(comparedIn(node))).size > 1;
    default:
      return ['misfit', 'malformed'].includes(sortOf(syntax, node));
  }
}

function isOrdered(syntax: Syntax, node: SyntaxNode): boolean {
  if (node.name !== 'Comparison') return false;
  const tests = nodesOf({ ...syntax, top: node });
  const ordered = tests.some(
    (test) =>
      test.name === 'Interval' ||
      test.name === 'between' ||
      (test.name === 'CompareOp' && /[<>]/.test(wordsOf(syntax, test))),
  );
  return ordered && comparedIn(node).some((part) => sortOf(syntax, part) === 'text');
}
