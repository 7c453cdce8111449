/** Something to time. `run` gives a number that depends on its work, so that none can be left out. */
export type Case = { readonly name: string; readonly run: () => number };

/** `ratio`: time over that of the first case, the middle one of all rounds. */
export type Timing = {
  readonly name: string;
  readonly microseconds: number;
  readonly ratio: number;
};

const WARM_UP_MS = 400;
const BATCH_MS = 1;
const ROUNDS = 300;

let seen = 0;

/** The sum of all numbers that the cases gave: prove of work, to be shown. */
export function workSeen(): number {
  return seen;
}

/**
 * Times the cases in turns, so that a slow moment of the machine hits all of them, and gives the
 * median of the rounds. The order turns from round to round.
 */
export function measure(cases: readonly Case[]): Timing[] {
  const batches = cases.map((one) => batchOf(one));
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const times = cases.map(() => 0);
    for (let turn = 0; turn < cases.length; turn++) {
      const at = (round + turn) % cases.length;
      times[at] = timeOf(cases[at] as Case, batches[at] ?? 1);
    }
    return times;
  });
  return cases.map(({ name }, index) => ({
    name,
    microseconds: median(rounds.map((times) => times[index] ?? 0)),
    ratio: median(rounds.map((times) => (times[index] ?? 0) / (times[0] ?? 1))),
  }));
}

/** Warms a case up and gives the number of runs that take some milliseconds. */
function batchOf(one: Case): number {
  const end = performance.now() + WARM_UP_MS;
  let runs = 0;
  while (performance.now() < end) {
    for (let count = 0; count < 10; count++) seen += one.run();
    runs += 10;
  }
  return Math.max(1, Math.round((runs * BATCH_MS) / WARM_UP_MS));
}

/** Microseconds for one run. */
function timeOf({ run }: Case, batch: number): number {
  const start = performance.now();
  for (let count = 0; count < batch; count++) seen += run();
  return ((performance.now() - start) * 1000) / batch;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}
