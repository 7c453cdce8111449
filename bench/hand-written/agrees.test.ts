import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogueFolder } from '../../src/files/index.ts';
import {
  type AbsentKind,
  type Assessment,
  type Catalogue,
  createAssessor,
  type Dossier,
  type Row as EngineRow,
  generate,
  prepare,
  type Refusal,
  type Result,
  readCatalogue,
  readDossier,
} from '../../src/rules/index.ts';
import { parseDay } from '../../src/values/index.ts';
import { assessDossier, headingsOf } from './assess-dossier.ts';
import { assessRows } from './assess-rows.ts';
import { anyDay, anyDossier } from './dossiers.test-kit.ts';
import { CLAUSES } from './facts.ts';
import { ownClauses } from './own-clauses.ts';
import { readFacts } from './read-facts.ts';
import type { Row } from './row.ts';
import { viewOf } from './view.ts';

const POLICY = 'dalian-2017-52/';
const TIMEOUT_MS = 600_000;
const WHY = [null, 'no_record', 'no_tier', 'used_up', 'nothing_left'];
const catalogue = ownClauses(openCatalogue());
const program = generate(catalogue, false);
const assessor = createAssessor(catalogue);
const headings = headingsOf(catalogue);

describe('the clauses written by hand', () => {
  it('are clauses of the catalogue', () => {
    const ids = catalogue.clauses.map(({ id }) => id);
    expect(ids.sort()).toEqual(CLAUSES.map((clause) => POLICY + clause).sort());
  });

  it(
    'give the same rows as the generated code',
    () => {
      agree(({ dossier, asOf }) => {
        const prepared = prepare(dossier, asOf, program.layout);
        const generated = program.run(prepared).flatMap(plainRows);
        const written = assessRows(viewOf(readFacts(dossier, catalogue), asOf)).map(plainWritten);
        expect(sorted(written)).toEqual(sorted(generated));
      });
    },
    TIMEOUT_MS,
  );

  it(
    'give the same results, refusals, kinds without a record and totals as the assessor',
    () => {
      agree(({ dossier, asOf }) => {
        const given = assessor.assess(dossier, { asOf, explain: false });
        const { results, refusals, absent_kinds, totals } = given;
        const written = assessDossier(readFacts(dossier, catalogue), asOf, headings);
        expect(byName(written.results)).toEqual(byName(results));
        expect(byClause(written.refusals)).toEqual(byClause(refusals));
        expect(byKind(written.absent_kinds)).toEqual(byKind(absent_kinds));
        expect(given.refused_policies).toEqual([]);
        expect(inOrder(written.totals)).toEqual(inOrder(totals));
      });
    },
    TIMEOUT_MS,
  );
});

/** Holds a law against many dossiers; DOSSIERS in the environment asks for more of them. */
function agree(law: (given: { dossier: Dossier; asOf: number }) => void): void {
  fc.assert(
    fc.property(anyDossier, anyDay, (given, day) => {
      const reading = readDossier(catalogue, given);
      const asOf = parseDay(day);
      if (!reading.ok || !asOf.ok) throw new Error(JSON.stringify({ given, day }));
      law({ dossier: reading.dossier, asOf: asOf.value });
    }),
    { numRuns: Number(process.env.DOSSIERS ?? 1000) },
  );
}

const byName = (results: readonly Result[]) =>
  new Map(results.map((result) => [`${result.clause} ${result.record}`, result]));

const byClause = (refusals: readonly Refusal[]) => {
  expect(new Set(refusals.map(({ clause }) => clause)).size).toBe(refusals.length);
  return new Map(refusals.map((refusal) => [refusal.clause, refusal]));
};

const byKind = (absent: readonly AbsentKind[]) =>
  new Map(absent.map((one) => [one.kind, { ...one, clauses: [...one.clauses].sort() }]));

/** Totals with the clauses that state no ceiling in one order. */
function inOrder(totals: Assessment['totals']): Assessment['totals'] {
  return {
    ...totals,
    up_to_unstated: [...totals.up_to_unstated].sort(),
    unknown_unstated: [...totals.unknown_unstated].sort(),
  };
}

type Plain = Record<string, string | number | boolean | null | undefined>;

/** All readings of a row, also those that come out like the first one and are not listed. */
function plainRows(row: EngineRow): Plain[] {
  const readings = catalogue.clauses[row.clause]?.variants ?? [];
  return readings.map((_, index) => {
    const { c, amount } = (index === 0 ? undefined : row.others[index - 1]) ?? row;
    const { lo, hi, clo, chi, u, w, why } = amount;
    return {
      row: `${catalogue.clauses[row.clause]?.id} ${index} ${row.record.id}`,
      holds: c,
      low: lo,
      high: hi,
      addedLow: clo,
      addedHigh: chi,
      unsure: u === 1,
      byPerson: w === 1,
      why: hi === 0 ? WHY[why] : null,
      on: Number.isNaN(row.event) ? undefined : row.event,
      paid: row.paid,
    };
  });
}

function plainWritten(row: Row): Plain {
  const { clause, reading, record, grossLow, grossHigh, why, ...rest } = row;
  return {
    row: `${POLICY}${clause} ${reading} ${record}`,
    ...rest,
    why: row.high === 0 ? why : null,
  };
}

function sorted(rows: Plain[]): Plain[] {
  return rows.sort((a, b) => (String(a.row) < String(b.row) ? -1 : 1));
}

function openCatalogue(): Catalogue {
  const folder = readCatalogueFolder(`${import.meta.dirname}/../../catalogue`);
  if (!folder.ok) throw new Error('the catalogue cannot be read');
  return readCatalogue(folder.files).catalogue;
}
