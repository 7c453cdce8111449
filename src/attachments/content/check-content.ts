import { readFile } from 'node:fs/promises';
import { checkPackage } from './check-package.ts';
import { checkPdf } from './check-pdf.ts';
import { checkJpeg, checkPng } from './check-picture.ts';
import { isMarkup, markup, OTHERS, unknownType } from './refusals.ts';
import type { AttachmentType } from './types.ts';

const PDF = Buffer.from('%PDF-');
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const JPEG = Buffer.from('\xff\xd8\xff', 'latin1');
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/**
 * Tells by its content of which type a file is, and that it is whole, can be opened, and holds
 * nothing that runs. Its name is not looked at. @throws AttachmentProblem saying how to mend it
 */
export async function checkContent(path: string): Promise<AttachmentType> {
  const bytes = await readFile(path);
  const begins = (mark: Buffer, at = 0) => bytes.subarray(at, at + mark.length).equals(mark);
  if (begins(PDF)) {
    await checkPdf(bytes);
    return 'pdf';
  }
  if (begins(PNG)) {
    checkPng(bytes);
    return 'png';
  }
  if (begins(JPEG)) {
    checkJpeg(bytes);
    return 'jpeg';
  }
  if (begins(ZIP)) return await checkPackage(bytes);
  const other = OTHERS.find(([mark, at]) => begins(mark, at));
  if (other !== undefined) throw other[2]();
  throw isMarkup(bytes) ? markup() : unknownType();
}
