import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { timeEngine } from './engine.ts';
import { timeHttp } from './http.ts';
import { engineTables, httpTable, sizeTable } from './report.ts';
import { measureFirstLoad } from './web-size.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'docs/BENCHMARKS.md');
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->'];

const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  engine: async () => engineTables(await timeEngine(join(ROOT, 'catalogue'))),
  http: async () => {
    const reports = [];
    for (const workers of [1, availableParallelism()]) reports.push(await timeHttp(workers));
    return httpTable(reports);
  },
  web: async () => sizeTable(measureFirstLoad(join(ROOT, 'dist/web'))),
};

const asked = process.argv.slice(2).filter((word) => word !== '--write');
const unknown = asked.find((word) => !Object.hasOwn(PARTS, word));
if (unknown !== undefined) {
  console.error(`bench knows ${Object.keys(PARTS).join(', ')} and --write, not ${unknown}`);
  process.exitCode = 2;
} else await run(asked.length === 0 ? Object.keys(PARTS) : asked);

/** Measures the parts asked for, prints them, and with --write puts all of them into the document. */
async function run(names: readonly string[]): Promise<void> {
  const date = process.env.BENCH_DATE ?? new Date().toISOString().slice(0, 10);
  const sections = [
    `Measured ${date}: Node ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores.`,
  ];
  console.log(`${sections[0]}\n`);
  for (const name of names) {
    const section = (await PARTS[name]?.()) ?? '';
    console.log(`${section}\n`);
    sections.push(section);
  }
  if (!process.argv.includes('--write')) return;
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before = '', after = ''] = [document.split(BEGIN)[0], document.split(END)[1]];
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${sections.join('\n\n')}\n\n${END}${after}`);
}
