import { Worker } from 'node:worker_threads';
import { takeTurns } from '../../values/index.ts';
import { hidesArchive } from './hidden-archive.ts';
import { brokenFile, lockedFile, twoInOne, withProgram } from './refusals.ts';

/** Longer than any sound file of the largest size takes on a slow machine. */
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 512;
const inTurn = takeTurns(2);
const END = Buffer.from('%%EOF');
const END_WITHIN = 1_024;

/** What the thread found. */
export type PdfFinding = 'sound' | 'locked' | 'broken' | 'script' | 'program';

/**
 * Opens a PDF as its readers will: it must be whole, need no password, run nothing by itself and
 * carry no files but data. Done in threads of their own, two at a time. @throws AttachmentProblem
 */
export async function checkPdf(bytes: Buffer): Promise<void> {
  if (bytes.lastIndexOf(END) < bytes.length - END_WITHIN) throw damaged();
  if (hidesArchive(bytes)) throw twoInOne();
  const finding = await inTurn(() => openAside(bytes));
  switch (finding) {
    case 'sound':
      return;
    case 'locked':
      throw lockedFile();
    case 'broken':
      throw damaged();
    case 'script':
      throw withProgram('脚本', 'a script');
    case 'program':
      throw withProgram('附带的文件', 'attached files');
  }
}

function openAside(bytes: Buffer): Promise<PdfFinding> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<PdfFinding>((resolve) => {
    const timer = setTimeout(() => resolve('broken'), LONGEST_MS);
    worker.once('message', resolve);
    worker.once('error', () => resolve('broken'));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve('broken');
    });
  }).finally(() => worker.terminate());
}

function damaged() {
  return brokenFile('PDF', 'PDF');
}
