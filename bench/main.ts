import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type EngineTiming, timeEngine } from './engine.ts';
import { type HttpReport, timeHttp } from './http.ts';
import { calculatorSize } from './web-size.ts';

const ROOT = join(import.meta.dirname, '..');
const LEVEL_TITLES = {
  rows: 'Rows: amounts and outcomes of every clause, record and reading',
  answers: 'Answers: reasons, totals and, with explanation, conditions, steps and questions',
  around: 'Around it',
} as const;

const one = (value: number): string => value.toFixed(1);

function engineTable({ dossier, level, timings }: EngineTiming): string {
  const rows = timings.map(({ name, microseconds, ratio }) =>
    level === 'around'
      ? `| ${name} | ${one(microseconds)} | |`
      : `| ${name} | ${one(microseconds)} | ${ratio.toFixed(2)} × |`,
  );
  return [
    `### ${LEVEL_TITLES[level]} (${dossier})`,
    '',
    '| | µs a dossier | against by hand |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function httpTable({ connections, timings, beforeMb, afterMb }: HttpReport): string {
  const rows = timings.map(
    ({ name, perSecond, p50Ms, p99Ms, failed, answerBytes }) =>
      `| ${name} | ${Math.round(perSecond)} | ${p50Ms} | ${p99Ms} | ${failed} | ${one(answerBytes / 1000)} |`,
  );
  const memory =
    beforeMb === null || afterMb === null
      ? ''
      : `Memory of the supervising process: ${Math.round(beforeMb)} MB before, ${Math.round(afterMb)} MB after.`;
  return [
    `### POST /api/assess, a dossier of five records, ${connections} connections, ${availableParallelism()} workers`,
    '',
    '| | requests/s | p50 ms | p99 ms | failed | answer kB |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    memory,
    '',
  ].join('\n');
}

const { kilobytes, files } = calculatorSize(join(ROOT, 'dist/web'));
console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
for (const timing of await timeEngine(join(ROOT, 'catalogue'))) console.log(engineTable(timing));
console.log(httpTable(await timeHttp()));
console.log(
  `First load of the calculator: ${one(kilobytes)} kB of JavaScript (gzip) in ${files} files.`,
);
