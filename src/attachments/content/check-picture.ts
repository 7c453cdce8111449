import { hidesArchive } from './hidden-archive.ts';
import { brokenFile, tooMuchInside, twoInOne } from './refusals.ts';

/** More pixels than any scan of a large drawing; a few kilobytes can claim billions. */
const MOST_PIXELS = 200_000_000;
const PNG_MARK = 8;

/**
 * Goes through the chunks of a PNG from its head to its end, behind which nothing may stand.
 * @throws AttachmentProblem
 */
export function checkPng(bytes: Buffer): void {
  let at = PNG_MARK;
  for (let first = true; at + 12 <= bytes.length; first = false) {
    const size = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (first) {
      if (kind !== 'IHDR' || size !== 13) break;
      needPixels('PNG', bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    }
    at += 12 + size;
    if (kind === 'IEND' && at === bytes.length) return;
    if (kind === 'IEND' && at < bytes.length) throw twoInOne();
  }
  throw brokenFile('PNG 图片', 'PNG picture');
}

const SEGMENTS_WITHOUT_SIZE = [0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8];
const NO_FRAMES = [0xc4, 0xc8, 0xcc];
const START_OF_SCAN = 0xda;
const END = Buffer.from([0xff, 0xd9]);

/**
 * Goes through the segments of a JPEG to its picture, which must have an end. Behind it phones put
 * more pictures, which is no fault; an archive is. @throws AttachmentProblem
 */
export function checkJpeg(bytes: Buffer): void {
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || SEGMENTS_WITHOUT_SIZE.includes(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const size = bytes.readUInt16BE(at + 2);
    if (size < 2) break;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
    if (isFrame && at + 9 <= bytes.length) {
      needPixels('JPEG', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
      framed = true;
    }
    if (marker === START_OF_SCAN) {
      if (!framed || bytes.indexOf(END, at) < 0) break;
      if (hidesArchive(bytes)) throw twoInOne();
      return;
    }
    at += 2 + size;
  }
  throw brokenFile('JPEG 图片', 'JPEG picture');
}

function needPixels(kind: string, width: number, height: number): void {
  if (width === 0 || height === 0) throw brokenFile(`${kind} 图片`, `${kind} picture`);
  if (width * height > MOST_PIXELS) throw tooMuchInside();
}
