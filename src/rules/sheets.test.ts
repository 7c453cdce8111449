import { describe, expect, it } from 'vitest';
import { walkAwards } from './award/awards.ts';
import type { Award } from './award/types.ts';
import { problemLines, readSheets, readTexts, sheetFolder } from './catalogue-files.test-kit.ts';
import { checkExamples } from './check/examples.ts';
import { checkMutants, countMutants } from './check/mutants.ts';
import type { Clause } from './clause/types.ts';
import type { Limit } from './limit/types.ts';

/** Each mechanism and its sheet. A new mechanism does not compile without a line here. */
const AWARD_SHEETS: Record<Award['award'], string> = {
  fixed: 'fixed',
  by: 'by',
  first: 'first',
  rate: 'rate',
  between: 'between',
  range: 'range',
  marginal: 'marginal',
  match: 'match',
  difference: 'difference',
  uplift: 'uplift',
  up_to: 'up-to',
  sum: 'sum',
  instalments: 'instalments',
};
const LIMIT_SHEETS: Record<Limit['limit'], string> = {
  each: 'each',
  per_year: 'per-year',
  lifetime: 'lifetime',
  times: 'times',
  years: 'years',
  ceiling: 'ceiling',
};

const folders = { award: AWARD_SHEETS, limit: LIMIT_SHEETS };
const { catalogue, problems } = readSheets();
const sheetOf = (name: string): Clause | undefined =>
  catalogue.clauses.find(({ id }) => id === `small/${name}`);
const mechanismsIn = ({ variants }: Clause): string[] =>
  variants.flatMap(({ award, limits }) => [
    ...[...walkAwards(award)].map((part) => part.award),
    ...limits.map(({ limit }) => limit),
  ]);

describe('the example sheets of awards and limits', () => {
  it('can all be read', () => {
    expect(problems.map(problemLines)).toEqual([]);
  });

  it.each(['award', 'limit'] as const)('are one for each %s, and no other', (folder) => {
    const found = readTexts(sheetFolder(folder));
    expect(found.map(({ path }) => path)).toEqual(
      Object.values(folders[folder])
        .map((name) => `${name}.md`)
        .sort(),
    );
  });

  it.each([...Object.entries(AWARD_SHEETS), ...Object.entries(LIMIT_SHEETS)])(
    '%s is used in the sheet %s',
    (mechanism, name) => {
      const sheet = sheetOf(name);
      expect(sheet && mechanismsIn(sheet)).toContain(mechanism);
    },
  );

  it('come out as their examples say', () => {
    expect(checkExamples(catalogue).map(problemLines)).toEqual([]);
  });

  it('notice every mutant', () => {
    expect(countMutants(catalogue)).toBeGreaterThan(150);
    expect(checkMutants(catalogue).map(problemLines)).toEqual([]);
  });
});
