import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { measureBackup } from './backup.ts';
import { measureCases } from './cases.ts';
import { measureDurability } from './durability.ts';
import { timeEngine } from './engine.ts';
import { onEachEngine } from './engines.ts';
import { timeHttp } from './http.ts';
import { measureMemory } from './memory.ts';
import { areInstalled } from './peers/installed.ts';
import { peerTables } from './peers/report.ts';
import { timePeers } from './peers/time-peers.ts';
import {
  backupTable,
  casesTable,
  durabilityTable,
  engineTables,
  httpTable,
  memoryTable,
  searchTable,
  sizeTable,
} from './report.ts';
import { timeSearch } from './search.ts';
import { measureFirstLoad } from './web-size.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'docs/BENCHMARKS.md');

/** What is measured; null where it cannot be, which the part has then said. */
const PARTS: Readonly<Record<string, () => Promise<string | null>>> = {
  engine: async () => engineTables(await timeEngine(join(ROOT, 'catalogue'))),
  peers: async () => {
    if (areInstalled()) return peerTables(await timePeers());
    console.log('The other rule engines are not installed: npm ci --prefix bench/peers\n');
    return null;
  },
  http: async () => {
    // Several processes need a database server; one process is timed on each engine.
    const reports = await onEachEngine(async ({ settings }) => {
      const one = await timeHttp(1, settings);
      const several = settings.DATABASE_URL !== undefined && availableParallelism() > 1;
      return several ? [one, await timeHttp(availableParallelism(), settings)] : [one];
    });
    return httpTable(reports.flat());
  },
  memory: async () => memoryTable(await measureMemory()),
  backup: async () => backupTable(await measureBackup(Number(process.env.BACKUP_MB ?? 1_000))),
  durability: async () => durabilityTable(await measureDurability()),
  cases: async () => casesTable(await measureCases()),
  search: async () => searchTable(await timeSearch(join(ROOT, 'catalogue'))),
  web: async () => sizeTable(measureFirstLoad(join(ROOT, 'dist/web'))),
};

const asked = process.argv.slice(2).filter((word) => word !== '--write');
const unknown = asked.find((word) => !Object.hasOwn(PARTS, word));
if (unknown !== undefined) {
  console.error(`bench knows ${Object.keys(PARTS).join(', ')} and --write, not ${unknown}`);
  process.exitCode = 2;
} else await run(asked.length === 0 ? Object.keys(PARTS) : asked);

/** Measures the parts asked for, prints them, and with --write puts them into the document. */
async function run(names: readonly string[]): Promise<void> {
  const date = process.env.BENCH_DATE ?? new Date().toISOString().slice(0, 10);
  const heading = `Measured ${date}: Node ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores.`;
  console.log(`${heading}\n`);
  for (const name of names) {
    const section = await PARTS[name]?.();
    if (section == null) continue;
    console.log(`${section}\n`);
    if (process.argv.includes('--write')) write(name, `${heading}\n\n${section}`);
  }
}

/** Puts the figures of one part in the place of those that stand there. */
function write(name: string, figures: string): void {
  const [begin, end] = [`<!-- figures: ${name} -->`, `<!-- end of ${name} -->`];
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${DOCUMENT} has no place for the figures of ${name}`);
  writeFileSync(DOCUMENT, `${before}${begin}\n\n${figures}\n\n${end}${after}`);
}
