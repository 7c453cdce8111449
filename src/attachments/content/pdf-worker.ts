import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { PdfFinding } from './check-pdf.ts';

/** Invoices carry their data as XML; anything else that hangs on a PDF is a way to hide it. */
const DATA = /\.(xml|ofd)$/i;
const MOST_PAGES = 1_000;

parentPort?.postMessage(await open(new Uint8Array(workerData)));

async function open(bytes: Uint8Array): Promise<PdfFinding> {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    if (document.numPages < 1) return 'broken';
    if (hasAny(await document.getJSActions())) return 'script';
    const attached: ReadonlyMap<string, { filename: string }> | null =
      await document.getAttachments();
    if ([...(attached?.values() ?? [])].some(({ filename }) => !DATA.test(filename)))
      return 'program';
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      if (hasAny(await page.getJSActions())) return 'script';
      page.cleanup();
    }
    return 'sound';
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? 'locked' : 'broken';
  }
}

function hasAny(actions: object | null): boolean {
  if (actions instanceof Map) return actions.size > 0;
  return actions !== null && Object.keys(actions).length > 0;
}
