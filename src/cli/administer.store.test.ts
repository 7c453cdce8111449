import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openShipped } from '../operations/shipped.test-kit.ts';
import { openStore } from '../store/index.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { openTerminal } from './terminal.ts';

const scratch = mkdtempSync(join(inject('databases').scratch, 'zhida-administer-'));
const home = join(scratch, 'home');
const ADDRESS = 'https://zhida.example';

async function run(line: string) {
  const reading = readArguments(line.split(' '));
  if (reading.is !== 'run') throw new Error(reading.is);
  const terminal = openTerminal({ columns: 120 }, {});
  const environment = { ZHIDA_HOME: home, ADDRESS };
  return runCommand(reading.invocation, { environment, terminal, before: openShipped() });
}

const add = (kind: string, email: string, lang = 'zh') =>
  run(`add-administrator ${kind} --name 示例 --email ${email} --lang ${lang}`);

describe('zhida add-administrator and verify-audit', { timeout: 120_000 }, () => {
  beforeAll(() => cpSync(inject('databases').embedded, home, { recursive: true }));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('makes the first three administrators of a city, each with a link', async () => {
    for (const kind of ['system', 'security', 'audit']) {
      const { code, out } = await add(kind, `${kind}@example.com`);
      expect(code).toBe(0);
      expect(out[0]).toContain('已任命：示例');
      expect(out[1]).toMatch(/^https:\/\/zhida\.example\/set-password#\S{20}/);
    }
  });

  it('refuses another kind, an address that is none, and two kinds for one person', async () => {
    const answers = [];
    for (const [kind, email] of [
      ['mayor', 'a@example.com'],
      ['audit', 'nobody'],
      ['audit', 'system@example.com'],
    ] as const) {
      const { code, err } = await add(kind, email, 'en');
      answers.push([code, err[0]]);
    }
    expect(answers).toEqual([
      [1, expect.stringContaining('role')],
      [1, expect.stringContaining('not an e-mail address')],
      [1, expect.stringContaining('nobody may hold the two')],
    ]);
  });

  it('finds the log whole, with its last hash to note, and that hash later on', async () => {
    const { code, out } = await run('verify-audit');
    expect([code, out[0]]).toEqual([0, expect.stringContaining('审计日志完好，共 6 条')]);
    const hash = out[1] ?? '';
    await add('audit', 'second@example.com');
    expect((await run(`verify-audit --expect ${hash}`)).code).toBe(0);
    const other = await run(`verify-audit --expect ${'0'.repeat(64)} --lang en`);
    expect([other.code, other.err[0]]).toEqual([1, expect.stringContaining('rewritten')]);
  });

  it('finds the entry that somebody changed behind its back', async () => {
    const store = await openStore({ folder: home });
    const { pool } = store;
    await pool.query('alter table audit_entry disable trigger never_changed');
    await pool.query(`update audit_entry set result = 'done' where result <> 'done'`);
    await store.close();
    const { code, err } = await run('verify-audit --lang en');
    expect([code, err]).toEqual([1, ['Entry 4 of the audit log was changed']]);
  });
});
