import { resolve } from 'node:path';
import { call } from '@orpc/server';
import {
  type Client,
  findClauses,
  headingsOf,
  listResults,
  OPERATOR,
  type OpenCatalogue,
  type Problem,
  problemsOf,
  router,
  writeProblem,
} from '../operations/index.ts';
import { addAdministrator, verifyAudit, verifyCases } from './administer.ts';
import { checkPackage } from './check-package.ts';
import { EXIT } from './command-line.ts';
import { findWords } from './find-words.ts';
import { importText } from './import-text.ts';
import { moveRecords } from './move-records.ts';
import { nearest } from './nearest.ts';
import { catalogueFolder, type Environment, openClient, openRecords } from './open-client.ts';
import type { Invocation, Lang } from './read-arguments.ts';
import { readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';
import { writeAssessment } from './write-assessment.ts';
import { isOpen, writeCoverage } from './write-coverage.ts';
import { writeExplanation } from './write-explanation.ts';
import { writeImport } from './write-import.ts';
import { writeClauses, writeWords } from './write-lists.ts';
import { writePath } from './write-path.ts';

/** What a command gives: lines for standard output and error, and the exit code. */
export type Outcome = {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
};

type Surroundings = {
  readonly environment: Environment;
  readonly terminal: Terminal;
  /** A catalogue that is open already: a folder that says the same is not read anew. */
  readonly before?: OpenCatalogue;
};

/** The commands over the records of the city: a server that runs on them carries them out. */
const ON_RECORDS: ReadonlySet<Invocation['command']> = new Set([
  'verify-audit',
  'verify-cases',
  'add-administrator',
  'import-catalogue',
]);

/** Runs a command through the list of operations. */
export async function runCommand(invocation: Invocation, around: Surroundings): Promise<Outcome> {
  const { command, lang } = invocation;
  const folder = folderOf(invocation, around.environment);
  if (command === 'check') return check(folder, lang);
  if (command === 'verify-package') {
    const said = checkPackage(invocation);
    return outcomeOf(said);
  }
  if (command === 'backup' || command === 'restore') {
    const moved = await moveRecords(command, invocation, around.environment);
    return moved.ok ? printed([moved.said]) : failed(EXIT.problems, [moved.said]);
  }
  const open = ON_RECORDS.has(command) ? openRecords : openClient;
  const opened = await open(folder, around.environment, around.before);
  if (!opened.ok) return refused(opened.problems, lang);
  try {
    switch (command) {
      case 'assess':
        return await assess(opened.client, invocation, around.terminal);
      case 'path':
        return await path(opened.client, invocation, around.terminal);
      case 'explain':
        return await explain(opened.client, invocation, around.terminal);
      case 'list': {
        const [text = ''] = invocation.operands;
        const { as_of, clauses } = await opened.client.listClauses(dateOf(invocation));
        const found = findClauses(clauses, text);
        if (found.length > 0) return printed(writeClauses(as_of, found, lang, around.terminal));
        return failed(EXIT.problems, [
          lang === 'zh' ? `没有条款符合“${text}”` : `No clause meets "${text}"`,
        ]);
      }
      case 'verify-audit':
        return outcomeOf(await verifyAudit(opened.client, invocation));
      case 'verify-cases':
        return outcomeOf(await verifyCases(opened.client, invocation));
      case 'add-administrator':
        return outcomeOf(await addAdministrator(opened.client, invocation));
      case 'words': {
        const [text] = invocation.operands;
        const words = findWords(await opened.client.getVocabulary(), text);
        if (invocation.json) return printedJson(words);
        if (words.length > 0) return printed(writeWords(words, lang, around.terminal));
        return failed(EXIT.problems, [
          lang === 'zh' ? `词汇里没有“${text}”` : `The vocabulary has no "${text}"`,
        ]);
      }
      case 'import-catalogue': {
        const path = resolve(invocation.operands[0] ?? folder);
        return printed(writeImport(await opened.client.importCatalogue({ path }), lang));
      }
      case 'import-text': {
        const read = await importText(opened.client, invocation, around.terminal);
        return read.ok ? printed(read.lines) : failed(EXIT.problems, [read.reason]);
      }
      case 'coverage': {
        const coverage = await opened.client.getCoverage();
        const { out } = invocation.json
          ? printedJson(coverage)
          : printed(writeCoverage(coverage, lang, around.terminal));
        const { articles, items } = coverage;
        return {
          code: [...articles, ...items].some(isOpen) ? EXIT.problems : EXIT.ok,
          out,
          err: [],
        };
      }
    }
  } catch (error) {
    const problems = problemsOf(error);
    if (problems.length === 0) throw error;
    return refused(problems, lang);
  } finally {
    await opened.close();
  }
}

/** The catalogue that a command is about: what its operand names, else that of the surroundings. */
function folderOf({ command, operands }: Invocation, environment: Environment): string {
  const [path] = command === 'check' || command === 'coverage' ? operands : [];
  return path === undefined ? catalogueFolder(environment) : resolve(path);
}

async function assess(
  client: Client,
  invocation: Invocation,
  terminal: Terminal,
): Promise<Outcome> {
  const { operands, lang, json } = invocation;
  const assessed = await assessFile(client, operands[0] ?? '', invocation);
  if (!assessed.ok) return assessed.outcome;
  if (json) return printedJson(assessed.assessment);
  const vocabulary = await client.getVocabulary();
  const { policies } = await client.listPolicies();
  return printed(writeAssessment(assessed.assessment, vocabulary, policies, lang, terminal));
}

async function path(client: Client, invocation: Invocation, terminal: Terminal): Promise<Outcome> {
  const { operands, lang, json } = invocation;
  const read = await readFile(client, operands[0] ?? '', lang);
  if (!read.ok) return read.outcome;
  const found = await client.findPath({ dossier: read.dossier, ...dateOf(invocation) });
  if (json) return printedJson(found);
  return printed(writePath(found, await client.getVocabulary(), lang, terminal));
}

async function explain(
  client: Client,
  invocation: Invocation,
  terminal: Terminal,
): Promise<Outcome> {
  const { operands, lang } = invocation;
  const [clause = '', file = ''] = operands;
  const { clauses } = await client.listClauses();
  const ids = clauses.map((one) => one.clause);
  if (!ids.includes(clause)) return refused([unknownClause(clause, ids)], lang);
  const assessed = await assessFile(client, file, invocation);
  if (!assessed.ok) return assessed.outcome;
  const all = listResults(assessed.assessment, headingsOf(clauses));
  const results = all.filter((result) => result.clause === clause);
  return printed(writeExplanation(results, await client.getVocabulary(), lang, terminal));
}

async function assessFile(client: Client, path: string, invocation: Invocation) {
  const read = await readFile(client, path, invocation.lang);
  if (!read.ok) return read;
  const { dossier } = read;
  const assessment = await client.assessDossier({ dossier, ...dateOf(invocation) });
  return { ok: true, assessment } as const;
}

async function readFile(client: Client, path: string, lang: Lang) {
  const input = readInput(path);
  if (!input.ok)
    return { ok: false, outcome: failed(EXIT.problems, [input.message[lang]]) } as const;
  const { dossier } = await client.readDossier({ file: input.file });
  return { ok: true, dossier: dossier as Given } as const;
}

type Given = Parameters<Client['assessDossier']>[0]['dossier'];

async function check(path: string, lang: Lang): Promise<Outcome> {
  const context = { caller: OPERATOR, demonstrates: false };
  const { folder, files, clauses, problems } = await call(
    router.checkCatalogue,
    { path },
    { context },
  );
  if (problems.length > 0) return refused(problems, lang);
  return printed([
    lang === 'zh'
      ? `${folder}：${files} 个文件、${clauses} 条条款，没有问题`
      : `${folder}: ${files} files, ${clauses} clauses, no problem`,
  ]);
}

function dateOf({ asOf }: Invocation): { as_of?: string } {
  return asOf === undefined ? {} : { as_of: asOf };
}

/** A wrong date on the command line is wrong usage; all else is wrong in a file. */
function refused(problems: readonly Problem[], lang: Lang): Outcome {
  const usage = problems.some(({ field }) => field === 'as_of');
  const said = problems.map((problem) =>
    writeProblem(problem.field === 'as_of' ? { ...problem, field: '--as-of' } : problem, lang),
  );
  const count = lang === 'zh' ? `${problems.length} 处问题` : `Problems: ${problems.length}`;
  return failed(usage ? EXIT.usage : EXIT.problems, usage ? said : [...said, count]);
}

function unknownClause(clause: string, ids: readonly string[]): Problem {
  const near = nearest(clause, ids);
  return {
    field: 'CLAUSE',
    message: { zh: `没有条款 ${clause}`, en: `There is no clause ${clause}` },
    expected:
      near === undefined
        ? { zh: 'zhida list 所列的编号', en: 'an id that zhida list shows' }
        : { zh: near, en: near },
  };
}

function printed(out: readonly string[]): Outcome {
  return { code: EXIT.ok, out, err: [] };
}

function outcomeOf({ ok, lines }: { ok: boolean; lines: readonly string[] }): Outcome {
  return ok ? printed(lines) : failed(EXIT.problems, lines);
}

function printedJson(answer: unknown): Outcome {
  return printed([JSON.stringify(answer, null, 2)]);
}

function failed(code: number, err: readonly string[]): Outcome {
  return { code, out: [], err };
}
