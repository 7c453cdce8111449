import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listAttachments } from '../attachments.ts';
import { checkAudit, listAudit } from '../audit-log.ts';
import { ENGINES, type TestDatabase } from '../engines.test-kit.ts';
import { migrate } from '../migrations/migrate.ts';
import { openStore } from '../open-store.ts';
import { listParties } from '../parties.ts';
import type { Schema } from '../schema.ts';
import { backUp, type Progress } from './back-up.ts';
import {
  fillStrange,
  LATER,
  makeEmpty,
  onDatabase,
  readStrange,
  removeUntouched,
  STRANGE,
} from './backup.test-kit.ts';
import { restore } from './restore.ts';
import { readTarHead } from './tar.ts';

const AT = new Date('2022-10-10T01:00:00Z');
const MANY = 5_000;
/** Values, nodes, head and line of the strange tables, and the head of the audit log. */
const ROWS = MANY + 6 + 3 + 1 + 1 + 1;
const scratch = mkdtempSync(join(inject('databases').scratch, 'zhida-backup-'));
const quiet = () => undefined;
const OPTIONS = { program: '0.0.0', at: AT, report: quiet, readFile: null };
const keepFile = async () => undefined;
const INTO = { report: quiet, keepFile };
const names = ENGINES.map(([name]) => name);
const pathOf = (name: string) => join(scratch, name);

afterAll(async () => {
  rmSync(scratch, { recursive: true });
  await removeUntouched();
});

/** What tar would list: the place of each entry's content in the file. */
function entriesOf(file: string) {
  const bytes = readFileSync(file);
  const entries: { name: string; at: number; size: number }[] = [];
  for (let at = 0; ; ) {
    const head = readTarHead(bytes.subarray(at, at + 512));
    if (!head) return entries;
    entries.push({ ...head, at: at + 512 });
    at += 512 + Math.ceil(head.size / 512) * 512;
  }
}

