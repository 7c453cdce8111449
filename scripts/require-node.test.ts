import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeTree } from './write-tree.test-kit.ts';

const GUARD = join(import.meta.dirname, 'require-node.cjs');

function startAs(version: string) {
  const claim = `Object.defineProperty(process.versions, 'node', { value: '${version}' });\n`;
  const root = writeTree({ 'claim.cjs': claim, 'started.cjs': "console.log('started');\n" });
  const args = ['-r', './claim.cjs', '-r', GUARD, 'started.cjs'];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
}

it.each(['20.20.2', '22.17.1'])('stops Node %s with the reason in both languages', (version) => {
  const { status, stdout, stderr } = startAs(version);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(`Zhida needs Node 22.18 or newer; this is Node ${version}`);
  expect(stderr).toContain(`当前为 Node ${version}`);
});

it.each(['22.18.0', '24.0.0'])('lets Node %s start', (version) => {
  expect(startAs(version)).toMatchObject({ status: 0, stdout: 'started\n', stderr: '' });
});
