/** Runs work at most so many at a time; what comes meanwhile waits for its turn, in its order. */
export function takeTurns(mostAtOnce: number): <T>(run: () => Promise<T>) => Promise<T> {
  let working = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (working < mostAtOnce) working += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) working -= 1;
      else next();
    }
  };
}
