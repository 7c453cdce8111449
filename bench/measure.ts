/** Something to time. `run` gives a number that depends on its work, so that none can be left out. */
export type Case = { readonly name: string; readonly run: () => number };

/** `ratio`: time over that of the first case, the middle one of all rounds. */
export type Timing = {
  readonly name: string;
  readonly microseconds: number;
  readonly ratio: number;
  /** The sum of what the runs gave. */
  readonly work: number;
};

const WARM_UP_MS = 400;
const BATCH_MS = 1;
const ROUNDS = 400;

/** Runs each case until the compiler has done with it. */
export function warmUp(cases: readonly Case[]): void {
  for (const one of cases) batchOf(one);
}

/**
 * Times the cases in turns, so that a slow moment of the machine hits all of them, and gives the
 * median of the rounds. The order turns from round to round.
 */
export function measure(cases: readonly Case[]): Timing[] {
  const batches = cases.map((one) => batchOf(one));
  const work = cases.map(() => 0);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const times = cases.map(() => 0);
    for (let turn = 0; turn < cases.length; turn++) {
      const at = (round + turn) % cases.length;
      const batch = batches[at] ?? 1;
      const start = performance.now();
      work[at] = (work[at] ?? 0) + runBatch(cases[at] as Case, batch);
      times[at] = ((performance.now() - start) * 1000) / batch;
    }
    return times;
  });
  return cases.map(({ name }, index) => ({
    name,
    microseconds: median(rounds.map((times) => times[index] ?? 0)),
    ratio: median(rounds.map((times) => (times[index] ?? 0) / (times[0] ?? 1))),
    work: work[index] ?? 0,
  }));
}

/** Warms a case up and gives the number of runs that fill a batch. */
function batchOf(one: Case): number {
  const end = performance.now() + WARM_UP_MS;
  let runs = 0;
  let work = 0;
  while (performance.now() < end) {
    work += runBatch(one, 10);
    runs += 10;
  }
  if (work === 0) throw new Error(`${one.name} does nothing`);
  return Math.max(1, Math.round((runs * BATCH_MS) / WARM_UP_MS));
}

function runBatch({ run }: Case, batch: number): number {
  let work = 0;
  for (let count = 0; count < batch; count++) work += run();
  return work;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
