import { NUMERALS, readChineseNumber } from './chinese-number.ts';

/** How a part of a document is numbered. */
export type Style = 'chapter' | 'article' | 'section' | 'bracketed' | 'arabic' | 'small' | 'named';

export type Marker = {
  readonly style: Style;
  readonly number: number;
  /** The number as an article's name shows it. */
  readonly label: string;
  /** What stands behind the number in its line. */
  readonly rest: string;
};

const N = `([${NUMERALS}]+)`;
const CHAPTER = new RegExp(`^第${N}[章节编] ?(.*)$`, 'u');
const ARTICLE = new RegExp(`^第${N}条[：:、 ]?(.*)$`, 'u');
const SECTION = new RegExp(`^${N}、(.*)$`, 'u');
const BRACKETED = new RegExp(`^[（(] ?${N} ?[）)] ?(.*)$`, 'u');
const ARABIC = /^(\d{1,3}) ?[.．、](?!\d) ?(.*)$/u;
const SMALL = /^[（(] ?(\d{1,2}) ?[）)] ?(.*)$/u;
const NAMED = /^(附 ?则|附 ?件)(?: ?[\d一二三四五六七八九十]*)?[：:]?(.*)$/u;
const INTERVAL = /^([^，。；：、（）\d]{2,8})[：:]$/u;

/** The number that a line begins with, if any. */
export function readMarker(text: string): Marker | undefined {
  return (
    chinese(CHAPTER, text, 'chapter', (numerals) => `第${numerals}章`) ??
    chinese(ARTICLE, text, 'article', (numerals) => `第${numerals}条`) ??
    chinese(SECTION, text, 'section', (numerals) => numerals) ??
    chinese(BRACKETED, text, 'bracketed', (numerals) => `（${numerals}）`) ??
    arabic(ARABIC, text, 'arabic', (digits) => digits) ??
    arabic(SMALL, text, 'small', (digits) => `（${digits}）`) ??
    named(text)
  );
}

function chinese(
  form: RegExp,
  text: string,
  style: Style,
  labelOf: (numerals: string) => string,
): Marker | undefined {
  const [, numerals, rest = ''] = form.exec(text) ?? [];
  if (numerals === undefined) return undefined;
  return { style, number: readChineseNumber(numerals), label: labelOf(numerals), rest };
}

function arabic(
  form: RegExp,
  text: string,
  style: Style,
  labelOf: (digits: string) => string,
): Marker | undefined {
  const [, digits, rest = ''] = form.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return { style, number: Number(digits), label: labelOf(digits), rest };
}

/** A part that has a name for a number: 附则, 附件, or a short line that ends in a colon. */
function named(text: string): Marker | undefined {
  const [, name, rest = ''] = NAMED.exec(text) ?? [];
  const isAppendix = name !== undefined && (rest === '' || name.startsWith('附件'));
  if (isAppendix) return { style: 'named', number: 1, label: name.replace(' ', ''), rest };
  const [, interval] = INTERVAL.exec(text) ?? [];
  if (interval === undefined) return undefined;
  return { style: 'named', number: 1, label: interval, rest: '' };
}
