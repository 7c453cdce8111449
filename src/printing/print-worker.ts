import { parentPort, workerData } from 'node:worker_threads';
import { printPaper } from './print-paper.ts';

const { paper, proof } = workerData as { paper: Parameters<typeof printPaper>[0] } & {
  proof: Parameters<typeof printPaper>[1];
};
parentPort?.postMessage(await printPaper(paper, proof));
