import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import type { Result } from './answer.ts';
import { createAssessor } from './assess/assessor.ts';
import type { Catalogue } from './catalogue/types.ts';
import { readCity, readSheets, readTried, soundDossier } from './catalogue-files.test-kit.ts';
import { computable, type LooseDossier, loosely } from './dossiers.test-kit.ts';
import { listResults } from './find-result.ts';
import { limitsSideBySide } from './limit/side-by-side.test-kit.ts';

/** What is forgotten: shares of 1000 that pick facts; 0 forgets a record, resp. what is complete. */
type Forgetting = {
  readonly facts: readonly number[];
  readonly record: number;
  readonly complete: number;
};
const forgetting: fc.Arbitrary<Forgetting> = fc.record({
  facts: fc.array(fc.nat(999), { minLength: 1, maxLength: 4 }),
  record: fc.nat(3),
  complete: fc.nat(3),
});

/**
 * The dossier with less known, and the kind of the record that was left out. What was
 * paid stays, and so do the facts that tell whose limit it is (`kept`).
 */
function forget(
  dossier: LooseDossier,
  { facts, record, complete }: Forgetting,
  kept: ReadonlySet<string>,
): { less: LooseDossier; removed: string | undefined } {
  const less = structuredClone(dossier);
  const paid = new Set(less.history.map((payment) => payment.record));
  const open = less.records.filter(({ id }) => !paid.has(id));
  const places = [less.party, ...open].flatMap((values) =>
    Object.keys(values).flatMap((key) => (kept.has(key) ? [] : [{ values, key }])),
  );
  for (const share of facts) {
    const place = places[Math.floor((share / 1000) * places.length)];
    if (place) delete place.values[place.key];
  }
  if (complete === 0) less.complete = [];
  const removed = record === 0 && complete === 0 ? less.records.splice(1, 1) : [];
  return { less, removed: removed[0]?.kind };
}

/** After every date in the dossiers: a record that may be later than as-of is not in question. */
const LATE = dayOf(2024, 12, 31);
/** DOSSIERS in the environment asks for more of them, SEED for others. */
const RUNS = { numRuns: Number(process.env.DOSSIERS ?? 300) };

/** Without what officers have decided: they knew the facts. */
const undetermined = (dossier: LooseDossier): LooseDossier => ({
  ...dossier,
  records: dossier.records.filter(({ kind }) => kind !== 'determination'),
});

const highOf = ({ high_fen }: Result): number =>
  high_fen === null ? Number.POSITIVE_INFINITY : Number(high_fen);

/** What is wrong with an answer from less knowledge, in the light of the answer from more. */
function contradiction(less: Result, more: Result): string | null {
  const settled = ['granted', 'refused', 'paid'].includes(less.outcome);
  if (settled && less.outcome !== more.outcome) return `${less.outcome} became ${more.outcome}`;
  if (Number(less.low_fen) > Number(more.low_fen)) return `low ${less.low_fen} > ${more.low_fen}`;
  if (highOf(less) < highOf(more)) return `high ${less.high_fen} < ${more.high_fen}`;
  return null;
}

/** Facts that tell whose limit it is: records without one are taken to be of one owner. */
function ownerFacts({ clauses }: Catalogue): string[] {
  return clauses.flatMap(({ variants }) =>
    variants.flatMap(({ limits }) =>
      limits.flatMap((limit) => ('per' in limit && limit.per ? [limit.per.fact] : [])),
    ),
  );
}

describe.each([
  { name: 'the city', catalogue: readCity().catalogue },
  { name: 'the hard clauses', catalogue: readTried().catalogue },
  { name: 'the sheets', catalogue: readSheets().catalogue },
  { name: 'limits side by side', catalogue: limitsSideBySide() },
])('an interval of $name', ({ catalogue }) => {
  const assessor = createAssessor(catalogue);
  const kept = new Set(['id', 'kind', ...ownerFacts(catalogue)]);
  const assess = (dossier: LooseDossier): readonly Result[] =>
    listResults(
      assessor.assess(soundDossier(catalogue, dossier), { asOf: LATE, explain: false }),
      assessor.headings,
    );

  it('contains every completion of the dossier, and a decided answer stays', () => {
    const wrong = (dossier: LooseDossier, what: Forgetting): string[] => {
      const { less, removed } = forget(dossier, what, kept);
      const after = assess(dossier);
      return assess(less).flatMap((one) => {
        // A record that was never mentioned is not known to have used a limit of its own kind.
        if (one.kind === removed) return [];
        const same = after.find(
          ({ clause, record }) => clause === one.clause && record === one.record,
        );
        const words = same ? contradiction(one, same) : null;
        return words === null ? [] : [`${one.clause} ${one.record}: ${words}`];
      });
    };
    fc.assert(
      fc.property(loosely(catalogue).map(undetermined), forgetting, (dossier, what) => {
        expect(computable(() => wrong(dossier, what))).toEqual([]);
      }),
      RUNS,
    );
  }, 600_000);
});
