import type { BackupReport } from './backup.ts';
import type { CasesReport } from './cases.ts';
import type { DurabilityReport } from './durability.ts';
import type { EngineTiming, Level } from './engine.ts';
import type { HttpReport } from './http.ts';
import type { MemoryReport } from './memory.ts';
import type { SearchReport } from './search.ts';
import type { WebSize } from './web-size.ts';

const BARS = {
  explainedMicroseconds: 50,
  catalogueMicroseconds: 120,
  ratio: 1.2,
  perSecond: 2000,
  p99Ms: 20,
  firstLoadBytes: 250_000,
  searchMs: 50,
  embeddedMb: 700,
  serverMb: 250,
  inboxMs: 300,
  submissionsPerMinute: 200,
} as const;

const TITLES: Readonly<Record<Level, string>> = {
  rows: 'Rows of 25 clauses: every reading, every record',
  answers: 'Answers of 25 clauses: rows, what displaces what, results, refusals and totals',
  catalogue: 'The whole catalogue: all clauses of its documents, all readings',
  around: 'Around an answer',
};

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

export const verdict = (met: boolean): string => (met ? 'met' : 'missed');

/** One table for each level, both dossiers in it, with the bars they are held to. */
export function engineTables(all: readonly EngineTiming[]): string {
  const levels = [...new Set(all.map(({ level }) => level))];
  return levels
    .map((level) => {
      const rows = all
        .filter((one) => one.level === level)
        .flatMap(({ dossier, timings }, part) =>
          timings.map(({ name, microseconds, ratio }) => [
            `${name} — ${dossier}`,
            microseconds.toFixed(1),
            BY_HAND.has(level) ? ratio.toFixed(2) : '',
            BY_HAND.has(level)
              ? barOf(name, microseconds, ratio, part === 0)
              : catalogueBar(name, microseconds, part === 0),
          ]),
        );
      return `### ${TITLES[level]}\n\n${table(['', 'µs', '× by hand', 'bar'], rows)}`;
    })
    .join('\n\n');
}

/** Levels whose first case is written by hand. */
const BY_HAND: ReadonlySet<Level> = new Set(['rows', 'answers']);

/** Answers from the whole catalogue, combination and all, are held to their bar with twenty records. */
function catalogueBar(name: string, microseconds: number, isSample: boolean): string {
  if (isSample || name !== 'answers, with explanation') return '';
  const met = verdict(microseconds <= BARS.catalogueMicroseconds);
  return `≤ ${BARS.catalogueMicroseconds} µs: ${met}`;
}

/** The absolute bar is for the sample enterprise, the ratio for both dossiers. */
function barOf(name: string, microseconds: number, ratio: number, isSample: boolean): string {
  if (name === 'generated') return `≤ ${BARS.ratio} ×: ${verdict(ratio <= BARS.ratio)}`;
  if (name !== 'generated, with explanation' || !isSample) return '';
  const met = microseconds <= BARS.explainedMicroseconds;
  return `≤ ${BARS.explainedMicroseconds} µs: ${verdict(met)}`;
}

export function httpTable(reports: readonly HttpReport[]): string {
  const rows = reports.flatMap(({ workers, timings }) =>
    timings.map(({ name, perSecond, p50Ms, p99Ms, failed, answerBytes }) => [
      `${name}, ${workers === 1 ? 'one process' : `${workers} processes`}`,
      perSecond.toFixed(0),
      String(p50Ms),
      String(p99Ms),
      String(failed),
      (answerBytes / 1000).toFixed(1),
      `≥ ${BARS.perSecond}/s, p99 < ${BARS.p99Ms} ms: ${verdict(perSecond >= BARS.perSecond && p99Ms < BARS.p99Ms && failed === 0)}`,
    ]),
  );
  const head = ['POST /api/assess', 'requests/s', 'p50 ms', 'p99 ms', 'failed', 'answer kB', 'bar'];
  const memory = reports
    .filter(({ beforeMb }) => beforeMb !== null)
    .map(
      ({ workers, beforeMb, afterMb }) =>
        `${workers === 1 ? 'one process' : `${workers} processes with their supervisor`} ${beforeMb} MB before, ${afterMb} MB after`,
    );
  return `### HTTP, dossier of five records, ${reports[0]?.connections ?? 0} connections\n\n${table(head, rows)}\n\nMemory: ${memory.join('; ')}.`;
}

/** Memory at the start and after each ten thousand assessments; the bar is for the first of them. */
export function memoryTable(reports: readonly MemoryReport[]): string {
  const rows = reports.map(({ engine, megabytes }) => {
    const most = engine === 'embedded' ? BARS.embeddedMb : BARS.serverMb;
    const met = verdict((megabytes[1] ?? Number.NaN) <= most);
    return [engine, ...megabytes.map(String), `≤ ${most} MB after 10,000: ${met}`];
  });
  const turns = reports[0]?.megabytes.slice(1).map((_, turn) => `${(turn + 1) * 10},000`) ?? [];
  return `### Memory of the server (MB) after so many assessments\n\n${table(['database', 'start', ...turns, 'bar'], rows)}`;
}

