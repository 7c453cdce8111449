import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { listClauses } from '../catalogue/views.ts';
import { readCity, soundDossier } from '../catalogue-files.test-kit.ts';
import { findResult, headingsOf, listResults } from '../find-result.ts';
import { assessSmall, smallClause } from '../small-city.test-kit.ts';
import { createAssessor } from './assessor.ts';

const AS_OF = dayOf(2022, 10, 10);
const one = smallClause('one', 'award: 10万元');
const two = smallClause('two', 'award: 20万元', {
  front: 'in force: { from: 2020-01-01, to: 2021-12-31, basis: 只为测试 }',
});
const yearly = smallClause('yearly', 'award: 30万元', { kind: 'figures', countedOn: 'year' });

describe('a kind of which there is no record', () => {
  it('is named once, with all clauses that would need one', () => {
    const { results, refusals, absent_kinds } = assessSmall([one, two, yearly], {
      complete: ['project'],
    });
    expect(absent_kinds).toEqual([
      {
        kind: 'project',
        reason: { code: 'no_record', zh: '没有“项目”记录', en: 'no record: Project' },
        clauses: ['small/one', 'small/two'],
      },
    ]);
    expect(results.map(({ clause, outcome }) => [clause, outcome])).toEqual([
      ['small/yearly', 'unknown'],
    ]);
    expect(refusals).toEqual([]);
  });

  it('is not named where a record may be missing, or where there is one', () => {
    expect(assessSmall([one], {}).absent_kinds).toEqual([]);
    const records = [{ id: 'p1', kind: 'project', done_on: '2021-06-01' }];
    expect(assessSmall([one], { records, complete: ['project'] }).absent_kinds).toEqual([]);
  });

  it('refuses each of them, with its own article and validity', () => {
    const { of } = assessSmall([one, two], { complete: ['project'] });
    expect(of('two', null)).toEqual({
      clause: 'small/two',
      article: '第一条',
      title: { zh: '条款two', en: 'Clause two' },
      kind: 'project',
      authority: 'computed',
      record: null,
      event_on: null,
      validity: 'expired',
      outcome: 'refused',
      low_fen: '0',
      high_fen: '0',
      total: null,
      reason: {
        code: 'no_record',
        zh: '没有“项目”记录',
        en: 'no record: Project',
        article: '第一条',
      },
      missing: [],
      near_misses: [],
      readings: [],
    });
  });
});

describe('an answer of the city', () => {
  const { catalogue } = readCity();
  const assessor = createAssessor(catalogue);

  it('tells of every clause how it came out, and of none twice', () => {
    for (const { dossier } of catalogue.samples) {
      for (const explain of [false, true]) {
        const answer = assessor.assess(soundDossier(catalogue, dossier), { asOf: AS_OF, explain });
        const { results, refusals, refused_policies, absent_kinds } = answer;
        const shared = [...refused_policies, ...absent_kinds].flatMap(({ clauses }) => clauses);
        const apart = new Set([...results, ...refusals].map(({ clause }) => clause));
        expect(new Set(shared).size).toBe(shared.length);
        expect(shared.filter((clause) => apart.has(clause))).toEqual([]);
        const told = [...shared, ...apart].toSorted();
        expect(told).toEqual(catalogue.clauses.map(({ id }) => id).toSorted());
      }
    }
  });

  it('is written out alike from the catalogue and from the list of its clauses', () => {
    const listed = headingsOf(listClauses(catalogue, AS_OF));
    for (const { dossier } of catalogue.samples) {
      const answer = assessor.assess(soundDossier(catalogue, dossier), {
        asOf: AS_OF,
        explain: true,
      });
      const all = listResults(answer, assessor.headings);
      expect(listResults(answer, listed)).toEqual(all);
      const shared = all.at(-1);
      expect(shared).toBeDefined();
      expect(findResult(answer, shared?.clause ?? '', null, listed)).toEqual(shared);
    }
  });

  it('leaves out clauses of which nothing else is known', () => {
    const [sample] = catalogue.samples;
    const dossier = soundDossier(catalogue, sample?.dossier);
    const answer = assessor.assess(dossier, { asOf: AS_OF, explain: true });
    const known = listResults(answer, () => undefined);
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(listResults(answer, assessor.headings).length);
  });
});
