import { Worker } from 'node:worker_threads';
import type { Message } from '../../../values/index.ts';
import { type PolicyTextFile, type PolicyTextReading, refuseFile } from '../reading.ts';

/** Longer than a document of three hundred pages takes on a slow machine. */
const LONGEST_MS = 60_000;
const MOST_MEMORY_MB = 512;
/** Fewer characters a page are stamps and page numbers of a scanned document. */
const LEAST_ON_A_PAGE = 20;

/** What the thread found: the pages, or why there are none. */
export type PdfAnswer =
  | { readonly is: 'pages'; readonly pages: readonly string[] }
  | { readonly is: 'encrypted' | 'broken' | 'too_long' };

const REFUSALS: Readonly<
  Record<Exclude<PdfAnswer['is'], 'pages'> | 'no_text', readonly [Message, Message]>
> = {
  encrypted: [
    { zh: 'PDF 设了密码', en: 'The PDF has a password' },
    { zh: '去掉密码后另存', en: 'Save it without the password' },
  ],
  broken: [
    { zh: '不是完好的 PDF 文件，或太大', en: 'The file is no sound PDF, or is too large' },
    { zh: '重新导出为 PDF，或改用 .docx', en: 'Export it as PDF again, or use a .docx' },
  ],
  too_long: [
    { zh: 'PDF 页数太多', en: 'The PDF has too many pages' },
    { zh: '不超过 300 页；分成几个文件', en: 'At most 300 pages; split the file' },
  ],
  no_text: [
    { zh: 'PDF 没有文字层（是扫描件）', en: 'The PDF has no text layer (it is a scan)' },
    {
      zh: '有文字层的 PDF：用原始 Word 文件导出，或先做文字识别（OCR）并核对',
      en: 'A PDF with a text layer: export it from the Word file, or recognise its text (OCR) first and check it',
    },
  ],
};

/** Reads the text layer of a PDF in a thread of its own, which ends when it takes too long. */
export async function readPdf(file: PolicyTextFile): Promise<PolicyTextReading> {
  const answer = await readAside(file.bytes);
  if (answer.is !== 'pages') return refuseFile(file, ...REFUSALS[answer.is]);
  const text = answer.pages.join('\n');
  const letters = text.replaceAll(/\s/gu, '').length;
  if (letters < LEAST_ON_A_PAGE * answer.pages.length) return refuseFile(file, ...REFUSALS.no_text);
  return { ok: true, text };
}

function readAside(bytes: Uint8Array): Promise<PdfAnswer> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<PdfAnswer>((resolve) => {
    const timer = setTimeout(() => resolve({ is: 'broken' }), LONGEST_MS);
    worker.once('message', resolve);
    worker.once('error', () => resolve({ is: 'broken' }));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve({ is: 'broken' });
    });
  }).finally(() => worker.terminate());
}