describe.each(names)('a backup from %s', { timeout: 120_000 }, (from) => {
  let database: TestDatabase;
  let strange: Awaited<ReturnType<typeof readStrange>>;
  const file = pathOf(`${from}.tar`);
  const progress: Progress[] = [];
  beforeAll(async () => {
    database = await makeEmpty(from);
    await fillStrange(database.location, MANY);
    strange = await readStrange(database.location);
    const report = (one: Progress) => progress.push(one);
    await backUp(database.location, file, { ...OPTIONS, report });
  }, 120_000);
  afterAll(() => database.remove());

  it.each(names)('is restored exactly on %s, and goes on from there', async (to) => {
    const target = await makeEmpty(to);
    const summary = await restore(file, target.location, { ...INTO, migrations: STRANGE });
    expect(summary).toMatchObject({ takenAt: AT.toISOString(), rows: ROWS });
    expect(await readStrange(target.location)).toEqual(strange);
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    const detail = { file: `${from}.tar`, sha256, taken_at: AT.toISOString() };
    await onDatabase(target.location, async (db) => {
      const log = db.withTables<Schema>();
      expect(await checkAudit(log)).toMatchObject({ entries: 1, broken: null });
      const [entry] = await listAudit(log, { limit: 1 });
      expect(entry).toMatchObject({ role: 'operator', operation: 'restore', detail });
      const added = await sql`
        insert into value (words) values ('x') returning id, words, twice`.execute(db);
      const id = MANY + 7;
      expect(added.rows).toEqual([{ id, words: 'changed by a trigger', twice: id * 2 }]);
      const orphan = sql`insert into node values (9, 99)`.execute(db);
      await expect(orphan).rejects.toThrow('foreign key');
      const changed = sql`update catalogue_text set text = ''`.execute(db);
      await expect(changed).rejects.toThrow('are never changed');
    });
    await target.remove();
  });

  it('is brought up to date by a later program, and refused by an earlier one', async () => {
    const target = await makeEmpty(from);
    const refused = restore(file, target.location, INTO);
    await expect(refused).rejects.toMatchObject({
      code: 'bad_archive',
      words: { zh: expect.stringContaining('9000_strange') },
    });
    await restore(file, target.location, { ...INTO, migrations: LATER });
    const { rows } = await onDatabase(target.location, (db) =>
      sql`select distinct later from value`.execute(db),
    );
    expect(rows).toEqual([{ later: 'later' }]);
    await target.remove();
  });

  it('goes into an empty database only, and itself overwrites no file', async () => {
    const before = statSync(file).size;
    const restored = restore(file, database.location, { ...INTO, migrations: STRANGE });
    await expect(restored).rejects.toMatchObject({ code: 'not_empty' });
    expect(await readStrange(database.location)).toEqual(strange);
    const again = backUp(database.location, file, OPTIONS);
    await expect(again).rejects.toMatchObject({ code: 'bad_file' });
    expect(statSync(file).size).toBe(before);
  });

  it('is refused while another is written to the same file, and says so', async () => {
    const other = pathOf(`${from}-other.tar`);
    writeFileSync(`${other}.unfinished`, 'x');
    await expect(backUp(database.location, other, OPTIONS)).rejects.toMatchObject({
      code: 'bad_file',
      words: { en: expect.stringContaining(`${other}.unfinished is there: another backup`) },
    });
    expect(readFileSync(`${other}.unfinished`, 'utf8')).toBe('x');
    rmSync(`${other}.unfinished`);
    await backUp(database.location, other, OPTIONS);
    rmSync(other);
  });

  it('is restored, too, from a city whose audit log lost its head', async () => {
    const [source, target] = [await makeEmpty(from), await makeEmpty(from)];
    const headless = pathOf(`${from}-headless.tar`);
    await onDatabase(source.location, async (db) => {
      await migrate(db);
      await sql`delete from audit_head`.execute(db);
    });
    await backUp(source.location, headless, OPTIONS);
    await restore(headless, target.location, INTO);
    const check = await onDatabase(target.location, (db) => checkAudit(db.withTables<Schema>()));
    expect(check.broken).toEqual({ number: 0, is: 'headless' });
    for (const one of [source, target]) await one.remove();
  });

  it('is for its owner only, in parts that say what they are', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(scratch).filter((name) => name.includes('unfinished'))).toEqual([]);
    const parts = entriesOf(file).map(({ name }) => name);
    expect(parts[0]).toBe('format.json');
    expect(parts).toContain('tables/value/000002.jsonl.gz');
    expect(parts.slice(-2)).toEqual(['manifest.json', 'manifest.sha256']);
    expect(progress).toContainEqual({ table: 'value', rows: MANY + 6 });
  });

  it('says which part is damaged, and restores nothing', async () => {
    const bytes = readFileSync(file);
    const target = await makeEmpty(from);
    const refusalOf = async (damaged: Buffer) => {
      writeFileSync(pathOf('damaged.tar'), damaged);
      const error = await restore(pathOf('damaged.tar'), target.location, {
        ...INTO,
        migrations: STRANGE,
      }).then(
        () => new Error('restored'),
        (reason: unknown) => reason,
      );
      return error instanceof Error ? error.message : '';
    };
    for (const { name, at, size } of entriesOf(file)) {
      const middle = at + Math.floor(size / 2);
      const flipped = Buffer.from(bytes);
      flipped[middle] = (flipped[middle] ?? 0) ^ 1;
      const told = name === 'manifest.sha256' ? 'manifest.json' : name;
      expect([name, await refusalOf(flipped)]).toEqual([name, expect.stringContaining(told)]);
      expect(await refusalOf(bytes.subarray(0, middle))).toContain(name);
    }
    const other = Buffer.from(bytes);
    other.write('{"zhida_backup":2}\n', 512);
    expect(await refusalOf(other)).toContain('its format is 2 and this program knows 1');
    expect(await refusalOf(Buffer.from('hello'))).toContain('cut off');
    expect(await refusalOf(Buffer.alloc(5_000, 'x'))).toContain('no backup of Zhida');
    const { rows } = await onDatabase(target.location, (db) =>
      sql`select relname from pg_class where relnamespace = 'public'::regnamespace`.execute(db),
    );
    expect(rows).toEqual([]);
    await target.remove();
  });
});

