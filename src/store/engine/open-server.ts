import { StoreProblem } from '../store-problem.ts';
import { columnTypes } from './column-types.ts';
import type { Engine } from './engine.ts';
import { GuardedPool } from './transaction-guard.ts';

const OLDEST = 15;
const CONNECTIONS = 10;
const CONNECT_MS = 5_000;

/**
 * Opens a PostgreSQL server. @param url `postgres://…`. @param report gets what goes wrong on an
 * idle connection. @throws StoreProblem `unreachable` or `old_server`.
 */
export async function openServer(url: string, report: (error: Error) => void): Promise<Engine> {
  const pool = new GuardedPool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'zhida',
    options: '-c jit=off -c statement_timeout=60s -c idle_in_transaction_session_timeout=60s',
    types: columnTypes,
  });
  pool.on('error', report);
  try {
    const { rows } = await pool.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    );
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version < OLDEST) throw tooOld(version);
  } catch (error) {
    await pool.end();
    throw error instanceof StoreProblem ? error : unreachable(error);
  }
  return { kind: 'server', pool, copy: undefined, close: () => pool.end() };
}

function tooOld(version: number): StoreProblem {
  return new StoreProblem('old_server', {
    zh: `数据库服务器是 PostgreSQL ${version}，需要 ${OLDEST} 或更新。`,
    en: `The database server is PostgreSQL ${version}; ${OLDEST} or later is needed.`,
  });
}

/** The address may hold a password, so it is not repeated. */
function unreachable(cause: unknown): StoreProblem {
  const reason = cause instanceof AggregateError ? cause.errors.map(String).join('; ') : cause;
  return new StoreProblem(
    'unreachable',
    {
      zh: `连不上 DATABASE_URL 所指的数据库：${wordOf(reason)}`,
      en: `The database of DATABASE_URL cannot be reached: ${wordOf(reason)}`,
    },
    { cause },
  );
}

function wordOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
