import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { readCity, soundDossier } from '../catalogue-files.test-kit.ts';
import type { Dossier } from '../dossier/prepared.ts';
import { drawDossier, drawnCatalogues } from '../drawn-city.test-kit.ts';
import { AmountRangeError } from '../generate/runtime.ts';
import { smallCatalogue, smallClause } from '../small-city.test-kit.ts';
import { type AssessOptions, type Assessor, createAssessor } from './assessor.ts';

const DAYS = [dayOf(2020, 6, 30), dayOf(2021, 12, 31), dayOf(2022, 10, 10), dayOf(2024, 1, 1)];

/** The answer, or that its amounts leave the exact range. */
function answerOf(assessor: Assessor, dossier: Dossier, options: AssessOptions): unknown {
  try {
    return structuredClone(assessor.assess(dossier, options));
  } catch (error) {
    if (error instanceof AmountRangeError) return 'out of range';
    throw error;
  }
}

describe('an assessor that has answered before', () => {
  it('answers as a new one does, whichever the dossiers, days and ways before', () => {
    let refused = 0;
    fc.assert(
      fc.property(drawnCatalogues, fc.gen(), (catalogue, g) => {
        const huge = soundDossier(catalogue, {
          party: { role: 'enterprise', listed: true },
          records: ['project', 'figures', 'grant'].map((kind) => ({
            id: kind,
            kind,
            [{ project: 'amount', figures: 'expense' }[kind] ?? 'sum']: '9999亿元',
          })),
        });
        const dossiers = [huge, ...[1, 2, 3].map(() => drawDossier(g, catalogue))];
        const used = createAssessor(catalogue);
        for (let count = 0; count < 8; count++) {
          const dossier = dossiers[g(fc.nat, { max: dossiers.length - 1 })] as Dossier;
          const asOf = DAYS[g(fc.nat, { max: DAYS.length - 1 })] as number;
          const options = { asOf, explain: g(fc.boolean) };
          const answer = answerOf(used, dossier, options);
          expect(answer).toEqual(answerOf(createAssessor(catalogue), dossier, options));
          if (answer === 'out of range') refused++;
        }
      }),
      { numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(0);
  }, 600_000);

  it('answers the samples of the city so as well', () => {
    const { catalogue } = readCity();
    const used = createAssessor(catalogue);
    for (const explain of [true, false]) {
      for (const { dossier } of catalogue.samples) {
        const fresh = createAssessor(catalogue);
        const sound = soundDossier(catalogue, dossier);
        for (const asOf of DAYS) {
          const options = { asOf, explain };
          expect(answerOf(used, sound, options)).toEqual(answerOf(fresh, sound, options));
        }
      }
      answerOf(used, soundDossier(catalogue, {}), { asOf: DAYS[0] as number, explain });
    }
  });

  it('does not take what an officer determined of one record for another', () => {
    const catalogue = smallCatalogue(
      smallClause(
        'tiered',
        'require: { 定为高档: { en: of the high tier, if: determined.tier = "high" } }\naward: 10万元',
      ),
    );
    const record = (id: string) => ({ id, kind: 'project', done_on: '2021-06-01' });
    const tier = (id: string, of: string, tier: string) => {
      return {
        id,
        kind: 'determination',
        clause: 'small/tiered',
        record: of,
        tier,
        determined_on: '2022-01-01',
      };
    };
    const dossier = soundDossier(catalogue, {
      party: { role: 'enterprise' },
      records: [
        record('p1'),
        record('p2'),
        record('p3'),
        tier('d1', 'p1', 'high'),
        tier('d2', 'p2', 'low'),
      ],
    });
    const { results, refusals } = createAssessor(catalogue).assess(dossier, {
      asOf: dayOf(2022, 10, 10),
      explain: true,
    });
    expect(results.map(({ record, outcome }) => [record, outcome])).toEqual([
      ['p1', 'granted'],
      ['p3', 'unknown'],
    ]);
    expect(results[1]?.reason).toMatchObject({ en: 'depends on what an officer determines' });
    expect(refusals[0]?.refused[0]?.records).toMatchObject([{ record: 'p2' }]);
  });
});
