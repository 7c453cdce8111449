import { describe, expect, it } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';
import { writeTree } from './write-tree.test-kit.ts';

const VALUES = {
  'src/values/index.ts': "export { one } from './one.ts';\n",
  'src/values/one.ts': 'export const one = 1;\n',
};
const uses = (path: string) => `export { one } from '${path}';\n`;
const usesType = (path: string) => `export type { one } from '${path}';\n`;

async function violationsOf(files: Record<string, string>): Promise<readonly string[]> {
  const { violations } = await checkBoundaries(writeTree(files));
  return violations;
}

describe('what the check lets through', () => {
  it('counts a tree that keeps the rules', async () => {
    const report = await checkBoundaries(
      writeTree({
        ...VALUES,
        'src/rules/index.ts': uses('../values/index.ts'),
        'src/rules/view.ts': uses('../values/index.ts'),
        'src/operations/index.ts': uses('../rules/index.ts'),
        'src/web/main.tsx': uses('../rules/view.ts') + usesType('../operations/index.ts'),
        'src/cli/main.ts': uses('../operations/index.ts'),
      }),
    );
    expect(report).toEqual({ modules: 7, dependencies: 7, violations: [] });
  });

  it('lets a test of the core read a file', async () => {
    const test = `${uses('./index.ts')}import 'node:fs';\n`;
    expect(await violationsOf({ ...VALUES, 'src/values/one.test.ts': test })).toEqual([]);
  });
});

describe('what makes the check fail', () => {
  it('a run that cruised nothing', async () => {
    expect(await violationsOf({ 'src/empty.txt': '' })).toEqual(['no module was cruised']);
  });

  it('a folder without a rule', async () => {
    const files = { ...VALUES, 'src/magic/index.ts': uses('../values/index.ts') };
    expect(await violationsOf(files)).toEqual(['src/magic has no rule: say what it may use']);
  });

  it('a folder that was not read', async () => {
    const files = { ...VALUES, 'src/ledger/types.d.ts': 'export type Fen = bigint;\n' };
    const root = writeTree(files);
    const { violations } = await checkBoundaries(root, ['src/values']);
    expect(violations).toEqual(['src/ledger was not cruised']);
  });

  const cases: readonly (readonly [string, Record<string, string>, string])[] = [
    [
      'a Node built-in in the core',
      { 'src/values/one.ts': "export { sep as one } from 'node:path';\n" },
      'core-no-node',
    ],
    [
      'a package with effects in the core',
      { 'src/values/one.ts': "export { fastify as one } from 'fastify';\n" },
      'core-pure-packages',
    ],
    [
      'values using rules',
      {
        'src/rules/index.ts': 'export const one = 1;\n',
        'src/values/one.ts': uses('../rules/index.ts'),
      },
      'folder-values',
    ],
    [
      'the server reading files itself',
      {
        'src/files/index.ts': uses('../values/index.ts'),
        'src/server/main.ts': uses('../files/index.ts'),
      },
      'folder-server',
    ],
    [
      'a folder entered past its door',
      { 'src/rules/index.ts': uses('../values/one.ts') },
      'through-the-door',
    ],
    [
      'a journey entering past the door',
      { 'e2e/journey.ts': uses('../src/values/one.ts') },
      'through-the-door-from-outside',
    ],
    [
      'the web app with the evaluators',
      {
        'src/rules/index.ts': uses('../values/index.ts'),
        'src/web/main.tsx': uses('../rules/index.ts'),
      },
      'web-rules-by-view',
    ],
    [
      'the web app running an operation',
      {
        'src/operations/index.ts': uses('../values/index.ts'),
        'src/web/main.tsx': uses('../operations/index.ts'),
      },
      'web-operations-types-only',
    ],
    [
      'a Node built-in in the web app',
      { 'src/web/main.tsx': `${uses('../values/index.ts')}import 'node:fs';\n` },
      'web-no-node',
    ],
    [
      'a view that reaches a parser',
      { 'src/rules/index.ts': uses('../values/index.ts'), 'src/rules/view.ts': uses('./index.ts') },
      'view-without-evaluators',
    ],
    [
      'a driver outside the store',
      { 'src/operations/index.ts': `${uses('../values/index.ts')}import 'kysely';\n` },
      'driver-in-store-only',
    ],
    ['a cycle', { 'src/values/one.ts': uses('./index.ts') }, 'no-cycle'],
    ['an orphan', { 'src/values/lonely.ts': 'export const lonely = 1;\n' }, 'no-orphan'],
    [
      'code that imports a test',
      {
        'src/values/one.test.ts': 'export const one = 1;\n',
        'src/values/index.ts': uses('./one.test.ts'),
      },
      'no-import-of-test',
    ],
    ['an import of nothing', { 'src/values/index.ts': uses('./gone.ts') }, 'no-unresolvable'],
  ];

  it.each(cases)('%s', async (_title, files, rule) => {
    const violations = await violationsOf({ ...VALUES, ...files });
    expect(violations.map((line) => line.split(':')[0])).toContain(rule);
  });

  it('accepts a driver inside the store', async () => {
    const files = {
      ...VALUES,
      'src/store/index.ts': `${uses('../values/index.ts')}import 'kysely';\n`,
    };
    const violations = await violationsOf(files);
    expect(violations.filter((line) => line.startsWith('driver'))).toEqual([]);
  });

  it('a development package in what runs', async () => {
    const manifest = JSON.stringify({ devDependencies: { vitest: '1.0.0' } });
    const files = {
      ...VALUES,
      'package.json': manifest,
      'node_modules/vitest/package.json': '{ "name": "vitest", "main": "index.js" }',
      'node_modules/vitest/index.js': '',
      'src/operations/index.ts': `${uses('../values/index.ts')}import 'vitest';\n`,
    };
    expect(await violationsOf(files)).toEqual([
      'no-development-package: src/operations/index.ts → node_modules/vitest/index.js',
    ]);
  });
});
