import {
  type Fraction,
  type Message,
  type Parsed,
  parseCreditCode,
  parseDay,
  parseDecimal,
  parseMoney,
  parseRate,
} from '../../values/index.ts';
import { nearest } from '../expression/nearest.ts';
import { DECIMAL_SCALE } from '../expression/types.ts';
import type { Fact, FactType, Vocabulary } from '../vocabulary.ts';
import type { PreparedValue } from './prepared.ts';

/** The largest amount that is taken: 一万亿元, in fen. Sums and products of such stay exact. */
export const LARGEST_FEN = 100_000_000_000_000;

type Read = Parsed<PreparedValue>;
type Lists = Pick<Vocabulary, 'lists'>;
const YES = new Set<unknown>([true, 'true', '是', 'yes']);
const NO = new Set<unknown>([false, 'false', '否', 'no']);

/** The stored form of one given value, or what is wrong with it. */
export function readFact({ type }: Pick<Fact, 'type'>, given: unknown, vocabulary: Lists): Read {
  if (type.is === 'codes') return readCodes(given, type.list, vocabulary);
  if (type.is === 'boolean') return readBoolean(given);
  if (typeof given !== 'string' && typeof given !== 'number') return wrong(expectedOf(type));
  const text = typeof given === 'string' ? given.trim() : given;
  switch (type.is) {
    case 'money':
      return limit(map(parseMoney(text, type.currency), (money) => money.fen));
    case 'rate':
      return scale(parseRate(text));
    case 'number':
      return scale(parseDecimal(text));
    case 'integer':
      return whole(text);
    case 'date':
      return parseDay(String(text));
    case 'text':
      return { ok: true, value: String(text) };
    case 'credit_code':
      return parseCreditCode(String(text));
    case 'code':
      return readCode(String(text), type.list, vocabulary);
  }
}

/** The value that stands for "not known" in the stored form. */
export function unknownOf(type: FactType): PreparedValue {
  switch (type.is) {
    case 'money':
    case 'rate':
    case 'number':
    case 'integer':
    case 'date':
      return Number.NaN;
    case 'boolean':
      return 1;
    case 'text':
    case 'credit_code':
    case 'code':
    case 'codes':
      return undefined;
  }
}

function map<A, B>(parsed: Parsed<A>, change: (value: A) => B): Parsed<B> {
  return parsed.ok ? { ok: true, value: change(parsed.value) } : parsed;
}

function wrong(expected: Message): Parsed<never> {
  return { ok: false, error: { zh: `应填${expected.zh}`, en: `${expected.en} is expected` } };
}

function limit(parsed: Parsed<number>): Parsed<number> {
  if (!parsed.ok || Math.abs(parsed.value) <= LARGEST_FEN) return parsed;
  return {
    ok: false,
    error: {
      zh: '金额超出可计算的范围（一万亿元）',
      en: 'the amount is beyond what can be computed (one trillion)',
    },
  };
}

function scale(parsed: Parsed<Fraction>): Parsed<number> {
  if (!parsed.ok) return parsed;
  const { num, den } = parsed.value;
  const scaled = (num * DECIMAL_SCALE) / den;
  if (Number.isSafeInteger(scaled) && DECIMAL_SCALE % den === 0) return { ok: true, value: scaled };
  return { ok: false, error: { zh: '最多六位小数', en: 'at most six decimals' } };
}

function whole(given: string | number): Parsed<number> {
  const value =
    typeof given === 'number' ? given : /^-?\d+$/u.test(given) ? Number(given) : Number.NaN;
  return Number.isSafeInteger(value) ? { ok: true, value } : wrong(expectedOf({ is: 'integer' }));
}

function readBoolean(given: unknown): Read {
  const word = typeof given === 'string' ? given.trim().toLowerCase() : given;
  if (YES.has(word)) return { ok: true, value: 2 };
  return NO.has(word) ? { ok: true, value: 0 } : wrong(expectedOf({ is: 'boolean' }));
}

function readCodes(given: unknown, list: string, vocabulary: Lists): Read {
  const items: unknown[] = Array.isArray(given) ? given : [given];
  const codes: string[] = [];
  for (const item of items) {
    if (typeof item !== 'string') return wrong(expectedOf({ is: 'codes', list }));
    const code = readCode(item.trim(), list, vocabulary);
    if (!code.ok) return code;
    codes.push(code.value);
  }
  return { ok: true, value: codes };
}

function readCode(text: string, list: string, vocabulary: Lists): Parsed<string> {
  const codes = vocabulary.lists[list] ?? {};
  if (Object.hasOwn(codes, text)) return { ok: true, value: text };
  const byName = Object.keys(codes).find((code) => codes[code]?.zh === text);
  if (byName !== undefined) return { ok: true, value: byName };
  const names = Object.keys(codes);
  const first = (words: readonly string[]) =>
    words.slice(0, 8).join('、') + (words.length > 8 ? '…' : '');
  const labels = Object.values(codes).map(({ zh }) => zh);
  const near = nearest(text, [...names, ...labels]);
  return {
    ok: false,
    error: {
      zh: `没有取值“${text}”${near ? `，是否指 ${near}` : `，可用的有 ${first(labels)}`}`,
      en: `"${text}" is not in the list${near ? `, did you mean ${near}` : `, it has ${first(names)}`}`,
    },
  };
}

/** What a fact of a type looks like, for error messages and help. */
export function expectedOf(type: FactType): Message {
  switch (type.is) {
    case 'money':
      return {
        zh: '金额，如 800万元 或以元计的数字',
        en: 'an amount such as 800万元 or a number of yuan',
      };
    case 'rate':
      return { zh: '比率，如 30% 或 0.3', en: 'a rate such as 30% or 0.3' };
    case 'number':
      return { zh: '数字', en: 'a number' };
    case 'integer':
      return { zh: '整数', en: 'a whole number' };
    case 'date':
      return { zh: '日期，如 2022-10-10', en: 'a date such as 2022-10-10' };
    case 'boolean':
      return { zh: '是或否（true/false）', en: 'true or false' };
    case 'text':
      return { zh: '文字', en: 'text' };
    case 'credit_code':
      return { zh: '18 位统一社会信用代码', en: 'a unified social credit code of 18 characters' };
    case 'code':
      return { zh: `代码表 ${type.list} 的一个取值`, en: `a code of the list ${type.list}` };
    case 'codes':
      return {
        zh: `代码表 ${type.list} 的一个或几个取值`,
        en: `one or more codes of the list ${type.list}`,
      };
  }
}
