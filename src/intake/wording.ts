import { endsSentence, isBroken, type Layout } from './read-lines.ts';
import type { Line, LineStart, Wording } from './types.ts';

const LATIN = /[A-Za-z]/;

/**
 * Puts lines together again: those that the page broke are joined, a heading and a paragraph that
 * ended begin a new line.
 */
export function joinLines(lines: readonly Line[], layout: Layout): Wording {
  let text = '';
  const starts: LineStart[] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1]?.text;
    if (last !== undefined) text += between(last, line.text, index === 1, layout);
    starts.push({ at: text.length, line: line.line });
    text += line.text;
  });
  return { text, starts };
}

function between(last: string, next: string, isFirst: boolean, layout: Layout): string {
  const isHeading = isFirst && !/[。，；]/u.test(last) && !isBroken(last, layout);
  const isFull = layout.isWrapped && last.length >= layout.width * 0.9;
  if ((isHeading && !endsSentence(last)) || (endsSentence(last) && !isFull)) return '\n';
  return LATIN.test(last.slice(-1)) && LATIN.test(next.slice(0, 1)) ? ' ' : '';
}

/** The line of the file that an offset of a wording stands on. */
export function lineAt({ starts }: Wording, offset: number): number {
  return starts.findLast(({ at }) => at <= offset)?.line ?? 0;
}
