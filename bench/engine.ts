import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readCatalogueFolder } from '../src/files/index.ts';
import {
  type Catalogue,
  createAssessor,
  type Dossier,
  generate,
  prepare,
  readCatalogue,
  readDossier,
} from '../src/rules/index.ts';
import { dayOf } from '../src/values/index.ts';
import { type Series, sample, twentyRecords } from './dossiers.ts';
import { assessDossier, headingsOf } from './hand-written/assess-dossier.ts';
import { assessRows } from './hand-written/assess-rows.ts';
import { ownClauses } from './hand-written/own-clauses.ts';
import { readFacts } from './hand-written/read-facts.ts';
import { viewOf } from './hand-written/view.ts';
import { inThread } from './in-thread.ts';
import { type Case, inTurn, measure, type Timing, warmUp } from './measure.ts';

const AS_OF = dayOf(2022, 10, 10);
const SERIES: Readonly<Record<string, Series>> = {
  'sample enterprise, 4 records': sample,
  'dossier of 20 records': twentyRecords,
};
const EACH = 16;

/** What is timed together: each level in a thread of its own, with programs of its own. */
const LEVELS = {
  rows: rowCases,
  answers: answerCases,
  catalogue: catalogueCases,
  around: aroundCases,
} as const;
export type Level = keyof typeof LEVELS;

export type EngineTiming = {
  readonly dossier: string;
  readonly level: Level;
  readonly timings: readonly Timing[];
};

/** Times one dossier against all clauses of a catalogue: rows, answers, and what goes around them. */
export async function timeEngine(catalogueFolder: string): Promise<EngineTiming[]> {
  const all: EngineTiming[] = [];
  for (const level of Object.keys(LEVELS)) {
    all.push(...(await inThread<EngineTiming[]>(import.meta.url, { level, catalogueFolder })));
  }
  return all;
}

if (!isMainThread) {
  const { level, catalogueFolder } = workerData as { level: Level; catalogueFolder: string };
  parentPort?.postMessage(await timeLevel(level, catalogueFolder));
}

/** All dossiers are run before any is timed: the code has then seen what a server sees. */
async function timeLevel(level: Level, catalogueFolder: string): Promise<EngineTiming[]> {
  const catalogue = openCatalogue(catalogueFolder);
  const casesOf = LEVELS[level](catalogue);
  const all = Object.entries(SERIES).map(([dossier, series]) => {
    const given = Array.from({ length: EACH }, (_, number) => series(number));
    return { dossier, cases: casesOf(given) };
  });
  for (let turn = 0; turn < 3; turn++) for (const { cases } of all) await warmUp(cases);
  const timed: EngineTiming[] = [];
  for (const { dossier, cases } of all) {
    timed.push({ dossier, level, timings: await measure(cases) });
  }
  return timed;
}

type CasesOf = (given: readonly unknown[]) => Case[];

function rowCases(whole: Catalogue): CasesOf {
  const catalogue = ownClauses(whole);
  const plain = generate(catalogue, false);
  const explained = generate(catalogue, true);
  return (given) => {
    const dossiers = given.map((one) => read(catalogue, one));
    const views = dossiers.map((dossier) => viewOf(readFacts(dossier, catalogue), AS_OF));
    const prepared = dossiers.map((dossier) => prepare(dossier, AS_OF, plain.layout));
    return [
      { name: 'written by hand', run: inTurn(views, (view) => assessRows(view).length) },
      { name: 'generated', run: inTurn(prepared, (one) => plain.run(one).length) },
      {
        name: 'generated, with explanation',
        run: inTurn(prepared, (one) => explained.run(one).length),
      },
    ];
  };
}

function answerCases(whole: Catalogue): CasesOf {
  const catalogue = ownClauses(whole);
  const assessor = createAssessor(catalogue);
  const headings = headingsOf(catalogue);
  return (given) => {
    const dossiers = given.map((one) => read(catalogue, one));
    const facts = dossiers.map((dossier) => readFacts(dossier, catalogue));
    const assess = (explain: boolean) => (dossier: Dossier) =>
      assessor.assess(dossier, { asOf: AS_OF, explain }).results.length;
    return [
      {
        name: 'written by hand',
        run: inTurn(facts, (one) => assessDossier(one, AS_OF, headings).results.length),
      },
      { name: 'generated', run: inTurn(dossiers, assess(false)) },
      { name: 'generated, with explanation', run: inTurn(dossiers, assess(true)) },
    ];
  };
}

/** Every clause of all documents, which nobody has written by hand. */
function catalogueCases(catalogue: Catalogue): CasesOf {
  const plain = generate(catalogue, false);
  const explained = generate(catalogue, true);
  const assessor = createAssessor(catalogue);
  return (given) => {
    const dossiers = given.map((one) => read(catalogue, one));
    const prepared = dossiers.map((dossier) => prepare(dossier, AS_OF, plain.layout));
    const assess = (explain: boolean) => (dossier: Dossier) =>
      assessor.assess(dossier, { asOf: AS_OF, explain }).results.length;
    return [
      { name: 'rows', run: inTurn(prepared, (one) => plain.run(one).length) },
      { name: 'rows, with explanation', run: inTurn(prepared, (one) => explained.run(one).length) },
      { name: 'answers', run: inTurn(dossiers, assess(false)) },
      { name: 'answers, with explanation', run: inTurn(dossiers, assess(true)) },
    ];
  };
}

function aroundCases(catalogue: Catalogue): CasesOf {
  const assessor = createAssessor(catalogue);
  const { layout } = generate(catalogue, false);
  return (given) => {
    const dossiers = given.map((one) => read(catalogue, one));
    const answers = dossiers.map((one) => assessor.assess(one, { asOf: AS_OF, explain: true }));
    return [
      { name: 'readDossier', run: inTurn(given, (one) => read(catalogue, one).records.length) },
      {
        name: 'prepare (part of every answer)',
        run: inTurn(dossiers, (one) => prepare(one, AS_OF, layout).k.length),
      },
      {
        name: 'JSON.stringify of an explained answer',
        run: inTurn(answers, (one) => JSON.stringify(one).length),
      },
    ];
  };
}

function openCatalogue(path: string): Catalogue {
  const folder = readCatalogueFolder(path);
  if (!folder.ok) throw new Error(`no catalogue in ${path}`);
  const { catalogue, problems } = readCatalogue(folder.files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return catalogue;
}

function read(catalogue: Catalogue, given: unknown): Dossier {
  const reading = readDossier(catalogue, given);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.dossier;
}
