import type { SyntaxNode } from '@lezer/common';
import { parseDay } from '../../values/index.ts';
import { refuseOtherThanCode } from './read-codes.ts';
import { readCount, readFigure } from './read-quantifiers.ts';
import { fail, type Reading, wordsOf } from './reading.ts';
import { typeOf } from './type-of.ts';
import type { Expression } from './types.ts';

/** The functions of the language: not, list contains, sum, count, only, today. Anything else is refused. */
export function readCall(node: SyntaxNode, reading: Reading): Expression {
  const name = node.firstChild ? wordsOf(node.firstChild, reading) : '';
  const args = argumentsOf(node);
  if (args[2]) return fail(args[2].from, { zh: '参数太多', en: 'too many arguments' });
  switch (name) {
    case 'not':
      return readNot(node, args, reading);
    case 'list contains':
      return readContains(node, args, reading);
    case 'sum':
    case 'only':
      return readFigure(name, node, args, reading);
    case 'count':
      return readCount(node, args, reading);
    case 'today':
      return readToday(args);
    default:
      return fail(node.from, {
        zh: `没有函数“${name}”；可用的有 not、list contains、sum、count、only、today`,
        en: `there is no function "${name}"; there are not, list contains, sum, count, only, today`,
      });
  }
}

function argumentsOf(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = [];
  const parameters = node.getChild('PositionalParameters');
  for (let child = parameters?.firstChild ?? null; child; child = child.nextSibling)
    list.push(child);
  return list;
}

function readNot(node: SyntaxNode, args: SyntaxNode[], reading: Reading): Expression {
  const arg = args[0] && args.length === 1 ? reading.read(args[0], reading) : null;
  if (arg && typeOf(arg).is === 'boolean') return { op: 'not', arg };
  return fail(node.from, { zh: 'not( ) 里应是一个条件', en: 'not( ) takes one condition' });
}

function readContains(node: SyntaxNode, args: SyntaxNode[], reading: Reading): Expression {
  const [list, element] = args;
  const set = list && reading.read(list, reading);
  const item = element && reading.read(element, reading);
  const type = set && typeOf(set);
  if (!set || !item || type?.is !== 'codes' || args.length !== 2) {
    return fail(node.from, {
      zh: 'list contains( ) 里应是一个多值事实和一个值',
      en: 'list contains( ) takes a fact with several codes and one code',
    });
  }
  refuseOtherThanCode(item, type.list, element?.from ?? node.from, reading);
  return { op: 'includes', set, item };
}

/** `today()`: the day as of which is assessed, never the clock. */
function readToday([arg]: SyntaxNode[]): Expression {
  if (!arg) return { op: 'today' };
  return fail(arg.from, { zh: 'today( ) 里什么也不写', en: 'today( ) takes nothing' });
}

const LITERAL = /^(?:@|(date|duration)\s*\(\s*)"([^"]*)"\s*\)?$/u;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/u;
const DURATION = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/u;

/** `date("2020-01-01")`, `@"2020-01-01"`, `duration("P2Y")`. */
export function readDateLiteral(node: SyntaxNode, reading: Reading): Expression {
  const text = wordsOf(node, reading);
  const [, name, value = ''] = LITERAL.exec(text) ?? [];
  if (name === 'duration' || (name === undefined && /^-?P/u.test(value)))
    return readDuration(node, value);
  if (ISO_DAY.test(value)) {
    const day = parseDay(value);
    return day.ok ? { op: 'date', day: day.value } : fail(node.from, day.error);
  }
  return fail(node.from, {
    zh: `不在条款语言之内：“${text}”（日期写成 date("2020-01-31")，没有钟点）`,
    en: `outside the clause language: "${text}" (a date is date("2020-01-31"), without time of day)`,
  });
}

function readDuration(node: SyntaxNode, value: string): Expression {
  const [, sign, years, months, days] = DURATION.exec(value) ?? [];
  const inMonths = Number(years ?? 0) * 12 + Number(months ?? 0);
  const mixed = days !== undefined && (years !== undefined || months !== undefined);
  if (mixed || (years ?? months ?? days) === undefined) {
    return fail(node.from, {
      zh: `期间“${value}”应写成 P2Y、P6M 或 P30D`,
      en: `the duration "${value}" is written P2Y, P6M or P30D`,
    });
  }
  const factor = sign === '-' ? -1 : 1;
  return days === undefined
    ? { op: 'duration', of: 'months', count: factor * inMonths }
    : { op: 'duration', of: 'days', count: factor * Number(days) };
}
