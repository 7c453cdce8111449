import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { EMPTY_DOSSIER } from '../dossiers/index.ts';
import { readDossier } from '../rules/index.ts';
import { catalogue, formFor, givenOf, OWN_ANSWERS } from './application.test-kit.ts';
import { FIRM } from './claims.test-kit.ts';
import { answersFrom, checkApplication, dossierWith } from './index.ts';

vi.setConfig({ testTimeout: 30_000 });

const around = { benefits: FIRM, paidName: FIRM.name, waitsFor: [] };
const SPELLINGS = [
  '是',
  '否',
  '[]',
  '300万元',
  '３０％',
  '2021-12-03',
  '２０２１',
  'none',
  ' ',
  '0x1f',
];

/** Forms with answers of their examples, some of them bent: other spellings, and anything at all. */
const bent = fc.gen().map((g) => {
  const oneOf = <T>(items: readonly T[]): T => items[g(fc.nat, { max: items.length - 1 })] as T;
  const { id, kind } = oneOf(catalogue.clauses);
  const given = givenOf(id);
  const matter =
    kind === 'party' ? null : (given.records.find((one) => one.kind === kind)?.id ?? 'a');
  const form = formFor(id, matter);
  const whole: Record<string, string> = {
    'party.name': FIRM.name,
    ...answersFrom(form, given),
    ...OWN_ANSWERS,
  };
  for (let times = g(fc.nat, { max: 3 }); times > 0; times--) {
    const field = oneOf(form.fields).id;
    const isAny = g(fc.boolean);
    whole[field] = isAny ? g(fc.string, { unit: 'binary' }) : oneOf(SPELLINGS);
  }
  return { form, given, answers: whole };
});

describe('answers of any kind', () => {
  it('that the check lets pass are a dossier that the rule can read', () => {
    let passed = 0;
    fc.assert(
      fc.property(bent, ({ form, given, answers }) => {
        const problems = checkApplication(form, answers, around);
        for (const { field, message } of problems) {
          expect(field).not.toBe('');
          expect(message.zh).toMatch(/\p{Script=Han}/u);
          expect(message.en).not.toBe('');
        }
        const wrong = problems.filter(({ message }) => !message.en.endsWith('must be given'));
        const facts = wrong.filter(({ field }) => /^(party|record)\./u.test(field));
        const dossier = dossierWith(form, given, answers);
        if (facts.length > 0) return;
        passed += 1;
        const reading = readDossier(catalogue, dossier);
        expect(reading.ok ? [] : reading.problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(passed).toBeGreaterThan(400);
  });

  it('under names of any kind touch nothing but their own field', () => {
    const form = formFor('dalian-2017-52/14a', 'r1');
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        const known = form.fields.some(({ id }) => id === name);
        const answers = JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`);
        const made = dossierWith(form, EMPTY_DOSSIER, answers);
        if (!known) expect(made.records).toEqual([{ id: 'r1', kind: 'recognition' }]);
        expect(Object.keys(made)).toEqual(['party', 'records', 'history', 'complete']);
      }),
    );
    const strange = JSON.parse('{"__proto__":"yes","constructor":"x","party.__proto__":"x"}');
    expect(dossierWith(form, EMPTY_DOSSIER, strange).party).toEqual({});
    expect(
      checkApplication(form, strange, around)
        .slice(-3)
        .map(({ field }) => field),
    ).toEqual(['__proto__', 'constructor', 'party.__proto__']);
  });
});
