import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AttachmentProblem } from './attachment-problem.ts';
import {
  makeDocx,
  makeJpeg,
  makeLadenPdf,
  makeLockedPdf,
  makeOfd,
  makePdf,
  makePng,
  makeScriptedPdf,
  makeXlsx,
  makeZip,
} from './attachments.test-kit.ts';
import { checkContent } from './content/check-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhida-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function typeOf(bytes: Buffer | string): Promise<string> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return checkContent(path);
}

async function refusalOf(bytes: Buffer | string): Promise<string> {
  const answer = await typeOf(bytes).catch((error: unknown) => error);
  if (!(answer instanceof AttachmentProblem)) return `taken: ${answer}`;
  expect(answer.fault).toBe('file');
  for (const { zh, en } of [answer.words, answer.mend]) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[\x20-\x7e]+$/);
  }
  return `${answer.words.en} | ${answer.mend.en}`;
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const BOMB = Buffer.alloc(160_000_000);

describe('a file that is taken', () => {
  it.each([
    ['pdf', makePdf()],
    ['pdf', makeLadenPdf('invoice.xml')],
    ['png', makePng()],
    ['jpeg', makeJpeg()],
    ['jpeg', Buffer.concat([makeJpeg(), makeJpeg(), Buffer.from('and what phones put there')])],
    ['docx', makeDocx()],
    ['xlsx', makeXlsx()],
    ['ofd', makeOfd()],
  ])('is told to be %s by its content', async (type, bytes) => {
    expect(await typeOf(bytes)).toBe(type);
  });
});

describe('a file that is refused says what it is and how to mend it', () => {
  it.each<[string, Buffer | string, RegExp]>([
    ['a program', latin('MZ\x90\0 and the rest'), /a program, which is not taken/],
    ['a program of Linux', latin('\x7fELF\x02'), /a program/],
    ['a script', '#!/bin/sh\nrm -rf /', /a script/],
    ['a plain archive', makeZip({ 'a.txt': 'a' }), /an archive.*Unpack it/],
    ['a program in an archive', makeZip({ 'a.exe': 'MZ' }), /an archive/],
    ['an old Word file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /old or encrypted.*\.docx/],
    ['a photo of an iPhone', latin('\0\0\0\x18ftypheic'), /HEIC.*JPEG or PNG/],
    ['a video', latin('\0\0\0\x18ftypisom'), /a video/],
    ['a WebP', latin('RIFF\0\0\0\0WEBP'), /WebP/],
    ['a GIF', 'GIF89a', /GIF/],
    ['a web page', '\ufeff <!DOCTYPE html><script>1</script>', /web page/],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>', /drawing/],
    ['text', '你好', /no type that is taken.*Another name does not help/],
    ['a web page before a PDF', Buffer.concat([latin('<html>'), makePdf()]), /web page/],
    ['bytes before a PDF', Buffer.concat([latin('x'), makePdf()]), /no type/],
  ])('%s', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toMatch(words);
  });

  it.each<[string, Buffer, RegExp]>([
    ['with a password', makeLockedPdf(), /has a password.*without the password/],
    ['with a script', makeScriptedPdf(), /holds a script/],
    [
      'with a script of a page',
      makePdf({ objects: [], catalog: '/AA << /WC << /S /JavaScript /JS (1) >> >>' }),
      /holds a script/,
    ],
    ['on which a program hangs', makeLadenPdf('setup.exe'), /attached files/],
    [
      'with an archive behind it',
      Buffer.concat([makePdf(), makeZip({ a: 'a' })]),
      /damaged|hidden/,
    ],
    ['cut off', makePdf().subarray(0, 200), /cut off or damaged/],
    ['of a head only', Buffer.concat([latin('%PDF-1.7\n%%EOF')]), /cut off or damaged/],
  ])('a PDF %s', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toMatch(words);
  });

  it.each<[string, Buffer, RegExp]>([
    ['a PNG cut off', makePng().subarray(0, 50), /PNG picture is cut off/],
    ['a PNG with something behind it', Buffer.concat([makePng(), latin('<script>')]), /hidden/],
    ['a PNG of too many pixels', makePng(60_000, 60_000), /too large when opened/],
    ['a PNG of no pixels', makePng(0, 5), /damaged/],
    ['a JPEG cut off', makeJpeg().subarray(0, 30), /JPEG picture is cut off/],
    ['a JPEG of a head only', latin('\xff\xd8\xff\xe0\0\x04JF\xff\xd9..'), /JPEG picture/],
    [
      'a JPEG with an archive behind it',
      Buffer.concat([makeJpeg(), makeZip({ a: 'a' })]),
      /hidden/,
    ],
    ['a JPEG of too many pixels', makeJpeg(65_000, 65_000), /too large/],
  ])('%s', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toMatch(words);
  });

  it.each<[string, Buffer, RegExp]>([
    ['with macros', makeDocx({ 'word/vbaProject.bin': 'x' }), /holds macros/],
    ['with a program in it', makeXlsx({ 'xl/embeddings/a.exe': 'MZ' }), /holds a program/],
    ['that is encrypted', makeDocx({ 'word/a.xml*': 'x' }), /has a password/],
    ['cut off', makeDocx().subarray(0, 100), /cut off or damaged/],
    [
      'with a bomb in it',
      makeXlsx({ 'xl/a.xml': BOMB, 'xl/b.xml': BOMB }),
      /too large when opened/,
    ],
    [
      'of too many parts',
      makeDocx(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`a${at}`, '']))),
      /too large/,
    ],
  ])('an Office file %s', async (_, bytes, words) => {
    expect(await refusalOf(bytes)).toMatch(words);
  });

  it('however its bytes are mixed up, without failing otherwise', async () => {
    for (const whole of [makePdf(), makePng(), makeJpeg(), makeDocx(), makeOfd()]) {
      for (let at = 8; at < whole.length; at += 37) {
        const mixed = Buffer.from(whole);
        mixed.fill(0xff, at, at + 4);
        const answer = await typeOf(mixed).catch((error: unknown) => error);
        expect(typeof answer === 'string' || answer instanceof AttachmentProblem).toBe(true);
      }
    }
  });
});
