import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditEntry, appendAudit, checkAudit, hasAuditHash, listAudit } from './audit-log.ts';
import { ENGINES, type TestDatabase } from './engines.test-kit.ts';
import { openStore, type Store, type Writing } from './open-store.ts';

const ROWS = 12;

/** Text as it can be kept: no null character, no half of a surrogate pair. */
const text = fc
  .string({ unit: 'binary', maxLength: 20 })
  .filter((value) => value.isWellFormed() && !value.includes('\0'));
const orNull = fc.option(text);
const entry: fc.Arbitrary<AuditEntry> = fc.record({
  at: fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
  account: orNull,
  post: orNull,
  role: text,
  actingFor: orNull,
  operation: text,
  subject: orNull,
  detail: fc.dictionary(
    text,
    fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text)),
    { noNullPrototype: true },
  ),
  result: text,
  address: orNull,
  request: fc.constant(null),
});

/** Every column, and something else to put there. */
const CHANGES = {
  at: sql`at + interval '1 microsecond'`,
  account: sql`case when account is null then '' else account || 'x' end`,
  post: sql`case when post is null then '' else null end`,
  role: sql`role || ' '`,
  acting_for: sql`case when acting_for is null then 'x' else null end`,
  operation: sql`'x' || operation`,
  subject: sql`case when subject is null then '' else upper(subject) || 'x' end`,
  detail: sql`detail || '{"added": null}'`,
  result: sql`result || '.'`,
  address: sql`case when address is null then '::1' else null end`,
  request: sql`case when request is null then 'x' else null end`,
  hash: sql`reverse(hash)`,
} as const;

