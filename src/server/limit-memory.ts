import { setFlagsFromString } from 'node:v8';

// Live data is some 35 MB; left to itself V8 would let several times as much garbage gather, and
// its middle compiler keeps tens of megabytes that are never given back. Comes before all else is
// even loaded, because the sizes are fixed when the heap first grows. Figures: docs/BENCHMARKS.md.
for (const flag of [
  '--max-semi-space-size=4',
  '--semi-space-growth-factor=1',
  '--heap-growing-percent=20',
  '--no-maglev',
]) {
  setFlagsFromString(flag);
}
