import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from './dossier.ts';
import { drawnDossiers } from './drawn.test-kit.ts';
import { changesBetween, dossierOf, valuesOf } from './statement.ts';

const DOSSIER: Dossier = {
  party: { name: '示例甲公司', role: ['enterprise'] },
  records: [
    { id: 'r1', kind: 'listing', listed_on: '2021-05-06', buyer: { role: ['enterprise'] } },
    { id: 'r2', kind: 'listing' },
  ],
  history: [{ clause: 'c/1', record: 'r1', amount: '10万元', on: '2021-06-01' }],
  complete: ['listing'],
};
const EMPTY: Dossier = { party: {}, records: [], history: [], complete: [] };

describe('statements of a dossier', () => {
  it('name a place for every value, nested facts by dotted ids', () => {
    expect(valuesOf(DOSSIER)).toEqual([
      { section: 'party', entry: '', fact: 'name', value: '示例甲公司' },
      { section: 'party', entry: '', fact: 'role', value: ['enterprise'] },
      { section: 'records', entry: 'r1', fact: 'kind', value: 'listing' },
      { section: 'records', entry: 'r1', fact: 'listed_on', value: '2021-05-06' },
      { section: 'records', entry: 'r1', fact: 'buyer.role', value: ['enterprise'] },
      { section: 'records', entry: 'r2', fact: 'kind', value: 'listing' },
      { section: 'history', entry: '1', fact: 'clause', value: 'c/1' },
      { section: 'history', entry: '1', fact: 'record', value: 'r1' },
      { section: 'history', entry: '1', fact: 'amount', value: '10万元' },
      { section: 'history', entry: '1', fact: 'on', value: '2021-06-01' },
      { section: 'complete', entry: 'listing', fact: 'complete', value: true },
    ]);
  });

  it('make the dossier again', () => {
    expect(dossierOf(valuesOf(DOSSIER))).toEqual(DOSSIER);
  });

  it('say only what changed, and take back what is gone', () => {
    const after: Dossier = {
      ...DOSSIER,
      party: { name: '示例乙公司', role: ['enterprise'] },
      records: DOSSIER.records.slice(0, 1),
      complete: [],
    };
    expect(changesBetween(DOSSIER, after)).toEqual([
      { section: 'party', entry: '', fact: 'name', value: '示例乙公司' },
      { section: 'records', entry: 'r2', fact: 'kind', value: null },
      { section: 'complete', entry: 'listing', fact: 'complete', value: null },
    ]);
  });

  it('leave no record behind when its kind is taken back', () => {
    const statements = [
      ...valuesOf(DOSSIER),
      { section: 'records', entry: 'r1', fact: 'kind', value: null } as const,
    ];
    expect(dossierOf(statements).records).toEqual([{ id: 'r2', kind: 'listing' }]);
  });

  it('lead from any dossier to any other, and twice to the same', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
    const dossiers = drawnDossiers(['a', 'b', 'c'], value, ['r1', 'r2', 'r3']);
    const inOrder = (dossier: Dossier) =>
      valuesOf(dossier)
        .map((one) => JSON.stringify(one))
        .sort();
    fc.assert(
      fc.property(dossiers, dossiers, (before, after) => {
        const log = [...changesBetween(EMPTY, before), ...changesBetween(before, after)];
        expect(inOrder(dossierOf(log))).toEqual(inOrder(after));
        expect(changesBetween(dossierOf(log), after)).toEqual([]);
      }),
    );
  });
});
