import stringWidth from 'string-width';

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Style = keyof typeof STYLES;

/** Where text is printed to: how wide it is, and whether it shows colours. */
export type Terminal = {
  readonly width: number;
  readonly style: (style: Style, text: string) => string;
};

const PLAIN_WIDTH = 100;
const NARROWEST = 30;

/** Colours are for a terminal only, and never where NO_COLOR is set. */
export function openTerminal(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const coloured = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return {
    width: Math.max(NARROWEST, stream.columns ?? PLAIN_WIDTH),
    style: (style, text) => (coloured ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text),
  };
}

/** Fills up with spaces to a width in columns; a Chinese character takes two. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Breaks a text into lines of at most `width` columns, between words or Chinese characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && stringWidth(line + piece) > width && !NEVER_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

/** A Chinese character or mark, a run of spaces, or a word. */
const PIECES =
  /[\p{Script=Han}，。；：、！？（）《》“”…]|\s+|[^\s\p{Script=Han}，。；：、！？（）《》“”…]+/gu;
const NEVER_FIRST = /^[\s，。；：、！？）》”…,.;:!?)\]]/u;
