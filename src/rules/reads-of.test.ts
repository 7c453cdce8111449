import { describe, expect, it, vi } from 'vitest';
import { dayOf } from '../values/index.ts';
import { createAssessor } from './assess/assessor.ts';
import { readCity, soundDossier } from './catalogue-files.test-kit.ts';
import { readsOf } from './clause/reads-of.ts';
import { findResult } from './find-result.ts';

vi.setConfig({ testTimeout: 60_000 });

const { catalogue } = readCity();
const assessor = createAssessor(catalogue);
const clauseOf = (id: string) => {
  const found = catalogue.clauses.find((clause) => clause.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
};
const named = (id: string) =>
  readsOf(clauseOf(id)).facts.map(
    ({ of, fact, needed }) => `${of}.${fact}${needed ? '' : ' (not needed)'}`,
  );

type Plain = { readonly [key: string]: unknown };
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The facts with one taken away. */
function without(facts: Plain, id: string): Plain {
  const [head = '', ...rest] = id.split('.');
  const { [head]: value, ...others } = facts;
  if (rest.length === 0) return others;
  return isPlain(value) ? { ...others, [head]: without(value, rest.join('.')) } : facts;
}

describe('what a clause reads', () => {
  it('is what its readings rest on, the day that counts and the role', () => {
    expect(named('dalian-2017-52/14a')).toEqual([
      'party.role',
      'record.recognised_on',
      'record.subject',
      'record.first_or_renewed',
    ]);
    expect(named('dalian-2017-52/47')).toEqual([
      'party.role',
      'record.invested_on',
      'record.manager_id',
      'party.manager_id',
      'record.investee.is_sti_enterprise',
      'record.investee.located_in',
      'record.amount',
      'record.fund_id (not needed)',
      'record.paid_in (not needed)',
    ]);
  });

  it('tells what each condition rests on', () => {
    expect(readsOf(clauseOf('dalian-2017-52/47')).conditions).toEqual([
      [
        { of: 'record', fact: 'manager_id' },
        { of: 'party', fact: 'manager_id' },
      ],
      [{ of: 'record', fact: 'investee.is_sti_enterprise' }],
      [{ of: 'record', fact: 'investee.located_in' }],
    ]);
  });

  it('names the kinds of other records, where a clause looks into any', () => {
    const looking = catalogue.clauses.filter((clause) => readsOf(clause).kinds.length > 0);
    expect(looking.length).toBeGreaterThan(20);
    for (const clause of looking)
      for (const kind of readsOf(clause).kinds)
        expect(Object.keys(catalogue.vocabulary.kinds)).toContain(kind);
  });

  it('is needed where nothing is granted without it, for every clause', () => {
    let tried = 0;
    for (const clause of catalogue.clauses) {
      const given = clause.given as { readonly party?: Plain; readonly records?: readonly Plain[] };
      const asOf = dayOf(2022, 12, 31);
      const records = (given.records ?? []).map((record, index) => ({
        id: `${String(record.kind)}-${index + 1}`,
        ...record,
      }));
      const outcomeOf = (party: Plain, changed: readonly Plain[], record: string | null) => {
        const dossier = soundDossier(catalogue, { ...given, party, records: changed });
        const assessment = assessor.assess(dossier, { asOf, explain: false });
        return findResult(assessment, clause.id, record, assessor.headings)?.outcome;
      };
      for (const record of clause.kind === 'party' ? [null] : records) {
        const id = record === null ? null : String(record.id);
        if (outcomeOf(given.party ?? {}, records, id) !== 'granted') continue;
        for (const { of, fact, needed } of readsOf(clause).facts) {
          if (!needed) continue;
          const party = of === 'party' ? without(given.party ?? {}, fact) : (given.party ?? {});
          const changed = records.map((one) =>
            of === 'record' && one === record ? without(one, fact) : one,
          );
          tried += 1;
          expect(outcomeOf(party, changed, id), `${clause.id} ${of}.${fact}`).not.toBe('granted');
        }
      }
    }
    expect(tried).toBeGreaterThan(500);
  });
});
