import { parentPort } from 'node:worker_threads';
import { printPaper } from './print-paper.ts';

type Asked = { paper: Parameters<typeof printPaper>[0]; proof: Parameters<typeof printPaper>[1] };

parentPort?.on('message', ({ paper, proof }: Asked) => {
  void printPaper(paper, proof).then((bytes) => parentPort?.postMessage(bytes));
});