export function durabilityTable(reports: readonly DurabilityReport[]): string {
  const rows = reports.map(({ engine, kills, acknowledged, lost }) => [
    engine,
    String(kills),
    String(acknowledged),
    String(lost),
    `none lost: ${verdict(lost === 0 && acknowledged > 0)}`,
  ]);
  const head = ['database', 'kill -9', 'writes acknowledged', 'of them lost', 'bar'];
  return `### The server killed at random instants while it writes\n\n${table(head, rows)}`;
}

export function backupTable(reports: readonly BackupReport[]): string {
  const whole = (value: number) => value.toFixed(0);
  const columns = reports.map((one) => [
    one.engine,
    whole(one.megabytes),
    String(one.statements),
    `${whole(one.seconds)} s, ${whole(one.archiveMb)} MB`,
    `${whole(one.commandMb)} MB`,
    `${whole(one.serverMb)} MB`,
    whole(one.writesPerSecond),
    `${whole(one.pauseBeforeMs)} ms`,
    `${whole(one.pauseMs)} ms`,
    `${whole(one.restoreSeconds)} s, ${whole(one.restoreMb)} MB`,
    String(one.acknowledged),
    `${one.lost} lost, ${one.halves} by half: ${verdict(one.lost + one.halves === 0 && one.acknowledged > 0)}`,
  ]);
  const names = [
    'database',
    'MB in it',
    'statements',
    'backup: time, file',
    'memory of the command',
    'memory of the server',
    'writes/s meanwhile',
    'longest write before',
    'longest write meanwhile',
    'restore: time, memory',
    'writes acknowledged before',
    'of them in the copy',
  ];
  const rows = names.map((name, at) => [name, ...columns.map((column) => column[at] ?? '')]);
  const [head = [], ...rest] = rows;
  return `### Backup while 50 writes a second are asked for, and its restoring\n\n${table(head, rest)}`;
}

/** Lists of many cases at the API, and how fast applications are taken. */
export function casesTable(reports: readonly CasesReport[]): string {
  const cases = reports[0]?.cases.toLocaleString('en') ?? '';
  const names = reports[0]?.pages.map(({ name }) => name) ?? [];
  const head = ['', ...reports.map(({ engine }) => engine), 'bar'];
  const rows = names.map((name, at) => {
    const pages = reports.flatMap(({ pages }) => pages[at] ?? []);
    const slowest = Math.max(...pages.map(({ ms }) => ms));
    const times = pages.map(({ ms, worstMs }) => `${ms.toFixed(0)} ms (${worstMs.toFixed(0)} ms)`);
    const bar = `≤ ${BARS.inboxMs} ms: ${verdict(slowest <= BARS.inboxMs)}`;
    return [name, ...times, at === 0 ? bar : ''];
  });
  const fewest = Math.min(...reports.map((one) => one.submissionsPerMinute));
  const taken = [
    'applications opened, saved and submitted a minute',
    ...reports.map((one) => `${one.submissionsPerMinute} (${one.submissionMs.toFixed(0)} ms each)`),
    `≥ ${BARS.submissionsPerMinute}: ${verdict(fewest >= BARS.submissionsPerMinute)}`,
  ];
  return `### An inbox of ${cases} cases at the API: the middle of forty answers (and the slowest)\n\n${table(head, [...rows, taken])}`;
}

export function sizeTable({ files, gzipBytes }: WebSize): string {
  const rows = files.map((one) => [
    one.file.replace(/^assets\//u, '').replace(/-[\w-]{8}\.js$/u, '.js'),
    (one.gzipBytes / 1000).toFixed(1),
    '',
  ]);
  const met = verdict(gzipBytes <= BARS.firstLoadBytes);
  const total = [
    'all',
    (gzipBytes / 1000).toFixed(1),
    `≤ ${BARS.firstLoadBytes / 1000} kB: ${met}`,
  ];
  return `### JavaScript of the calculator's first load\n\n${table(['', 'gzip kB', 'bar'], [...rows, total])}`;
}

/** What a search of the library takes, while somebody types. */
export function searchTable({ clauses, timings, firstMs }: SearchReport): string {
  const bar = (ms: number) => `≤ ${BARS.searchMs} ms: ${verdict(ms <= BARS.searchMs)}`;
  const rows = [
    ['the first, which takes the pinyin apart', firstMs.toFixed(2), bar(firstMs)],
    ...timings.map(({ name, microseconds }) => {
      const ms = microseconds / 1000;
      return [name, ms.toFixed(2), bar(ms)];
    }),
  ];
  return `### Search of ${clauses} clauses\n\n${table(['typed', 'ms', 'bar'], rows)}`;
}
