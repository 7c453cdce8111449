import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BYTES = 32;

/**
 * The secret of a demonstration city: made up once and kept in its data folder, for its owner only.
 * Processes that start together end up with the same one.
 */
export function keepSecret(home: string): string {
  const path = join(home, 'secret');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(mine, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(mine);
  }
  return readFileSync(path, 'utf8').trim();
}
