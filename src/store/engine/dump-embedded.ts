import type { PGlite } from '@electric-sql/pglite';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import type { Pool } from 'pg';

/** Lines that a server older than the embedded one does not know. */
const TOO_NEW = /^(SET transaction_timeout = 0;|\\(un)?restrict .*)$\n?/gm;

/** The embedded database as SQL for PostgreSQL 15 and later. Other work waits meanwhile. */
export async function dumpEmbedded(pglite: PGlite, pool: Pool): Promise<string> {
  const client = await pool.connect();
  try {
    const file = await pgDump({ pg: pglite, args: ['--no-owner', '--no-privileges', '--inserts'] });
    return (await file.text()).replace(TOO_NEW, '');
  } finally {
    await client.query('reset all');
    client.release();
  }
}
