import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** A picture that says of itself that it is made up. */
const PICTURE = readFileSync(new URL('sample-material.png', import.meta.url));
/** A page that says the same, for what offices attach. */
const DOCUMENT = readFileSync(new URL('sample-document.pdf', import.meta.url));
/** What begins the end of a PDF: a comment may stand before it, and nothing is found by its place. */
const DOCUMENT_END = DOCUMENT.lastIndexOf('startxref');
/** Behind the signature and the first chunk of a PNG, which is of a fixed length. */
const FIRST_END = 33;
const [LENGTH, NAME] = [4, 4];

export type SampleType = 'png' | 'pdf';

/** The content of a made-up document: the same picture or page with a text in it that nobody sees. */
export function sampleContent(text: string, type: SampleType): Uint8Array {
  return type === 'png' ? sampleMaterial(text) : sampleDocument(text);
}

function sampleDocument(text: string): Uint8Array {
  const comment = Buffer.concat([Buffer.from('%'), hexOf(text), Buffer.from('\n')]);
  const [before, after] = [DOCUMENT.subarray(0, DOCUMENT_END), DOCUMENT.subarray(DOCUMENT_END)];
  return Buffer.concat([before, comment, after]);
}

function sampleMaterial(text: string): Uint8Array {
  const said = Buffer.concat([Buffer.from('tEXtComment\0', 'latin1'), hexOf(text)]);
  const chunk = Buffer.alloc(LENGTH + said.length + NAME);
  chunk.writeUInt32BE(said.length - NAME, 0);
  said.copy(chunk, LENGTH);
  chunk.writeUInt32BE(crc32(said), LENGTH + said.length);
  return Buffer.concat([PICTURE.subarray(0, FIRST_END), chunk, PICTURE.subarray(FIRST_END)]);
}

export function sampleDigest(text: string, type: SampleType): string {
  return createHash('sha256').update(sampleContent(text, type)).digest('hex');
}

/** A comment of a PNG is Latin-1. */
function hexOf(text: string): Buffer {
  return Buffer.from(createHash('sha256').update(text).digest('hex'), 'latin1');
}
