import type { Line } from './types.ts';

const HAN = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…';
/** Blanks beside a Chinese character or mark, or before a per cent sign, are of the layout. */
const LAYOUT_BLANK = new RegExp(`(?<=[${HAN}]) +| +(?=[${HAN}%])`, 'gu');
const EMPHASIS = /\*\*/g;
const PAGE_NUMBER = /^(?:[-–—－]+ ?\d{1,4} ?[-–—－]+|第? ?\d{1,4} ?页(?:[，,/ ]*共 ?\d+ ?页)?)$/u;
const BARE_NUMBER = /^\d{1,3}$/;
const GOES_ON_AFTER_NUMBER = /^(?:[年月日万亿元家项个名件条款%％、．.]|\d)/u;

/** The lines of a text that say something: blanks of the layout and page numbers are left out. */
export function readLines(text: string): readonly Line[] {
  const lines = text
    .split(/\r\n|[\n\r\f\v\u2028]/u)
    .map((raw, index) => ({ line: index + 1, text: withoutLayout(raw) }))
    .filter((line) => line.text !== '' && !PAGE_NUMBER.test(line.text));
  return lines.filter(({ text }, index) => {
    const next = lines[index + 1]?.text ?? '';
    return !BARE_NUMBER.test(text) || GOES_ON_AFTER_NUMBER.test(next);
  });
}

function withoutLayout(raw: string): string {
  return raw
    .replaceAll(EMPHASIS, '')
    .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .replaceAll(LAYOUT_BLANK, '');
}

const SENTENCE_END = /[。；;！？：:]["”’』」》）)】]*$/u;
const CLOSED = /[。；;！？：:”’』」》）)】.]$/u;

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether something new may begin after a line: its sentence, bracket or quotation is closed. */
export function isClosed(text: string): boolean {
  return CLOSED.test(text);
}

/** From which part of the lines on a text counts as broken by its page. */
const MOSTLY = 0.35;
/** How wide a line may be where the lines of a text are whole paragraphs. */
const UNWRAPPED = 50;

/**
 * How the lines of a text were broken: at a width by the page, or only between paragraphs. A line
 * of about `width` that is not closed goes on in the next.
 */
export type Layout = { readonly width: number; readonly isWrapped: boolean };

export function layoutOf(lines: readonly Line[]): Layout {
  const lengths = lines
    .map(({ text }) => text)
    .filter((text) => text.length > 12 && !isClosed(text))
    .map((text) => text.length)
    .sort((a, b) => a - b);
  const isWrapped = lengths.length > lines.length * MOSTLY;
  const width = lengths[Math.floor(lengths.length / 2)];
  return isWrapped && width !== undefined
    ? { width, isWrapped }
    : { width: UNWRAPPED, isWrapped: false };
}

/** Whether a line fills its width and is not closed, so that the next one goes on with it. */
export function isBroken(text: string, { width }: Layout): boolean {
  return !isClosed(text) && text.length >= width * 0.8;
}