describe.each(ENGINES)('attachments in a backup on %s', { timeout: 60_000 }, (name, make) => {
  const [kept, lost] = [Buffer.from('a file'), Buffer.from('one that is gone')];
  const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

  it('are held by their digest, checked, and put back before the rows are', async () => {
    const { location, remove } = await make();
    const store = await openStore(location);
    await store.write(async (handle) => {
      await sql`
        insert into party (id, name, example, created_at) values ('p', '示例', true, now())`.execute(
        handle,
      );
      for (const content of [kept, lost]) {
        const digest = sha256(content);
        await sql`insert into stored_file values (${digest}, now())`.execute(handle);
        await sql`
          insert into attachment (party, digest, name, type, size, uploaded_at, example)
          values ('p', ${digest}, 'a.pdf', 'pdf', ${content.length}, now(), true)`.execute(handle);
      }
    });
    await store.close();
    const file = pathOf(`files-${name}.tar`);
    const readFile = async (digest: string) => (digest === sha256(kept) ? kept : undefined);
    const summary = await backUp(location, file, { ...OPTIONS, readFile });
    expect(summary).toMatchObject({ files: 1, missing: 1 });
    await remove();
    const part = entriesOf(file).find((entry) => entry.name.startsWith('attachments/'));
    expect(part?.name).toBe(`attachments/${sha256(kept)}.gz`);

    const target = await makeEmpty(name);
    const put: [string, string][] = [];
    const keepFile = async (digest: string, content: Uint8Array) => {
      put.push([digest, Buffer.from(content).toString()]);
    };
    const damaged = readFileSync(file);
    const at = (part?.at ?? 0) + Math.floor((part?.size ?? 0) / 2);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(pathOf('damaged-file.tar'), damaged);
    const refused = restore(pathOf('damaged-file.tar'), target.location, {
      report: quiet,
      keepFile,
    });
    await expect(refused).rejects.toThrow(`attachments/${sha256(kept)}.gz`);
    const failing = async () => {
      throw new Error('the disk is full');
    };
    const cut = restore(file, target.location, { report: quiet, keepFile: failing });
    await expect(cut).rejects.toThrow('the disk is full');
    expect(await restore(file, target.location, { report: quiet, keepFile })).toMatchObject({
      files: 1,
    });
    expect(put).toEqual([[sha256(kept), 'a file']]);
    const restored = await openStore(target.location);
    expect(await restored.read((handle) => listAttachments(handle, 'p'))).toHaveLength(2);
    await restored.close();
    await target.remove();
  });
});

describe.each(ENGINES)('a backup on %s while others write', { timeout: 60_000 }, (name, make) => {
  it('holds every write acknowledged before, and none by half', async () => {
    const { location, remove } = await make();
    const store = await openStore(location);
    const acknowledged: number[] = [];
    let writing = true;
    const writer = (async () => {
      for (let number = 1; writing; number++) {
        await store.write(async (handle) => {
          for (const half of ['a', 'b']) {
            await sql`
              insert into party (id, name, example, created_at)
              values (${`${number}${half}`}, '示例', true, now())`.execute(handle);
          }
        });
        acknowledged.push(number);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 1));
    const before = acknowledged.length;
    const file = pathOf(`while-${name}.tar`);
    const from = 'url' in location ? location : { folder: await store.copy() };
    await backUp(from, file, OPTIONS);
    writing = false;
    await writer;
    await store.close();
    await remove();
    const target = await makeEmpty(name);
    await restore(file, target.location, INTO);
    const restored = await openStore(target.location);
    const ids = (await restored.read(listParties)).map(({ id }) => id);
    await restored.close();
    await target.remove();
    expect(ids.length).toBeGreaterThanOrEqual(before * 2);
    expect(ids.length).toBeLessThanOrEqual(acknowledged.length * 2);
    const numbers = new Set(ids.map((id) => id.slice(0, -1)));
    expect(ids.length).toBe(numbers.size * 2);
    for (const number of acknowledged.slice(0, before)) expect(numbers).toContain(String(number));
  });

  it('refuses where there is nothing to back up', async () => {
    const target = await makeEmpty(name);
    const backup = backUp(target.location, pathOf(`none-${name}.tar`), OPTIONS);
    await expect(backup).rejects.toMatchObject({ code: 'no_records' });
    await onDatabase(target.location, (db) => migrate(db));
    await target.remove();
  });
});
