import { globSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webState } from './prepare-web.ts';
import { writeTree } from './write-tree.test-kit.ts';

const BUILT = new Date('2026-01-02T00:00:00Z');
const BEFORE = new Date('2026-01-01T00:00:00Z');
const AFTER = new Date('2026-01-03T00:00:00Z');

function tree(times: Readonly<Record<string, Date>>): string {
  const root = writeTree(Object.fromEntries(Object.keys(times).map((path) => [path, ''])));
  for (const path of globSync('**', { cwd: root })) utimesSync(join(root, path), BEFORE, BEFORE);
  for (const [path, time] of Object.entries(times)) utimesSync(join(root, path), time, time);
  return root;
}

it('has nothing to build where there is no web app', () => {
  expect(webState(tree({ 'src/values/index.ts': BEFORE }))).toBe('absent');
});

it('builds what was never built', () => {
  expect(webState(tree({ 'src/web/index.html': BEFORE }))).toBe('stale');
});

it('leaves a build newer than its sources alone', () => {
  const times = { 'src/web/index.html': BEFORE, 'dist/web/index.html': BUILT };
  expect(webState(tree({ ...times, 'src/server/main.ts': AFTER }))).toBe('fresh');
});

it('builds again after a file is gone', () => {
  const times = { 'src/web/index.html': BEFORE, 'dist/web/index.html': BUILT };
  const root = tree({ ...times, 'src/web/main.tsx': BEFORE });
  rmSync(join(root, 'src/web/main.tsx'));
  expect(webState(root)).toBe('stale');
});

it.each(['src/web/pages/home.tsx', 'src/values/money.ts', 'vite.config.ts'])(
  'builds again after a change of %s',
  (path) => {
    const times = { 'src/web/index.html': BEFORE, 'dist/web/index.html': BUILT };
    expect(webState(tree({ ...times, [path]: AFTER }))).toBe('stale');
  },
);
