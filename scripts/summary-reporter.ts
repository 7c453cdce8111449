import type { Reporter, TestModule, Vitest } from 'vitest/node';

export type Summary = { passed: number; failed: number; skipped: number };

/**
 * Counts tests. A file or suite that broke outside its tests, and an error that no test caught,
 * count as one failure each, so that "0 failed" is never printed over a broken run.
 */
export function countTests(modules: readonly TestModule[], unhandledErrors: number): Summary {
  const summary: Summary = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    summary.failed += module.errors().length;
    for (const suite of module.children.allSuites()) summary.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') summary.passed += 1;
      else if (state === 'failed') summary.failed += 1;
      else summary.skipped += 1;
    }
  }
  return summary;
}

/** Prints `N passed, N failed, N skipped` as the last line of a test run. */
export default class SummaryReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const { passed, failed, skipped } = countTests(modules, unhandledErrors.length);
    this.#vitest?.logger.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
