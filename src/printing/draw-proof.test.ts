import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { drawProof, linkOf } from './draw-proof.ts';
import type { Pen } from './pen.ts';
import { HEIGHT, WIDTH } from './sheet.ts';

const PROOF = { code: 'K7QF-2M9X-8C4T', address: 'https://zhida.example/verify' };

/** What a camera sees of the first page, four dots a point. */
function photograph(): { width: number; height: number; data: Uint8Array } {
  const [width, height] = [Math.ceil(WIDTH * 4), Math.ceil(HEIGHT)];
  const data = new Uint8Array(width * height * 4).fill(255);
  const pen: Pen = {
    widthOf: () => 0,
    write: () => {},
    line: () => {},
    circle: () => {},
    fill(x, y, wide, high) {
      for (let row = Math.round(y * 4); row < Math.round((y + high) * 4); row += 1)
        for (let column = Math.round(x * 4); column < Math.round((x + wide) * 4); column += 1)
          data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    },
  };
  drawProof(pen, PROOF);
  return { width, height, data };
}

describe('the picture beside the code', () => {
  it('leads to the page that checks it, with the code filled in', () => {
    expect(decodeQR(photograph())).toBe(linkOf(PROOF));
    expect(linkOf(PROOF)).toBe('https://zhida.example/verify?code=K7QF-2M9X-8C4T');
  });
});
