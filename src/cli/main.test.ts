import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');

function zhida(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

describe('the command line', { timeout: 60_000 }, () => {
  it('shows usage and exit codes, Chinese first', () => {
    const { status, stdout } = zhida(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('用法：zhida <命令> [选项]');
    expect(stdout).toMatch(/0 {2}正常\n {2}1 {2}.*\n {2}2 {2}用法不对/);
    expect(zhida(['--help', '--lang', 'en']).stdout).toContain('Usage: zhida <command> [options]');
  });

  it('leaves with 2 and a hint on wrong usage', () => {
    const { status, stdout, stderr } = zhida(['asess', 'd.yaml']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('没有命令 asess，是否指 assess？\n用法见 zhida --help\n');
  });

  it('assesses standard input, as JSON too', () => {
    const { status, stdout } = zhida(['assess', '-', '--json'], '{"records": []}');
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toContain('totals');
  });

  it('names the line of a mistake in standard input and leaves with 1', () => {
    const { status, stderr } = zhida(['assess', '-'], 'party:\n  rolle: [fund]\n');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^stdin\.yaml:2:3 {2}party\.rolle：/);
  });
});
