import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const STATIC_IMPORT = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu;
const PAGE = /^calculator-page-[\w-]+\.js$/u;

/** Kilobytes (gzip) of the JavaScript that the calculator needs at its first visit, in files. */
export function calculatorSize(webFolder: string): {
  readonly kilobytes: number;
  readonly files: number;
} {
  const assets = join(webFolder, 'assets');
  const entry = /src="\/assets\/([\w.-]+\.js)"/u.exec(
    readFileSync(join(webFolder, 'index.html'), 'utf8'),
  )?.[1];
  const page = readdirSync(assets).find((name) => PAGE.test(name));
  if (!entry || !page) throw new Error('build the web app first: npm run build');
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const [, other = ''] of readFileSync(join(assets, name), 'utf8').matchAll(STATIC_IMPORT))
      need(other);
  };
  need(entry);
  need(page);
  const bytes = [...needed].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length,
    0,
  );
  return { kilobytes: bytes / 1000, files: needed.size };
}
