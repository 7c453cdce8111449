import { capitalForm, type Fen, formatDayIn, formatFen } from '../../values/index.ts';
import type { FieldType } from './kinds.ts';
import type { AnyValue } from './paper.ts';

/** What neither the text nor anybody has stated. */
const UNSTATED = '未载明';
/** Control characters, and those that turn the direction of text or break its lines. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** An amount in figures: 400,000.00. */
function figures(fen: Fen): string {
  return formatFen(fen).replace(/\B(?=(?:\d{3})+\.)/gu, ',');
}

/** An amount in figures and in capitals, which cannot differ: 400,000.00元（人民币肆拾万元整）. */
function amountInWords(fen: Fen): string {
  return `${figures(fen)}元（${capitalForm(fen)}）`;
}

/** A value in the running text of a paper. */
export function writeValue(value: AnyValue, type: FieldType): string {
  if (value === null || value === '') return UNSTATED;
  switch (type) {
    case 'text':
      return oneLine(String(value));
    case 'day':
      return formatDayIn(Number(value), 'zh');
    case 'fen':
      return amountInWords(Number(value));
    case 'count':
      return String(value);
  }
}

/** A value in a column: amounts in figures alone, their sum is written out below. */
export function writeCell(value: AnyValue, type: FieldType): string {
  return type === 'fen' && value !== null ? figures(Number(value)) : writeValue(value, type);
}

/** Text that people wrote, as one line: nobody writes paragraphs of their own into a paper. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(UNSEEN, ' ').trim();
}
