import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { findCase } from '../../store/index.ts';
import { openClaimsTown } from '../claims.test-kit.ts';

const WRITER = new URL('./file-claims.test-kit.ts', import.meta.url).pathname;

/** A process that files claims: the last event of each case that it acknowledged. */
async function startWriter({ location }: TestDatabase) {
  const place = 'folder' in location ? ['folder', location.folder] : ['url', location.url];
  const writer = spawn(process.execPath, [WRITER, ...place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged = new Map<string, number>();
  let count = 0;
  const lines = createInterface({ input: writer.stdout });
  lines.on('line', (line) => {
    const [id = '', seen] = line.split(' ');
    if (seen === undefined) return;
    acknowledged.set(id, Math.max(Number(seen), acknowledged.get(id) ?? 0));
    count += 1;
  });
  const gone = once(writer, 'close');
  return { writer, gone, acknowledged, count: () => count };
}

describe.each(ENGINES)('cases of a killed process on %s', { timeout: 240_000 }, (_name, make) => {
  it('keep every event that was acknowledged, and nothing by half', async () => {
    const database = await make();
    const acknowledged = new Map<string, number>();
    for (const [events, ms] of [
      [2, 0],
      [4, 7],
      [9, 31],
    ] as const) {
      const { writer, gone, acknowledged: own, count } = await startWriter(database);
      while (count() < events && writer.exitCode === null) await wait(1);
      await wait(ms);
      writer.kill('SIGKILL');
      await gone;
      for (const [id, seen] of own) acknowledged.set(id, seen);
    }
    const town = await openClaimsTown(database);
    expect(acknowledged.size).toBeGreaterThan(3);
    for (const [id, seen] of acknowledged) {
      const kept = await town.city.store.read((handle) => findCase(handle, id));
      const numbers = kept?.events.map(({ number }) => number) ?? [];
      expect(numbers.length).toBeGreaterThanOrEqual(seen);
      expect(numbers).toEqual(numbers.map((_, place) => place + 1));
      const passed = kept?.events.filter(({ event }) => event.is === 'passed') ?? [];
      expect(passed.length).toBeLessThanOrEqual(1);
    }
    const { wrong, cases } = await town.operator.verifyCases();
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(acknowledged.size);
    expect((await town.operator.verifyAudit()).broken).toBeNull();
    await town.close();
  });
});
