import { parentPort, workerData } from 'node:worker_threads';
import { printPaper } from './print-paper.ts';

type Asked = { paper: Parameters<typeof printPaper>[0]; proof: Parameters<typeof printPaper>[1] };

const given = workerData as Asked | { waits: true };
if ('waits' in given)
  parentPort?.on('message', ({ paper, proof }: Asked) => {
    void printPaper(paper, proof).then((bytes) => parentPort?.postMessage(bytes));
  });
else parentPort?.postMessage(await printPaper(given.paper, given.proof));
