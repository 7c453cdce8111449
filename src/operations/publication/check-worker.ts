import { parentPort } from 'node:worker_threads';
import { type Catalogue, readCatalogue, type SourceFile } from '../../rules/index.ts';
import { sameFiles } from '../opened.ts';
import { type Change, checkChange } from './check-change.ts';

/** Checks changes one after the other, beside the thread that answers requests. */
let known: { readonly files: readonly SourceFile[]; readonly catalogue: Catalogue } | undefined;

parentPort?.on('message', (change: Change) => {
  try {
    parentPort?.postMessage({ check: checkChange(change, published(change.before)) });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.stack : String(error) });
  }
});

/** The published catalogue, read once for as long as it is the one asked about. */
function published(files: readonly SourceFile[]): Catalogue {
  if (known === undefined || !sameFiles(known.files, files))
    known = { files, catalogue: readCatalogue(files).catalogue };
  return known.catalogue;
}
