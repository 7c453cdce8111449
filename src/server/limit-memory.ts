import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Comes before all else is even loaded. Starting makes garbage by the hundred megabytes, nearly all
 * of it at once: the space for what is new grows eightfold, so that a start has 30 collections and
 * not 1,500. V8's middle compiler keeps tens of megabytes that are never given back.
 */
export function takeMemoryToStart(): void {
  setFlagsFromString('--no-maglev');
  setFlagsFromString('--semi-space-growth-factor=8');
}

/**
 * Comes when the server answers: gives back what starting took, and lets little garbage gather from
 * here on. Live data is some 35 MB; left to itself V8 would let several times as much gather.
 * Figures: docs/BENCHMARKS.md.
 */
export function limitMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=20');
  // The one collection that gives back the space for what is new, too.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: object) => void;
  setFlagsFromString('--no-expose-gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
