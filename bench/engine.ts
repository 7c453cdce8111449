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
import { sample, twentyRecords } from './dossiers.ts';
import { assessDossier, headingsOf } from './hand-written/assess-dossier.ts';
import { assessRows } from './hand-written/assess-rows.ts';
import { readFacts } from './hand-written/read-facts.ts';
import { viewOf } from './hand-written/view.ts';
import { type Case, measure, type Timing } from './measure.ts';

const AS_OF = dayOf(2022, 10, 10);
const DOSSIERS = { 'sample enterprise, 4 records': sample, 'dossier of 20 records': twentyRecords };

/** Timings of one dossier against all clauses: rows, whole answers, and what goes around them. */
export type EngineTimings = {
  readonly dossier: string;
  readonly clauses: number;
  readonly results: number;
  readonly rows: readonly Timing[];
  readonly answers: readonly Timing[];
  readonly around: readonly Timing[];
};

export function timeEngine(catalogueFolder: string): EngineTimings[] {
  const folder = readCatalogueFolder(catalogueFolder);
  if (!folder.ok) throw new Error(`no catalogue in ${catalogueFolder}`);
  const { catalogue, problems } = readCatalogue(folder.files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return Object.entries(DOSSIERS).map(([name, given]) => timeDossier(name, given, catalogue));
}

function timeDossier(name: string, given: unknown, catalogue: Catalogue): EngineTimings {
  const dossier = read(catalogue, given);
  const facts = readFacts(dossier, catalogue);
  const headings = headingsOf(catalogue);
  const view = viewOf(facts, AS_OF);
  const plain = generate(catalogue, false);
  const explained = generate(catalogue, true);
  const prepared = prepare(dossier, AS_OF, plain.layout);
  const assessor = createAssessor(catalogue);
  const assess = (explain: boolean) => assessor.assess(dossier, { asOf: AS_OF, explain });
  const rows: Case[] = [
    { name: 'written by hand', run: () => sum(assessRows(view), (row) => row.high) },
    { name: 'generated', run: () => sum(plain.run(prepared), (row) => row.hi) },
    {
      name: 'generated, with explanation',
      run: () => sum(explained.run(prepared), (row) => row.hi + (row.S?.length ?? 0)),
    },
  ];
  const answers: Case[] = [
    {
      name: 'written by hand',
      run: () => Number(assessDossier(facts, AS_OF, headings).totals.up_to_fen),
    },
    { name: 'generated', run: () => Number(assess(false).totals.up_to_fen) },
    { name: 'generated, with explanation', run: () => Number(assess(true).totals.up_to_fen) },
  ];
  const whole = assess(true);
  const around: Case[] = [
    { name: 'readDossier', run: () => read(catalogue, given).records.length },
    { name: 'prepare', run: () => prepare(dossier, AS_OF, plain.layout).k.length },
    { name: 'JSON.stringify of the explained answer', run: () => JSON.stringify(whole).length },
  ];
  return {
    dossier: name,
    clauses: catalogue.clauses.length,
    results: whole.results.length,
    rows: measure(rows),
    answers: measure(answers),
    around: measure(around),
  };
}

function read(catalogue: Catalogue, given: unknown): Dossier {
  const reading = readDossier(catalogue, given);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.dossier;
}

/** Unstated ceilings count as one, so that the sum stays a number. */
function sum<T>(rows: readonly T[], amountOf: (row: T) => number): number {
  let all = 0;
  for (const row of rows) all += Math.min(amountOf(row), 1);
  return all;
}