describe.each(ENGINES)('the chain of the audit log on %s', (_kind, make) => {
  let database: TestDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await make();
    store = await openStore(database.location);
    for (const [place, one] of fc.sample(entry, { numRuns: ROWS, seed: 7 }).entries()) {
      const request = place % 2 === 0 ? null : `r${place}`;
      await store.write((handle) => appendAudit(handle, { ...one, request }));
    }
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  /** What is found after something was done to the table behind the program's back. */
  const foundAfter = async (tamper: (handle: Writing) => Promise<unknown>) => {
    let found: unknown;
    const undone = new Error('undone');
    await store
      .write(async (handle) => {
        await sql`alter table audit_entry disable trigger never_changed`.execute(handle);
        await tamper(handle);
        found = (await checkAudit(handle)).broken;
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    return found;
  };
  const numbers = Array.from({ length: ROWS }, (_, place) => place + 1);

  it('is whole as it was written, and read back as it was given', async () => {
    const check = await store.read(checkAudit);
    expect(check).toMatchObject({ entries: ROWS, broken: null });
    const [last] = fc.sample(entry, { numRuns: ROWS, seed: 7 }).slice(-1);
    const [kept] = await store.read((handle) => listAudit(handle, { limit: 1 }));
    expect(kept).toEqual({ ...last, number: ROWS, request: `r${ROWS - 1}` });
    expect(await foundAfter(async () => undefined)).toBeNull();
  });

  it('cannot be changed by the program itself', async () => {
    for (const statement of [
      sql`update audit_entry set result = 'x' where number = 1`,
      sql`delete from audit_entry where number = 1`,
      sql`truncate audit_entry`,
    ]) {
      await expect(store.write((handle) => statement.execute(handle))).rejects.toThrow(
        'never changed',
      );
    }
  });

  it.each(Object.entries(CHANGES))(
    'notices another %s in any row, by its number',
    async (column, value) => {
      const found = [];
      for (const number of numbers) {
        found.push(
          await foundAfter((handle) =>
            sql`update audit_entry set ${sql.ref(column)} = ${value} where number = ${number}`.execute(
              handle,
            ),
          ),
        );
      }
      expect(found).toEqual(numbers.map((number) => ({ number, is: 'changed' })));
    },
  );

  it('notices any text in the place of another', async () => {
    const places = fc.constantFrom('account', 'post', 'role', 'acting_for', 'operation', 'subject');
    const change = fc.tuple(fc.integer({ min: 1, max: ROWS }), places, orNull);
    await fc.assert(
      fc.asyncProperty(change, async ([number, column, value]) => {
        const isKept = column === 'role' || column === 'operation';
        const given = isKept ? (value ?? '') : value;
        let isSame = false;
        const broken = await foundAfter(async (handle) => {
          const { rows } = await sql<{ same: boolean }>`
            select ${sql.ref(column)} is not distinct from ${given}::text as same
            from audit_entry where number = ${number}`.execute(handle);
          isSame = rows[0]?.same === true;
          await sql`
            update audit_entry set ${sql.ref(column)} = ${given} where number = ${number}
          `.execute(handle);
        });
        expect(broken).toEqual(isSame ? null : { number, is: 'changed' });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a list for an empty detail', sql`detail = '[]'`],
    ['a number for an empty detail', sql`detail = '5'`],
    ['nothing for an empty detail', sql`detail = 'null'`],
    ['no end of time', sql`at = 'infinity'`],
  ])('notices what would read as something else: %s', async (_, change) => {
    const [one] = fc.sample(entry, { numRuns: 1, seed: 7 });
    if (one === undefined) throw new Error('no entry');
    const found = await foundAfter(async (handle) => {
      const number = await appendAudit(handle, { ...one, detail: {} });
      expect((await checkAudit(handle)).broken).toBeNull();
      await sql`update audit_entry set ${change} where number = ${number}`.execute(handle);
    });
    expect(found).toEqual({ number: ROWS + 1, is: 'changed' });
  });

  it('notices any row that is dropped, the first and the last too', async () => {
    const found = [];
    for (const number of numbers) {
      found.push(
        await foundAfter((handle) =>
          sql`delete from audit_entry where number = ${number}`.execute(handle),
        ),
      );
    }
    expect(found).toEqual(numbers.map((number) => ({ number, is: 'missing' })));
    const all = await foundAfter((handle) => sql`delete from audit_entry`.execute(handle));
    expect(all).toEqual({ number: 1, is: 'missing' });
  });

  it('notices a row that is inserted: after the last, before the first, between any two', async () => {
    const insertAt = (number: number) => async (handle: Writing) => {
      await sql`update audit_entry set number = -number where number >= ${number}`.execute(handle);
      await sql`update audit_entry set number = 1 - number where number < 0`.execute(handle);
      await sql`
        insert into audit_entry (number, at, role, operation, detail, result, hash)
        select ${number}, at, role, operation, detail, result, hash from audit_entry limit 1
      `.execute(handle);
    };
    const found = [];
    for (const number of [...numbers, ROWS + 1]) found.push(await foundAfter(insertAt(number)));
    expect(found).toEqual([...numbers, ROWS + 1].map((number) => ({ number, is: 'changed' })));
    for (const number of [0, -5]) {
      const copy = sql`
        insert into audit_entry (number, at, role, operation, detail, result, hash)
        select ${number}, at, role, operation, detail, result, hash from audit_entry limit 1`;
      const before = await foundAfter((handle) => copy.execute(handle));
      expect(before).toEqual({ number, is: 'changed' });
    }
  });

  it('notices any two rows that changed places, by the first of them', async () => {
    const found = [];
    const expected = [];
    for (const one of numbers) {
      for (const other of numbers.filter((number) => number > one)) {
        expected.push({ number: one, is: 'changed' });
        found.push(
          await foundAfter(async (handle) => {
            await sql`update audit_entry set number = 0 where number = ${one}`.execute(handle);
            await sql`update audit_entry set number = ${one} where number = ${other}`.execute(
              handle,
            );
            await sql`update audit_entry set number = ${other} where number = 0`.execute(handle);
          }),
        );
      }
    }
    expect(found).toEqual(expected);
  });

  it('notices a head that was moved; a log rewritten as a whole, by a hash noted before', async () => {
    const { hash } = await store.read(checkAudit);
    const head = (number: number) => sql`
      update audit_head set number = ${number},
        hash = (select hash from audit_entry where number = ${number})`;
    const moved = await foundAfter((handle) => head(ROWS - 1).execute(handle));
    expect(moved).toEqual({ number: ROWS, is: 'changed' });
    let isHeld = true;
    const cut = await foundAfter(async (handle) => {
      await sql`delete from audit_entry where number = ${ROWS}`.execute(handle);
      await head(ROWS - 1).execute(handle);
      isHeld = await hasAuditHash(handle, hash);
    });
    expect([cut, isHeld]).toEqual([null, false]);
    expect(await store.read((handle) => hasAuditHash(handle, hash))).toBe(true);
  });

  it('notices a head that is gone', async () => {
    const found = await foundAfter((handle) => sql`delete from audit_head`.execute(handle));
    expect(found).toEqual({ number: 0, is: 'headless' });
  });

  it('stays whole while many write at once and somebody checks', async () => {
    const [one] = fc.sample(entry, { numRuns: 1, seed: 3 });
    if (one === undefined) throw new Error('no entry');
    const write = () => store.write((handle) => appendAudit(handle, one));
    const check = async () => (await store.read(checkAudit)).broken;
    const done = await Promise.all(
      Array.from({ length: 40 }, (_, place) => (place % 4 === 0 ? check() : write())),
    );
    expect(done.filter((_, place) => place % 4 === 0)).toEqual(Array(10).fill(null));
    const written = done.filter((_, place) => place % 4 !== 0);
    expect(new Set(written).size).toBe(30);
    expect(await store.read(checkAudit)).toMatchObject({ entries: ROWS + 30, broken: null });
  });
});
