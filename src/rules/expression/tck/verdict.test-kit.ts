import { parseDay, parseDecimal } from '../../../values/index.ts';
import { ExpressionError } from '../expression-error.ts';
import { evaluate } from './evaluate.test-kit.ts';
import { sortsOf, worldOf } from './kit-world.test-kit.ts';
import { nameNulls } from './nulls.test-kit.ts';
import type { KitCase, KitValue } from './read-kit.test-kit.ts';
import { type Reason, reasonOf } from './reasons.test-kit.ts';

/** What became of a case: why it is outside the subset, if it is, and what the language did. */
export type Verdict = {
  readonly one: KitCase;
  readonly text: string;
  readonly reason: Reason | undefined;
  readonly expected: string;
  /** An answer as `evaluate` gives it, `refused`, or the error that should not have come. */
  readonly actual: string;
};

export function judge(one: KitCase): Verdict {
  const syntax = nameNulls(one.text, sortsOf(one));
  const { text } = syntax;
  const reason = reasonOf(syntax, one);
  return { one, text, reason, expected: expectedOf(one.expected), actual: actualOf(text, one) };
}

/** Whether a case inside gives FEEL's answer, or one outside departs as its reason says. */
export function holds({ reason, expected, actual }: Verdict): boolean {
  if (!reason) return actual === expected;
  if (reason.departs !== 'differs') return actual === reason.departs && actual !== expected;
  return actual !== expected && actual !== 'refused' && !actual.includes('Error');
}

function actualOf(text: string, one: KitCase): string {
  try {
    return evaluate(text, worldOf(one));
  } catch (error) {
    return error instanceof ExpressionError ? 'refused' : String(error);
  }
}

function expectedOf(value: KitValue): string {
  if (value.is === 'null') return 'unknown';
  if (value.is !== 'scalar') return value.is;
  const { type, text } = value;
  switch (type) {
    case 'boolean':
      return text === 'true' ? 'yes' : 'no';
    case 'decimal':
    case 'double': {
      const decimal = parseDecimal(text);
      if (!decimal.ok) return text;
      const { num, den } = decimal.value;
      return den === 1 ? `${num}` : `${num}/${den}`;
    }
    case 'string':
      return JSON.stringify(text);
    case 'date': {
      const day = parseDay(text);
      return day.ok ? text : `${type} ${text}`;
    }
    case 'duration':
      return durationOf(text);
    default:
      return `${type} ${text}`;
  }
}

function durationOf(text: string): string {
  const [, sign, years, months, days] =
    /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T0S)?$/.exec(text) ?? [];
  const count = days ?? (text.endsWith('T0S') ? 0 : Number(years ?? 0) * 12 + Number(months ?? 0));
  const of = days !== undefined || text.endsWith('T0S') ? 'days' : 'months';
  return /T.*[1-9]/.test(text) ? text : `${sign === '-' ? -Number(count) : Number(count)} ${of}`;
}
