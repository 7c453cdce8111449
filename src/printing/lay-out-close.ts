import type { Piece } from './flow.ts';
import { baselineIn, space } from './lay-out-text.ts';
import type { Pen, Setting, Style } from './pen.ts';
import { COLOURS, MEASURE, mm, RIGHT, SIZES } from './sheet.ts';

const BODY: Style = { size: SIZES.body };
const HEIGHT = SIZES.body * 1.7;
/** Of the seal of an office. */
const SEAL_RADIUS = mm(20);

/**
 * The office over the day at the lower right, where the seal goes over both: the day four characters
 * from the margin, a longer name two.
 */
export function layOutSeal(office: string, day: string, { widthOf }: Setting): readonly Piece[] {
  const wide = Math.max(widthOf(office, BODY), widthOf(day, BODY));
  const isLong = widthOf(office, BODY) > widthOf(day, BODY) + 4 * SIZES.body;
  const middle = RIGHT - (isLong ? 2 : 4) * SIZES.body - wide / 2;
  const height = 2 * SEAL_RADIUS + 8;
  const draw = (pen: Pen, y: number) => {
    const centre = y + height / 2;
    pen.circle(middle, centre, SEAL_RADIUS, COLOURS.faint);
    const above = centre - HEIGHT;
    for (const [row, text] of [office, day].entries()) {
      const x = middle - pen.widthOf(text, BODY) / 2;
      pen.write(text, x, above + row * HEIGHT + baselineIn(HEIGHT, SIZES.body), BODY);
    }
    const place: Style = { size: SIZES.foot, colour: COLOURS.soft };
    const words = '（印章）';
    pen.write(words, middle - pen.widthOf(words, place) / 2, centre + SEAL_RADIUS - 14, place);
  };
  return [{ height, draw }];
}

/** Places to be signed by hand, each with a line to write on. */
export function layOutSignatures(
  places: readonly string[],
  { widthOf }: Setting,
): readonly Piece[] {
  const style: Style = { size: 13 };
  const height = mm(11);
  const lineWidth = mm(50);
  const longest = Math.max(...places.map((text) => widthOf(text, style)));
  const left = Math.max(RIGHT - MEASURE, RIGHT - lineWidth - longest - 8);
  const pieces = places.map((text, index) => ({
    height,
    keeps: index < places.length - 1,
    draw: (pen: Pen, y: number) => {
      const baseline = y + height - 12;
      pen.write(text, left + longest - pen.widthOf(text, style), baseline, style);
      pen.line(RIGHT - lineWidth, baseline + 4, RIGHT, baseline + 4, 0.5);
    },
  }));
  return [space(6, true), ...pieces];
}
