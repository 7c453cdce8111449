import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../values/index.ts';
import type { Assessment, Result } from './answer.ts';
import { createAssessor } from './assess/assessor.ts';
import { readCity, soundDossier } from './catalogue-files.test-kit.ts';
import { type LooseDossier, loosely } from './dossiers.test-kit.ts';

const { catalogue } = readCity();
const assessor = createAssessor(catalogue);
const AS_OF: Day = dayOf(2022, 12, 31);
const assess = (dossier: LooseDossier): Assessment =>
  assessor.assess(soundDossier(catalogue, dossier), { asOf: AS_OF, explain: false });

/** What is forgotten: shares of 1000 that pick facts, records and kinds known to be complete. */
type Forgetting = { readonly facts: readonly number[]; readonly records: number; readonly complete: number };
const forgetting: fc.Arbitrary<Forgetting> = fc.record({
  facts: fc.array(fc.nat(999), { minLength: 1, maxLength: 4 }),
  records: fc.nat(3),
  complete: fc.nat(3),
});

function forget(dossier: LooseDossier, { facts, records, complete }: Forgetting): LooseDossier {
  const less = structuredClone(dossier);
  const places = [less.party, ...less.records.filter(({ kind }) => kind !== 'determination')].flatMap(
    (values) => Object.keys(values).flatMap((key) => (key === 'id' || key === 'kind' ? [] : [{ values, key }])),
  );
  for (const share of facts) {
    const place = places[Math.floor((share / 1000) * places.length)];
    if (place) delete place.values[place.key];
  }
  if (complete === 0) less.complete = [];
  if (records === 0 && less.complete.length === 0) less.records.splice(1, 1);
  return less;
}

const high = ({ high_fen }: Result): number => (high_fen === null ? Number.POSITIVE_INFINITY : Number(high_fen));

/** What is wrong with an answer from less knowledge, in the light of the answer from more. */
function contradiction(less: Result, more: Result): string | null {
  const settled = less.outcome === 'granted' || less.outcome === 'refused' || less.outcome === 'paid';
  if (settled && less.outcome !== more.outcome) return `${less.outcome} became ${more.outcome}`;
  if (Number(less.low_fen) > Number(more.low_fen)) return `low ${less.low_fen} > ${more.low_fen}`;
  if (high(less) < high(more)) return `high ${less.high_fen} < ${more.high_fen}`;
  return null;
}

describe('an interval', () => {
  it('contains every completion of the dossier, and a decided answer stays', () => {
    fc.assert(
      fc.property(loosely(catalogue), forgetting, (dossier, what) => {
        const after = assess(dossier).results;
        for (const less of assess(forget(dossier, what)).results) {
          const same = after.find(({ clause, record }) => clause === less.clause && record === less.record);
          if (same) expect([less.clause, less.record, contradiction(less, same)]).toEqual([less.clause, less.record, null]);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300), ...(process.env.SEED && {seed: Number(process.env.SEED)}) },
    );
  });
});
