import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { problemsOf } from '../operations/index.ts';
import { catalogueFolder, openRecords } from './open-client.ts';

const SERVER = join(import.meta.dirname, '../server/main.ts');
const MAIN = join(import.meta.dirname, 'main.ts');
const scratch = mkdtempSync(join(inject('databases').scratch, 'zhida-records-'));
const home = join(scratch, 'home');
const environment = { ZHIDA_HOME: home, PORT: '0', PATH: process.env.PATH };
const NOBODY = '00000000-0000-4000-8000-000000000000';

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function zhida(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: environment,
  });
  return { status, said: stdout + stderr };
}

async function startServer() {
  const server = spawn(process.execPath, [SERVER], { env: environment });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('/api/')) resolve();
    });
    server.once('exit', () => reject(new Error(said)));
  });
  const [address = ''] = /http:\/\/[^\s/]+/.exec(said) ?? [];
  const stop = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    return gone;
  };
  return { address, stop };
}

/** What an operator sees of the records: an answer, and a refusal. */
async function look() {
  const opened = await openRecords(catalogueFolder({}), environment);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { parties } = await opened.client.listParties();
  const refusal = await opened.client
    .getCalculation({ party: 'nobody', calculation: NOBODY })
    .catch(problemsOf);
  await opened.close();
  return { parties, refusal };
}

describe('the command line on the records', { timeout: 180_000 }, () => {
  it('calls the server that runs there, and opens them itself when none does', async () => {
    cpSync(inject('databases').embedded, home, { recursive: true });
    writeFileSync(join(home, 'control.sock'), 'left by a dead server');
    const server = await startServer();
    expect(statSync(join(home, 'control.sock')).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'control.sock')).isSocket()).toBe(true);
    const through = await look();
    expect(through.parties).toHaveLength(12);
    expect(through.refusal).toMatchObject([{ field: 'calculation' }]);

    const headers = { 'content-type': 'application/json' };
    for (const path of ['/rpc/copyRecords', '/api/copies']) {
      const asked = await fetch(`${server.address}${path}`, {
        method: 'POST',
        headers,
        body: '{}',
      });
      expect([path, asked.status]).toEqual([path, 404]);
    }

    const file = join(scratch, 'running.tar');
    const backup = zhida('backup', file);
    expect(backup).toEqual({ status: 0, said: expect.stringContaining(`已备份到 ${file}：`) });
    expect(readdirSync(join(home, 'copies'))).toEqual([]);
    const other = zhida('restore', file, '--home', home);
    expect(other).toEqual({ status: 1, said: expect.stringContaining('正被另一个进程') });

    expect(await server.stop('SIGTERM')).toBe(0);
    expect(readdirSync(home)).not.toContain('control.sock');
    expect(await look()).toEqual(through);

    const stopped = join(scratch, 'stopped.tar');
    expect(zhida('backup', stopped, '--lang', 'en').said).toMatch(
      /^Backed up to .*: \d+ tables, \d+/,
    );
    const restored = zhida('restore', file, '--home', join(scratch, 'other'), '--lang', 'en');
    expect(restored).toEqual({ status: 0, said: expect.stringContaining('every part checked') });
    expect(zhida('restore', file)).toEqual({
      status: 1,
      said: expect.stringContaining('不是空的'),
    });
    const nowhere = zhida('backup', join(scratch, 'no/such/folder.tar'));
    expect(nowhere).toEqual({ status: 1, said: expect.stringContaining('没有这个文件或文件夹') });
  });
});
