import { Client } from 'pg';

/** Runs a statement on a server of tests. */
export async function administerServer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
