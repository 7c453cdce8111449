import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Day, dayOf } from '../values/index.ts';
import type { Assessment, Result } from './answer.ts';
import { createAssessor } from './assess/assessor.ts';
import type { Catalogue } from './catalogue/types.ts';
import { readCity, readSheets, readTried, soundDossier } from './catalogue-files.test-kit.ts';
import { computable, fenToText, type LooseDossier, loosely } from './dossiers.test-kit.ts';
import { type Headings, listResults } from './find-result.ts';

vi.setConfig({ testTimeout: 30_000 });

const AS_OF: Day = dayOf(2022, 12, 31);

function assessing(catalogue: Catalogue) {
  const assessor = createAssessor(catalogue);
  return (dossier: LooseDossier, { asOf = AS_OF, explain = false } = {}): Assessment =>
    computable(() => assessor.assess(soundDossier(catalogue, dossier), { asOf, explain }));
}

/** By clause and record: a near miss is among the results when explained, else a plain refusal. */
const amountsOf = (assessment: Assessment, headings: Headings) =>
  new Map(
    listResults(assessment, headings).map(
      ({ clause, record, outcome, low_fen, high_fen, readings }) => [
        `${clause} ${record}`,
        { outcome, low_fen, high_fen, readings },
      ],
    ),
  );

const FIGURES = new Set(['percent', 'allowed', 'used', 'times', 'open_questions']);

/** Places in an answer where a number stands that ought to be a string, or is none at all. */
function strayNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') {
    const name = path.replace(/^.*\./u, '');
    const exact = Number.isSafeInteger(value);
    // Whole numbers are facts' own values (a year, a count); amounts are never numbers.
    const allowed = FIGURES.has(name) || name === 'value' || /^(have|need|gap)$/u.test(name);
    return exact && allowed ? [] : [`${path}: ${value}`];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strayNumbers(inner, `${path}.${key}`));
}

const FEN = /^(0|[1-9]\d*)$/u;

describe.each([
  { name: 'the city', catalogue: readCity().catalogue, numRuns: 60 },
  { name: 'the hard clauses', catalogue: readTried().catalogue, numRuns: 60 },
  { name: 'the sheets', catalogue: readSheets().catalogue, numRuns: 60 },
])('the laws of assessment, for $name', ({ catalogue, numRuns }) => {
  const assess = assessing(catalogue);
  const afresh = assessing(catalogue);
  const { headings } = createAssessor(catalogue);
  const check = (law: (dossier: LooseDossier) => void): void =>
    fc.assert(fc.property(loosely(catalogue), law), { numRuns });

  it('explaining changes no amount and no outcome', () => {
    check((dossier) => {
      const [plain, explained] = [assess(dossier), assess(dossier, { explain: true })];
      expect(amountsOf(explained, headings)).toEqual(amountsOf(plain, headings));
      expect(explained.totals).toEqual(plain.totals);
    });
  });

  it('the order of records and payments does not matter', () => {
    check((dossier) => {
      const turned = {
        ...dossier,
        records: dossier.records.toReversed(),
        history: dossier.history.toReversed(),
      };
      expect(assess(turned, { explain: true })).toEqual(assess(dossier, { explain: true }));
    });
  });

  it('the same dossier gives the same digits again', () => {
    check((dossier) => {
      const first = JSON.stringify(assess(dossier));
      expect(JSON.stringify(afresh(structuredClone(dossier)))).toBe(first);
    });
  });

  it('what happened after the as-of date changes nothing', () => {
    check((dossier) => {
      const later = dossier.records.flatMap((record, index) => {
        const kind = catalogue.vocabulary.kinds[record.kind];
        const dated = kind?.facts.find(({ id }) => id === kind.dated);
        if (!dated) return [];
        const value = dated.type.is === 'integer' ? 2023 : '2023-01-01';
        return [{ ...record, id: `later-${index}`, [dated.id]: value }];
      });
      const payments = catalogue.clauses.slice(0, 3).map(({ id }) => ({
        clause: id,
        amount: '1万元',
        on: '2023-01-01',
      }));
      const more = {
        ...dossier,
        records: [...dossier.records, ...later],
        history: [...dossier.history, ...payments],
      };
      expect(assess(more)).toEqual(assess(dossier));
    });
  });

  it('what has been paid for a record is not paid again', () => {
    check((dossier) => {
      const before = assess(dossier);
      const granted = before.results.find(
        ({ record, outcome, low_fen }) =>
          record !== null && outcome === 'granted' && low_fen !== '0',
      );
      fc.pre(granted !== undefined);
      const { clause, record, low_fen } = granted as Result;
      const payment = { clause, record, amount: fenToText(Number(low_fen)), on: '2022-12-31' };
      const after = assess({ ...dossier, history: [...dossier.history, payment] });
      const paid = after.results.find((one) => one.clause === clause && one.record === record);
      expect(paid).toMatchObject({ outcome: 'paid', low_fen, high_fen: low_fen, total: null });
      const gained = BigInt(after.totals.paid_fen) - BigInt(before.totals.paid_fen);
      expect(gained).toBe(BigInt(low_fen));
    });
  });

  it('the default reading is the main answer', () => {
    check((dossier) => {
      for (const result of listResults(assess(dossier), headings)) {
        const [first] = result.readings;
        const clause = catalogue.clauses.find(({ id }) => id === result.clause);
        if (!first || clause?.decided === false) continue;
        const { outcome, low_fen, high_fen } = result;
        // Another clause may stand in the place of a whole clause, never of one reading.
        const displaced = result.outcome !== first.outcome;
        if (displaced) expect(['refused', 'unknown']).toContain(outcome);
        else
          expect({ low_fen, high_fen }).toEqual({
            low_fen: first.low_fen,
            high_fen: first.high_fen,
          });
      }
    });
  });

  it('amounts are whole fen in strings, and nothing is NaN or infinite', () => {
    check((dossier) => {
      const assessment = assess(dossier, { explain: true });
      expect(strayNumbers(assessment)).toEqual([]);
      for (const { low_fen, high_fen } of listResults(assessment, headings)) {
        expect(low_fen).toMatch(FEN);
        if (high_fen !== null) {
          expect(high_fen).toMatch(FEN);
          expect(BigInt(high_fen)).toBeGreaterThanOrEqual(BigInt(low_fen));
        }
      }
      expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
    });
  });
});
