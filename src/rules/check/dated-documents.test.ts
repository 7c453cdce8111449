import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { writeDates } from '../catalogue/write-dates.ts';
import { problemLines, readCity, readCityFiles } from '../catalogue-files.test-kit.ts';
import { checkCatalogue } from './check-catalogue.ts';

const files = readCityFiles();
const published = readCity().catalogue;
const undated = published.clauses.filter(
  ({ inForce: { from, to } }) => from === null && to === null,
);

describe('a document without dates', () => {
  it.each([...new Set(undated.map(({ policy }) => policy))])(
    'can be given any, whatever its examples and those of others were written for: %s',
    (policy) => {
      const path = `policies/${policy}/policy.md`;
      const dates = { issuedOn: null, from: '2015-01-01', to: '2016-12-31', basis: '示例' };
      const dated = files.map((file) =>
        file.path === path ? { path, text: writeDates(file.text, dates) } : file,
      );
      const { catalogue, problems } = readCatalogue(dated);
      expect(problems.map(problemLines)).toEqual([]);
      expect(catalogue.clauses.some((one) => one.policy === policy && one.inForce.to)).toBe(true);
      expect(checkCatalogue(catalogue, published).map(problemLines)).toEqual([]);
    },
    60_000,
  );
});
