import { breakLines, type Line } from './break-lines.ts';
import type { Piece } from './flow.ts';
import type { Setting, Style } from './pen.ts';
import { COLOURS, LEFT, MEASURE, SIZES } from './sheet.ts';

/** Where the baseline stands in a line of a height, for type of a size. */
export const baselineIn = (height: number, size: number): number => height / 2 + size * 0.36;

/** A paragraph: the first line two characters in, the others flush on both sides. */
export function layOutParagraph(text: string, by: Setting): readonly Piece[] {
  return layOutLines(text, by, { size: SIZES.body }, by.leading);
}

/** A heading, on one page with what it is of. */
export function layOutHeading(text: string, by: Setting): readonly Piece[] {
  const pieces = layOutLines(text, by, { size: SIZES.body, weight: 'bold' }, by.leading);
  return [space(SIZES.body * 0.4, true), ...pieces.map((piece) => ({ ...piece, keeps: true }))];
}

/** Items numbered 1. 2. 3., each a paragraph. */
export function layOutList(items: readonly string[], by: Setting): readonly Piece[] {
  return items.flatMap((item, index) => layOutParagraph(`${index + 1}. ${item}`, by));
}

/** A note: smaller, and softer. */
export function layOutNote(text: string, by: Setting): readonly Piece[] {
  const style = { size: SIZES.note, colour: COLOURS.soft };
  return layOutLines(`注：${text}`, by, style, 1.6);
}

/** Lines in the middle of the page. */
export function layOutCentred(
  text: string,
  { widthOf }: Pick<Setting, 'widthOf'>,
  style: Style,
  leading: number,
): readonly Piece[] {
  const lines = breakLines(text, (one) => widthOf(one, style), MEASURE);
  const height = style.size * leading;
  return lines.map((line) => ({
    height,
    keeps: true,
    draw: (pen, y) => {
      const x = LEFT + (MEASURE - pen.widthOf(line.text, style)) / 2;
      pen.write(line.text, x, y + baselineIn(height, style.size), style);
    },
  }));
}

/** One line at the left or right margin. */
export function layOutLine(
  text: string,
  style: Style,
  at: 'left' | 'right',
  leading: number,
): Piece {
  const height = style.size * leading;
  return {
    height,
    keeps: true,
    draw: (pen, y) => {
      const x = at === 'left' ? LEFT : LEFT + MEASURE - pen.widthOf(text, style);
      pen.write(text, x, y + baselineIn(height, style.size), style);
    },
  };
}

/** Room; at the top of a page it is there, too. */
export function space(height: number, keeps = false): Piece {
  return { height, keeps, draw: () => {} };
}

function layOutLines(
  text: string,
  { widthOf }: Pick<Setting, 'widthOf'>,
  style: Style,
  leading: number,
): readonly Piece[] {
  const indent = style.size * 2;
  const lines = breakLines(text, (one) => widthOf(one, style), MEASURE, indent);
  const height = style.size * leading;
  return lines.map((line, index) => {
    const x = LEFT + (index === 0 ? indent : 0);
    const measure = MEASURE - (index === 0 ? indent : 0);
    return {
      height,
      // Neither the first line nor the last stands alone on a page.
      keeps: lines.length > 1 && (index === 0 || index === lines.length - 2),
      draw: (pen, y) => {
        const spacing = justify(line, measure - pen.widthOf(line.text, style), style.size);
        pen.write(line.text, x, y + baselineIn(height, style.size), { ...style, spacing });
      },
    };
  });
}

/** What is added after each character, so that a line is full: not in the last, nor where it gapes. */
function justify({ text, last }: Line, short: number, size: number): number {
  const spacing = short / Math.max(1, [...text].length - 1);
  return last || spacing < 0 || spacing > size / 4 ? 0 : spacing;
}
