import { encodeQR } from 'qr';
import type { Pen, Style } from './pen.ts';
import { COLOURS, LEFT, mm, RIGHT, SIZES, WIDTH } from './sheet.ts';

/** By what anybody can see whether a paper is genuine. */
export type Proof = {
  /** The verification code, as people type it. */
  readonly code: string;
  /** Where it is checked, as `https://…`. */
  readonly address: string;
};

const SIZE = mm(20);
const TOP = mm(11);
const SMALL: Style = { size: SIZES.foot, colour: COLOURS.soft };

/** The address that the picture leads to: the page with the code filled in. */
export function linkOf({ code, address }: Proof): string {
  return `${address}?code=${code}`;
}

/** The code and its picture in the upper right corner of the first page. */
export function drawProof(pen: Pen, proof: Proof): void {
  const rows = encodeQR(linkOf(proof), 'raw', { ecc: 'medium', border: 1 });
  const module = SIZE / rows.length;
  const left = RIGHT - SIZE;
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries())
      if (dark) pen.fill(left + x * module, TOP + y * module, module, module, COLOURS.text);
  const code: Style = { size: 11, weight: 'bold' };
  const lines: readonly (readonly [string, Style])[] = [
    ['核验码', SMALL],
    [proof.code, code],
    ['扫码，或在下列网址输入核验码核对', SMALL],
    [proof.address, SMALL],
  ];
  for (const [row, [text, style]] of lines.entries())
    pen.write(text, left - 8 - pen.widthOf(text, style), TOP + 9 + row * 15, style);
}

/** The foot of a page: the number of the paper, the page and the code. */
export function drawFoot(
  pen: Pen,
  baseline: number,
  { number, code, page, pages }: { number: string; code: string; page: number; pages: number },
): void {
  const middle = `第 ${page} 页　共 ${pages} 页`;
  const style: Style = { size: 10 };
  const right = `核验码 ${code}`;
  pen.write(number, LEFT, baseline, SMALL);
  pen.write(middle, (WIDTH - pen.widthOf(middle, style)) / 2, baseline, style);
  pen.write(right, RIGHT - pen.widthOf(right, SMALL), baseline, SMALL);
}
