import { defineConfig } from 'vitest/config';

/** Tests that need databases, which are made ready before them. */
const WITH_STORE = 'src/**/*.store.test.ts';

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: '100%',
    setupFiles: 'scripts/draw-alike.ts',
    reporters: ['default', './scripts/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [WITH_STORE],
          // Nothing here keeps state between files: loading each module once saves a third of the time.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: [WITH_STORE],
          isolate: false,
          globalSetup: 'scripts/prepare-test-databases.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'scripts/prepare-demonstration.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 130_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
