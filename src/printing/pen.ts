import type PDFDocument from 'pdfkit';
import type { Faces, Weight } from './fonts.ts';
import { COLOURS, type Spacing } from './sheet.ts';

export type Style = {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  /** Added after each character, in points. */
  readonly spacing?: number;
};

/** What a paper is laid out by. */
export type Setting = Spacing & Pick<Pen, 'widthOf'>;

/** Draws on the page that is open. */
export type Pen = {
  readonly widthOf: (text: string, style: Style) => number;
  /** @param baseline from the top of the page */
  readonly write: (text: string, x: number, baseline: number, style: Style) => void;
  readonly line: (
    x: number,
    y: number,
    toX: number,
    toY: number,
    width: number,
    colour?: string,
  ) => void;
  readonly fill: (x: number, y: number, width: number, height: number, colour: string) => void;
  readonly circle: (x: number, y: number, radius: number, colour: string) => void;
};

/** A pen for a document whose fonts are registered by the names of their weights. */
export function penFor(document: InstanceType<typeof PDFDocument>, faces: Faces): Pen {
  const widthOf = (text: string, { size, weight = 'regular', spacing = 0 }: Style) =>
    faces[weight].widthOf(text, size) + spacing * Math.max(0, [...text].length - 1);
  return {
    widthOf,
    write(text, x, baseline, style) {
      const { size, weight = 'regular', colour = COLOURS.text, spacing = 0 } = style;
      document
        .font(weight)
        .fontSize(size)
        .fillColor(colour)
        .text(text, x, baseline, {
          ...{ lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing },
          features: [],
        });
    },
    line(x, y, toX, toY, width, colour = COLOURS.line) {
      document.moveTo(x, y).lineTo(toX, toY).lineWidth(width).strokeColor(colour).stroke();
    },
    fill(x, y, width, height, colour) {
      document.rect(x, y, width, height).fillColor(colour).fill();
    },
    circle(x, y, radius, colour) {
      document.circle(x, y, radius).lineWidth(0.8).dash(3, { space: 3 });
      document.strokeColor(colour).stroke().undash();
    },
  };
}
