import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Dossier, readInIds } from '../dossiers/index.ts';
import { soundDossier } from '../rules/catalogue-files.test-kit.ts';
import { loosely } from '../rules/dossiers.test-kit.ts';
import { catalogue, clauseOf, formFor, givenOf } from './application.test-kit.ts';
import { answersFrom, dossierWith, type Form } from './index.ts';

vi.setConfig({ testTimeout: 30_000 });

const { vocabulary } = catalogue;

/** Every form that a dossier could be meant for: each clause about one of its records or the party. */
const drawn: fc.Arbitrary<{ dossier: Dossier; form: Form }> = loosely(catalogue).chain((loose) => {
  const dossier = readInIds(loose, vocabulary);
  const records = dossier.records.map(({ id, kind }) => ({ id, kind }));
  const matters = [{ id: null, kind: 'party' }, ...records];
  const pairs = matters.flatMap(({ id, kind }) =>
    catalogue.clauses.filter((clause) => clause.kind === kind).map((clause) => [clause.id, id]),
  );
  return fc.constantFrom(...pairs).map(([clause, id]) => ({
    dossier,
    form: formFor(clause ?? '', id ?? null),
  }));
});

describe('answers and dossier', () => {
  it('what a dossier answers makes that dossier again', () => {
    fc.assert(
      fc.property(drawn, ({ dossier, form }) => {
        expect(dossierWith(form, dossier, answersFrom(form, dossier))).toEqual(dossier);
      }),
      { numRuns: 500 },
    );
  });

  it('the same answers make the same facts of another dossier, and come back from it', () => {
    fc.assert(
      fc.property(drawn, drawn, ({ dossier, form }, other) => {
        const answers = answersFrom(form, dossier);
        const base = { ...other.dossier, records: dossier.records.slice(1) };
        const made = dossierWith(form, base, answers);
        expect(answersFrom(form, made)).toEqual(answers);
        const read = soundDossier(catalogue, made);
        const first = soundDossier(catalogue, dossier);
        for (const { id, type } of form.fields) {
          const [of, ...fact] = id.split('.');
          if ((of !== 'party' && of !== 'record') || type.is === 'files') continue;
          const kind = of === 'party' ? 'party' : (form.matter?.kind ?? '');
          const facts = of === 'party' ? vocabulary.party.facts : vocabulary.kinds[kind]?.facts;
          const place = facts?.findIndex((one) => one.id === fact.join('.'));
          const valueIn = (city: typeof read) =>
            of === 'party'
              ? city.party[`f${place ?? 0}`]
              : city.byId.get(form.matter?.id ?? '')?.record[`f${place ?? 0}`];
          expect(valueIn(read)).toEqual(valueIn(first));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an answer', () => {
  const form = formFor('dalian-2017-52/47', 'e1');
  const dossier = givenOf('dalian-2017-52/47');
  const stated = (id: string, answer: string) =>
    dossierWith(form, dossier, { ...answersFrom(form, dossier), [id]: answer });

  it('is a fact as dossiers write it, however it is spelt', () => {
    expect(stated('record.investee.is_sti_enterprise', '否').records[0]).toMatchObject({
      investee: { located_in: ['dalian'], is_sti_enterprise: false },
    });
    expect(stated('record.investee.located_in', '大连市、大连高新区').records[0]).toMatchObject({
      investee: { located_in: ['dalian', 'gaoxin'] },
    });
    expect(stated('record.amount', ' 900万元 ').records[0]).toMatchObject({ amount: '900万元' });
    expect(stated('record.investee.located_in', '[]').records[0]).toMatchObject({
      investee: { located_in: [] },
    });
  });

  it('that is left out makes a fact unknown, and touches nothing that the form does not ask', () => {
    const made = dossierWith(form, { ...dossier, complete: ['loan'] }, {});
    expect(made.party).toEqual({});
    expect(made.records).toEqual([{ id: 'e1', kind: 'equity_investment' }]);
    expect(made.history).toEqual(dossier.history);
    expect(made.complete).toEqual(['loan']);
  });

  it('about a record that the dossier does not have adds it', () => {
    const fresh = formFor('dalian-2017-52/14a', 'r9');
    const made = dossierWith(fresh, dossier, { 'record.subject': 'high_tech_enterprise' });
    expect(made.records.at(-1)).toEqual({
      id: 'r9',
      kind: 'recognition',
      subject: 'high_tech_enterprise',
    });
    expect(clauseOf('dalian-2017-52/14a').kind).toBe('recognition');
  });
});
