import { type CellObject, SSF } from '@e965/xlsx';
import type { FactType, Vocabulary } from '../rules/index.ts';
import type { Message } from '../values/index.ts';

/** The lists of the vocabulary, and whether the workbook counts days from 1904. */
export type CellContext = { readonly lists: Vocabulary['lists']; readonly countsFrom1904: boolean };

export type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: Message; readonly expected: Message };

const CODE_SEPARATOR = /[、，,;；\s]+/;
/** Days that a cell without a date format may still mean: 1970-01-01 to 2100-12-31. */
const PLAUSIBLE_DAYS = { first: 25_569, last: 73_415 };
const DAYS_1900_TO_1904 = 1_462;
const YES_NO: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  true: true,
  false: false,
  yes: true,
  no: false,
};

/**
 * What a filled cell says for a fact of this type: dates as ISO text, decimals as text, codes by
 * their code or by their Chinese or English name. Words it cannot place are passed on as they
 * stand, for `readDossier` to refuse.
 */
export function readCell(content: CellObject, type: FactType, context: CellContext): CellReading {
  const { v } = content;
  if (content.t === 'e' || v === undefined) return content.f === undefined ? CELL_ERROR : NO_RESULT;
  if (typeof v === 'boolean') return accept(v);
  if (v instanceof Date) return accept(v.toISOString().slice(0, 10));
  if (typeof v === 'number') {
    return type.is === 'date' ? readSerial(v, content, context) : accept(exactNumber(v));
  }
  return accept(readText(withoutGuard(v.trim()), type, context));
}

function readText(text: string, type: FactType, { lists }: CellContext): unknown {
  switch (type.is) {
    case 'boolean':
      return YES_NO[text.toLowerCase()] ?? text;
    case 'code':
      return codeOf(text, lists[type.list]);
    case 'codes':
      return text
        .split(CODE_SEPARATOR)
        .filter((word) => word !== '')
        .map((word) => codeOf(word, lists[type.list]));
    case 'money':
    case 'rate':
    case 'number':
    case 'integer':
    case 'date':
    case 'text':
    case 'credit_code':
      return text;
  }
}

function codeOf(word: string, list: Vocabulary['lists'][string] = {}): string {
  if (Object.hasOwn(list, word)) return word;
  const lower = word.toLowerCase();
  const named = Object.entries(list).find(
    ([, label]) => label.zh === word || label.en.toLowerCase() === lower,
  );
  return named?.[0] ?? word;
}

function readSerial(serial: number, content: CellObject, context: CellContext): CellReading {
  const isDate = typeof content.z === 'string' && SSF.is_date(content.z);
  const days = serial + (context.countsFrom1904 ? DAYS_1900_TO_1904 : 0);
  const plausible = days >= PLAUSIBLE_DAYS.first && days <= PLAUSIBLE_DAYS.last;
  if (!isDate && !plausible) return NO_DATE;
  const date = SSF.parse_date_code(days);
  if (date === null || date === undefined) return NO_DATE;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return accept(`${pad(date.y, 4)}-${pad(date.m, 2)}-${pad(date.d, 2)}`);
}

/** Spreadsheets show 15 digits and mean these; a decimal is passed on as its text. */
function exactNumber(value: number): number | string {
  if (Number.isSafeInteger(value)) return value;
  const shown = String(Number(value.toPrecision(15)));
  if (!shown.includes('e')) return shown;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : value.toFixed(0);
}

/** An apostrophe before a sign is the guard that `neutraliseFormula` sets. */
function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function accept(value: unknown): CellReading {
  return { ok: true, value };
}

const CELL_ERROR: CellReading = {
  ok: false,
  message: { zh: '单元格是错误值', en: 'The cell holds an error' },
  expected: { zh: '填写内容，或留空', en: 'A value, or nothing' },
};
const NO_RESULT: CellReading = {
  ok: false,
  message: { zh: '公式没有保存结果', en: 'The formula has no stored result' },
  expected: { zh: '把公式换成数值', en: 'Replace the formula with its value' },
};
const NO_DATE: CellReading = {
  ok: false,
  message: { zh: '这个数字不是日期', en: 'This number is not a date' },
  expected: { zh: '日期，如 2022-10-10', en: 'A date like 2022-10-10' },
};
