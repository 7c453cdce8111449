import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the web app is built from: itself, the core folders it may use, and how it is built.
 * Folders count as well as files, so that a deleted file is noticed.
 */
const SOURCES = '{src/{web,values,rules,dossiers,offices}/**,vite.config.ts,package-lock.json}';

export type WebState = 'absent' | 'fresh' | 'stale';

/** Says whether `dist/web` must be built: `absent` when there is no web app to build. */
export function webState(root: string): WebState {
  if (!existsSync(join(root, 'src/web/index.html'))) return 'absent';
  const built = join(root, 'dist/web/index.html');
  if (!existsSync(built)) return 'stale';
  const builtAt = statSync(built).mtimeMs;
  const newer = globSync(SOURCES, { cwd: root }).some(
    (file) => statSync(join(root, file)).mtimeMs > builtAt,
  );
  return newer ? 'stale' : 'fresh';
}

/** Builds the web app into `dist/web` when it is missing or older than its sources. */
export async function prepareWeb(root: string): Promise<WebState> {
  const state = webState(root);
  if (state === 'stale') {
    const { build } = await import('vite');
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  }
  return state;
}

if (import.meta.main) {
  const state = await prepareWeb(process.cwd());
  console.log(
    { absent: 'web: nothing to build', fresh: 'web: up to date', stale: 'web: built' }[state],
  );
}
