import type { Problem } from '../operations/index.ts';
import { locateJsonError } from './locate-json-error.ts';
import { RequestProblem } from './request-problem.ts';

const MAX_DEPTH = 32;
const ESCAPE = '\\u';
const EXACT_NUMBER = /^-?\d{1,15}$/;
/** A fraction, an exponent or more digits than a double keeps, anywhere in the text. */
const MAYBE_INEXACT = /\d[.eE]|\d{16}/;

/** What `JSON.parse` tells a reviver besides key and value: a primitive's source text. */
type Source = { readonly source?: string };
type Parse = (
  text: string,
  reviver: (key: string, value: unknown, from: Source) => unknown,
) => unknown;
const parseWithSource = JSON.parse as Parse;

/**
 * Reads a JSON body. A number that is not a whole number of at most 15 digits becomes its source
 * text, so that decimals stay exact. @throws RequestProblem on what is not UTF-8, not JSON (with
 * line and column) or nested too deeply.
 */
export function readJsonBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const text = decode(body);
  const value = parse(text);
  refuseStrange(value, MAX_DEPTH);
  if (text.includes(ESCAPE)) refuseUnwritable(value);
  return MAYBE_INEXACT.test(text) ? parseWithSource(text, keepSource) : value;
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw refused(NOT_UTF8);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused({ ...MALFORMED, ...locateJsonError(text) });
  }
}

/** Refuses what later steps would pass over in silence, or could not walk through. */
function refuseStrange(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw refused(TOO_DEEP);
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw refused(NO_SUCH_KEY);
    refuseStrange((value as Record<string, unknown>)[key], levels - 1);
  }
}

/** Refuses text that UTF-8 or the database cannot hold; only an escape can smuggle it in. */
function refuseUnwritable(value: unknown): void {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
    throw refused(UNWRITABLE);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    refuseUnwritable(key);
    refuseUnwritable(inner);
  }
}

function keepSource(_key: string, value: unknown, { source }: Source): unknown {
  if (typeof value !== 'number' || source === undefined || EXACT_NUMBER.test(source)) return value;
  return source;
}

function refused(words: Omit<Problem, 'field'>): RequestProblem {
  return new RequestProblem(400, 'BAD_REQUEST', { field: '', ...words });
}

const MALFORMED = {
  message: { zh: '不是合格的 JSON', en: 'Malformed JSON' },
  expected: { zh: '一个 JSON 对象', en: 'A JSON object' },
};
const NOT_UTF8 = {
  message: { zh: '请求体不是 UTF-8', en: 'The body is not UTF-8' },
  expected: { zh: 'UTF-8 编码的 JSON', en: 'JSON in UTF-8' },
};
const TOO_DEEP = {
  message: { zh: '嵌套过深', en: 'Nested too deeply' },
  expected: { zh: `最多 ${MAX_DEPTH} 层`, en: `At most ${MAX_DEPTH} levels` },
};
const UNWRITABLE = {
  message: {
    zh: '含有空字符或半个代理对，无法保存',
    en: 'A null character or half a surrogate pair cannot be kept',
  },
};
const NO_SUCH_KEY = {
  message: { zh: '不认识“__proto__”', en: 'Unknown key "__proto__"' },
};
