import { endsSentence } from './read-lines.ts';
import { readMarker } from './read-marker.ts';
import type { Line } from './types.ts';

const NUMBER = /^[\p{Script=Han}]{2,14}[〔[［【（(]\d{4}[〕\]］】）)]第?\d{1,5}号$/u;
const NOTICE = /关于(?:印发|发布|公布).*的通知$/u;
const KINDS = '意见|措施|办法|方案|规定|细则|指南|计划|条例|政策|要点|规划|纲要|通知|规则';
const TITLE = new RegExp(`(?:${KINDS})(?:[（(].{1,20}[）)])?$`, 'u');
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const LONGEST_TITLE_LINE = 60;

/** The lines of each document of a file: a new one begins with the heading above its number. */
export function splitDocuments(lines: readonly Line[]): readonly (readonly Line[])[] {
  const begins = new Set([0]);
  lines.forEach(({ text }, index) => {
    if (NUMBER.test(text) || NOTICE.test(text)) begins.add(headingAbove(lines, index));
  });
  const sorted = [...begins].sort((a, b) => a - b);
  return sorted
    .map((begin, index) => lines.slice(begin, sorted[index + 1]))
    .filter((document) => document.length > 0);
}

/** The first line of the heading that a line stands in. */
function headingAbove(lines: readonly Line[], index: number): number {
  let first = index;
  while (first > 0 && isHeadLine(lines[first - 1]?.text ?? '')) first -= 1;
  return isTop(lines, first) ? 0 : first;
}

/** Whether everything above a line is a heading without any sentence: then it is the same one. */
function isTop(lines: readonly Line[], first: number): boolean {
  return lines.slice(0, first).every(({ text }) => isHeadLine(text));
}

function isHeadLine(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE_LINE &&
    !endsSentence(text) &&
    !/[，,；]/u.test(text) &&
    readMarker(text) === undefined
  );
}

/** What the lines above the first numbered part say of a document. */
export type Head = { readonly title: string | null; readonly number: string | null };

/** Reads the title and the number: the title that stands last, as the notice before it has its own. */
export function readHead(head: readonly Line[]): Head {
  const texts = head.map(({ text }) => text);
  const number = texts.find((text) => NUMBER.test(text)) ?? null;
  const last = texts.findLastIndex((text) => isTitlePart(text) && TITLE.test(text));
  if (last < 0) return { title: null, number };
  let first = last;
  while (first > 0 && isTitlePart(texts[first - 1] ?? '') && !TITLE.test(texts[first - 1] ?? ''))
    first -= 1;
  const title = texts.slice(first, last + 1).join('');
  return { title: innerTitle(title), number };
}

function isTitlePart(text: string): boolean {
  return (
    isHeadLine(text) &&
    !NUMBER.test(text) &&
    !DATE.test(text) &&
    !/^[（(].*公开.*[）)]$/u.test(text)
  );
}

/** Of a notice that issues a text, the title of that text. */
function innerTitle(title: string): string {
  return /关于(?:印发|发布|公布)《?(.+?)》?的通知$/u.exec(title)?.[1] ?? title;
}
