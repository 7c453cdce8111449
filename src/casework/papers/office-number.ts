import type { Message } from '../../values/index.ts';
import { oneLine } from './write-value.ts';

export type OfficeNumberReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: Message; readonly expected: Message };

/** Whatever stands around the year is read as the brackets of a 文号. */
const OPENING = /[[(（［【{]/gu;
const CLOSING = /[\])）］】}]/gu;
const WIDE_DIGIT = /[０-９]/gu;
const WIDE_BY = 0xfee0;
const SHAPE = /^(\p{Script=Han}{2,20})〔(\d{4})〕(第?)(\d{1,5})号$/u;

/**
 * An office's own document number (文号) in its one way of writing, as 示例科函〔年份〕12号: who
 * sends it, the year in full, and a number without 第 and without zeros before it (GB/T 9704).
 * Spaces, other brackets and wide digits are read as what they stand for.
 * @param year that of today: no number is of a year to come
 */
export function readOfficeNumber(text: string, year: number): OfficeNumberReading {
  const written = oneLine(text)
    .replaceAll(/\s/gu, '')
    .replaceAll(WIDE_DIGIT, (one) => String.fromCharCode(one.charCodeAt(0) - WIDE_BY))
    .replaceAll(OPENING, '〔')
    .replaceAll(CLOSING, '〕');
  const [, , of = '', ordinal = '', serial = ''] = SHAPE.exec(written) ?? [];
  if (of === '') return wrong(NO_NUMBER);
  if (ordinal !== '') return wrong(ORDINAL);
  if (serial.startsWith('0')) return wrong(ZEROS);
  if (Number(of) > year) return wrong(AHEAD);
  return { ok: true, value: written };
}

function wrong(message: Message): OfficeNumberReading {
  return { ok: false, message, expected: EXPECTED };
}

const EXPECTED = {
  zh: '机关代字、用六角括号括起的四位年份、序号和“号”，例如 示例科函〔年份〕12号',
  en: 'who sends it, the year in full in 〔〕, a number and 号, as 示例科函〔year〕12号',
};
const NO_NUMBER = {
  zh: '看不出是文号：应为机关代字、〔四位年份〕、序号和“号”',
  en: 'No document number: who sends it, the year in full in 〔〕, a number and 号',
};
const ORDINAL = { zh: '文号的序号前不加“第”', en: 'No 第 stands before the number' };
const ZEROS = { zh: '文号的序号不编虚位（1 不写成 01）', en: 'The number begins with no zero' };
const AHEAD = { zh: '文号的年份在今天之后', en: 'The year of the number is ahead' };
