import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type WebSize = {
  readonly files: readonly { readonly file: string; readonly gzipBytes: number }[];
  readonly gzipBytes: number;
};

/**
 * JavaScript of the calculator's first load, gzip: what index.html asks for, the calculator's own
 * chunk, and all that these import before anything is shown.
 */
export function measureFirstLoad(webFolder: string): WebSize {
  const page = readFileSync(join(webFolder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/gu)].map(
    ([, file]) => file,
  );
  const route = globSync('assets/calculator-page-*.js', { cwd: webFolder });
  if (named.length === 0 || route.length === 0) throw new Error(`no built web app: ${webFolder}`);
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const code = readFileSync(join(webFolder, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu)) {
      load(`assets/${name}`);
    }
  };
  for (const file of [...named, ...route]) if (file !== undefined) load(file);
  const files = [...loaded].map((file) => ({
    file,
    gzipBytes: gzipSync(readFileSync(join(webFolder, file)), { level: 9 }).length,
  }));
  files.sort((a, b) => b.gzipBytes - a.gzipBytes);
  return { files, gzipBytes: files.reduce((sum, one) => sum + one.gzipBytes, 0) };
}
