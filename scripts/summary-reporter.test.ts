import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeTree } from './write-tree.test-kit.ts';

const VITEST = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const REPORTER = join(import.meta.dirname, 'summary-reporter.ts');
const HEAD = "import { beforeAll, describe, expect, it } from 'vitest';\n";
const PASSES = "it('passes', () => { expect(1).toBe(1); });\n";

function lastLine(files: Record<string, string>): {
  line: string | undefined;
  status: number | null;
} {
  const tests = Object.entries(files).map(([name, text]) => [`${name}.test.js`, HEAD + text]);
  const root = writeTree({ ...Object.fromEntries(tests), 'package.json': '{ "type": "module" }' });
  const args = [VITEST, 'run', '--globals', '--reporter=default', `--reporter=${REPORTER}`];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { line: stdout.trimEnd().split('\n').at(-1), status };
}

it('counts what passed, failed and was skipped', () => {
  const more = "it('fails', () => { expect(1).toBe(2); });\nit.skip('later', () => {});\n";
  expect(lastLine({ a: PASSES, b: PASSES + more })).toEqual({
    line: '2 passed, 1 failed, 1 skipped',
    status: 1,
  });
});

it('counts a file that does not load as a failure', () => {
  const line = '1 passed, 1 failed, 0 skipped';
  expect(lastLine({ a: PASSES, b: "throw new Error('broken');\n" })).toEqual({ line, status: 1 });
});

it('counts a hook that breaks and an error that no test caught', () => {
  const hook = "describe('s', () => { beforeAll(() => { throw new Error('broken'); });\n";
  const late =
    "it('late', async () => { Promise.reject(new Error('late')); expect(1).toBe(1); });\n";
  const { line, status } = lastLine({ a: `${hook}${PASSES}});\n`, b: late });
  expect(line).toBe('1 passed, 2 failed, 1 skipped');
  expect(status).toBe(1);
});
