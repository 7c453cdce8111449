import type { House } from './house.test-kit.ts';

/** What is written whenever somebody comes. */
const COMINGS = ['audit_entry', 'audit_head', 'session', 'sign_in_attempt'];

/** Somebody for whom another house vouches as one of a party. @returns the account */
export async function haveWait(house: House, party: string): Promise<string> {
  const { identity, store } = house.city;
  const given = { name: '示例来人', email: 'waits@example.com', password: null };
  const account = await identity.createAccount(given);
  await store.pool.query(
    `update account set credit_code = (select credit_code from party where id = $1)
     where id = $2`,
    [party, account],
  );
  await store.pool.query(
    `insert into credential (id, account, provider, subject, created_at, updated_at)
     values ($1, $1, 'oidc', $1, now(), now())`,
    [account],
  );
  return account;
}

/** A file in the wallet of a party, of which the content is nowhere. @returns its id */
export async function haveFile(house: House, party: string): Promise<string> {
  const { pool } = house.city.store;
  const digest = 'd'.repeat(64);
  await pool.query('insert into stored_file (digest, noted_at) values ($1, now())', [digest]);
  const { rows } = await pool.query<{ id: string }>(
    `insert into attachment (party, digest, name, type, size, uploaded_at, example)
     values ($1, $2, '示例.pdf', 'pdf', 1, now(), true) returning id`,
    [party, digest],
  );
  return rows[0]?.id ?? '';
}

/** Everything that is kept, but for who came: a digest of each table. */
export async function keptIn(house: House) {
  const { pool } = house.city.store;
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of rows.filter((row) => !COMINGS.includes(row.name))) {
    const digest = await pool.query<{ digest: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
       from "${name}" t`,
    );
    digests[name] = digest.rows[0]?.digest ?? '';
  }
  return digests;
}
