import { parentPort, workerData } from 'node:worker_threads';
import { extractText, getDocumentProxy } from 'unpdf';
import type { PdfAnswer } from './read-pdf.ts';

const MOST_PAGES = 300;

parentPort?.postMessage(await readPages(new Uint8Array(workerData)));

async function readPages(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    if (document.numPages > MOST_PAGES) return { is: 'too_long' };
    const { text } = await extractText(document);
    return { is: 'pages', pages: text };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { is: isLocked ? 'encrypted' : 'broken' };
  }
}
