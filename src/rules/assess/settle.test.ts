import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../../values/index.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { readCity, soundDossier } from '../catalogue-files.test-kit.ts';
import { prepare } from '../dossier/prepare.ts';
import type { Dossier } from '../dossier/prepared.ts';
import { computable, loosely } from '../dossiers.test-kit.ts';
import { drawDossier, drawnCatalogues } from '../drawn-city.test-kit.ts';
import type { RefusedRow, Row } from '../generate/row.ts';
import { smallCatalogue, smallClause } from '../small-city.test-kit.ts';
import { wordingOf } from '../words/wording-of.ts';
import { createContext } from './context.ts';
import { settleWhole } from './settle.test-kit.ts';
import { settle, settleWithout } from './settle.ts';

const AS_OF = dayOf(2022, 10, 10);

/** Rows without what they point to. */
const plain = (rows: readonly Row[]) =>
  rows.map(({ record: _, relation, ...row }) => ({
    ...row,
    relation: relation && [relation.is, relation.by.clause, relation.by.id],
  }));

const mayBeLeft = ({ id, paid, amount, relation }: Row): boolean =>
  id !== null &&
  !paid &&
  amount.hi > 0 &&
  (relation === null || relation.is === 'maybe_replaced' || relation.is === 'contested');

/** Settles dossiers of a catalogue in parts and as a whole; counts how often anything was computed again. */
function settling(catalogue: Catalogue, explain: boolean) {
  const wording = wordingOf(catalogue);
  const [some, all] = [0, 1].map(() => createContext(catalogue, wording, explain)) as [
    ReturnType<typeof createContext>,
    ReturnType<typeof createContext>,
  ];
  const times = { again: 0, without: 0 };
  const { run } = some.program;
  const program: typeof some.program = {
    ...some.program,
    run: (dossier, refused, only) => {
      if (only) times.again++;
      return run(dossier, refused, only);
    },
  };
  const inParts = { ...some, program };
  const check = (dossier: Dossier, asOf: Day, isLeft: () => boolean): void => {
    const prepared = prepare(dossier, asOf, program.layout);
    const [refused, refusedOfAll]: [RefusedRow[], RefusedRow[]] = [[], []];
    const rows = settle(prepared, refused, inParts);
    const rowsOfAll = settleWhole(prepared, refusedOfAll, all);
    expect(plain(rows)).toEqual(plain(rowsOfAll));
    expect(refused).toEqual(refusedOfAll);
    const left = rows.flatMap((row, place) => (mayBeLeft(row) && isLeft() ? [place] : []));
    if (left.length === 0) return;
    times.without++;
    const [of, ofAll] = [rows, rowsOfAll].map((list) => left.map((place) => list[place] as Row));
    const without = settleWithout(of ?? [], rows, prepared, inParts);
    expect(plain(without)).toEqual(plain(settleWhole(prepared, [], all, ofAll)));
  };
  return { check, times };
}

describe('what a second computation leaves alone', () => {
  it('comes out as if all were computed again, whatever clauses share, build on or displace', () => {
    const total = { again: 0, without: 0 };
    fc.assert(
      fc.property(drawnCatalogues, fc.gen(), fc.boolean(), (catalogue, g, explain) => {
        const { check, times } = settling(catalogue, explain);
        for (let count = 0; count < 4; count++)
          check(drawDossier(g, catalogue), AS_OF, () => g(fc.nat, { max: 2 }) === 0);
        total.again += times.again;
        total.without += times.without;
      }),
      { numRuns: Number(process.env.DOSSIERS ?? 120) },
    );
    expect(total.again).toBeGreaterThan(50);
    expect(total.without).toBeGreaterThan(50);
  }, 600_000);

  it('comes out so for the catalogue of the city', () => {
    const { catalogue } = readCity();
    const { check, times } = settling(catalogue, false);
    for (const { dossier } of catalogue.samples) {
      const sound = soundDossier(catalogue, dossier);
      check(sound, AS_OF, () => true);
      for (const place of [0, 1, 2, 3, 4, 5]) {
        let seen = 0;
        check(sound, AS_OF, () => seen++ === place);
      }
    }
    fc.assert(
      fc.property(loosely(catalogue), fc.gen(), (dossier, g) => {
        const sound = soundDossier(catalogue, dossier);
        computable(() => check(sound, AS_OF, () => g(fc.nat, { max: 2 }) === 0));
      }),
      { numRuns: 100 },
    );
    expect(times.without).toBeGreaterThan(100);
  }, 600_000);
});

describe('a clause about a kind of which there is no record', () => {
  it('has no row, which a payment could displace for good', () => {
    const catalogue = smallCatalogue(
      smallClause('one', 'award: 30万元'),
      smallClause('two', 'award: 20万元\noverlaps: { excluded: [one] }', {
        kind: 'figures',
        countedOn: 'year',
      }),
    );
    const context = createContext(catalogue, wordingOf(catalogue), false);
    const relationsAfter = (history: readonly object[]) => {
      const dossier = soundDossier(catalogue, {
        party: { role: 'enterprise' },
        records: [{ id: 'p1', kind: 'project', done_on: '2021-06-01' }],
        complete: ['figures'],
        history,
      });
      const rows = settle(prepare(dossier, AS_OF, context.program.layout), [], context);
      return rows.map(({ relation }) => relation);
    };
    const paid = { clause: 'small/one', record: 'p1', amount: '30万元', on: '2022-01-01' };
    expect(relationsAfter([paid])).toEqual([null]);
    expect(relationsAfter([])).toEqual([null]);
  });
});
