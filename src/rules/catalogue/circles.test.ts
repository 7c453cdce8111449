import { describe, expect, it } from 'vitest';
import { createAssessor } from '../assess/assessor.ts';
import { readCity } from '../catalogue-files.test-kit.ts';
import { assessByCircle } from '../check/examples.ts';
import { readCases } from '../check/read-example.ts';
import { findResult } from '../find-result.ts';
import { SMALL_CITY, smallCatalogue, smallClause } from '../small-city.test-kit.ts';
import { changedSince, circlesOf } from './circles.ts';
import { readCatalogue } from './read-catalogue.ts';

const own = smallClause('own', 'award: 10万元');
const first = smallClause(
  'first',
  'award: 10万元\nlimit: { lifetime: { cap: 30万元, shared: together } }',
);
const second = smallClause(
  'second',
  'award: 20万元\nlimit: { lifetime: { cap: 30万元, shared: together } }',
);
const special = smallClause('special', 'award: 40万元\nreplaces: [small/second]');

const idsOf = (catalogue: ReturnType<typeof smallCatalogue>, id: string) =>
  circlesOf(catalogue.clauses)
    .get(`small/${id}`)
    ?.map((clause) => clause.id.replace('small/', ''));

describe('the circle of a clause', () => {
  it('is itself where nothing ties it to another', () => {
    expect(idsOf(smallCatalogue(own, first), 'own')).toEqual(['own']);
  });

  it('goes on from one tie to the next, the same for all of it', () => {
    const catalogue = smallCatalogue(own, first, second, special);
    for (const id of ['first', 'second', 'special'])
      expect(idsOf(catalogue, id)?.toSorted()).toEqual(['first', 'second', 'special']);
  });

  it('answers every example of the catalogue as all clauses together do', () => {
    const { catalogue } = readCity();
    const all = createAssessor(catalogue);
    const assessorOf = assessByCircle(catalogue);
    const cases = readCases(catalogue, [], new Set(catalogue.clauses.map(({ id }) => id)));
    expect(cases.length).toBeGreaterThan(1_000);
    for (const { clause, record, dossier, asOf } of cases) {
      const [whole, circle] = [all, assessorOf(clause.id)].map((assessor) =>
        findResult(
          assessor.assess(dossier, { asOf, explain: false }),
          clause.id,
          record,
          assessor.headings,
        ),
      );
      expect(circle).toEqual(whole);
    }
  });
});

describe('what has changed since', () => {
  const files = [...SMALL_CITY, own, first, second, special];
  const before = readCatalogue(files).catalogue;
  const changed = (after: typeof files) =>
    [...changedSince(before, readCatalogue(after, { files, catalogue: before }).catalogue)].sort();

  it('is nothing where the files are the same', () => {
    expect(changed(files)).toEqual([]);
  });

  it('is the whole circle of a clause that was written otherwise', () => {
    const text = first.text.replace('10万元', '15万元');
    const after = files.map((file) => (file === first ? { ...first, text } : file));
    expect(changed(after)).toEqual(['small/first', 'small/second', 'small/special']);
  });

  it('is the rest of a circle that lost one of its clauses', () => {
    const after = files.filter((file) => file !== special);
    expect(changed(after)).toEqual(['small/first', 'small/second']);
  });

  it('is everything where there was nothing before', () => {
    expect(changedSince(null, before).size).toBe(4);
  });
});
