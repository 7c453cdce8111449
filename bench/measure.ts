/** Something to time. `run` gives a number that depends on its work, so that none can be left out. */
export type Case = { readonly name: string; readonly run: () => number | Promise<number> };

/** `ratio`: time over that of the first case, the middle one of all rounds. */
export type Timing = {
  readonly name: string;
  readonly microseconds: number;
  readonly ratio: number;
  /** Microseconds in each round. */
  readonly rounds: readonly number[];
  /** The sum of what the runs gave. */
  readonly work: number;
};

const WARM_UP_MS = 400;
const BATCH_MS = 1;
const ROUNDS = 400;

/** Runs each case until the compiler has done with it. */
export async function warmUp(cases: readonly Case[]): Promise<void> {
  for (const one of cases) await batchOf(one);
}

/**
 * Times the cases in turns, so that a slow moment of the machine hits all of them, and gives the
 * median of the rounds. The order turns from round to round.
 */
export async function measure(cases: readonly Case[]): Promise<Timing[]> {
  const batches: number[] = [];
  for (const one of cases) batches.push(await batchOf(one));
  const work = cases.map(() => 0);
  const rounds = cases.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < cases.length; turn++) {
      const at = (round + turn) % cases.length;
      const batch = batches[at] ?? 1;
      const start = performance.now();
      work[at] = (work[at] ?? 0) + (await runBatch(cases[at] as Case, batch));
      rounds[at]?.push(((performance.now() - start) * 1000) / batch);
    }
  }
  return cases.map(({ name }, index) => ({
    name,
    microseconds: median(rounds[index] ?? []),
    ratio: ratioOf(rounds[index] ?? [], rounds[0] ?? []),
    rounds: rounds[index] ?? [],
    work: work[index] ?? 0,
  }));
}

/** How many times as long one case takes as another: the middle one of the ratios in a round. */
export function ratioOf(rounds: readonly number[], ofOther: readonly number[]): number {
  return median(rounds.map((time, round) => time / (ofOther[round] ?? 1)));
}

/** Takes one of the series after the other. */
export function inTurn<T, Result>(series: readonly T[], run: (one: T) => Result): () => Result {
  let at = 0;
  return () => {
    at = (at + 1) % series.length;
    return run(series[at] as T);
  };
}

/** Warms a case up and gives the number of runs that fill a batch. */
async function batchOf(one: Case): Promise<number> {
  const end = performance.now() + WARM_UP_MS;
  let runs = 0;
  let work = 0;
  while (performance.now() < end) {
    work += await runBatch(one, 10);
    runs += 10;
  }
  if (work === 0) throw new Error(`${one.name} does nothing`);
  return Math.max(1, Math.round((runs * BATCH_MS) / WARM_UP_MS));
}

/** Waits only for what is a promise, so that the others pay nothing for those that are. */
async function runBatch({ run }: Case, batch: number): Promise<number> {
  let work = 0;
  for (let count = 0; count < batch; count++) {
    const one = run();
    work += typeof one === 'number' ? one : await one;
  }
  return work;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
