import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver } from './carry-over.ts';
import type { Dossier } from './dossier.ts';
import { drawnDossiers } from './drawn.test-kit.ts';
import { valuesOf } from './statement.ts';

const BEFORE: Dossier = {
  party: { name: '示例甲公司', zone: true },
  records: [
    { id: 'a', kind: 'listing', board: 'main', raised: '1万元' },
    { id: 'b', kind: 'loan' },
  ],
  history: [{ clause: 'c/1', amount: '1万元' }],
  complete: ['loan'],
};
const [A, B] = BEFORE.records as [Dossier['records'][0], Dossier['records'][0]];

describe('carryOver', () => {
  it('keeps what both changed in different places, and mine in the same', () => {
    const mine = { ...BEFORE, records: [{ ...A, raised: '2万元', board: 'gem' }, B] };
    const now = {
      ...BEFORE,
      party: { name: '示例乙公司' },
      records: [{ ...A, raised: '9万元' }, B],
    };
    expect(carryOver(BEFORE, mine, now)).toEqual({
      ...BEFORE,
      party: { name: '示例乙公司' },
      records: [{ ...A, raised: '2万元', board: 'gem' }, B],
    });
  });

  it('keeps two records that were added under one id, with my payment beside mine', () => {
    const mine = {
      ...BEFORE,
      records: [A, B, { id: 'r3', kind: 'loan', amount: '3万元' }],
      history: [...BEFORE.history, { clause: 'c/2', record: 'r3' }],
    };
    const theirs = { id: 'r3', kind: 'listing' };
    const now = {
      ...BEFORE,
      records: [A, B, theirs],
      history: [...BEFORE.history, { clause: 'c/3' }],
    };
    expect(carryOver(BEFORE, mine, now)).toEqual({
      ...BEFORE,
      records: [A, B, theirs, { id: 'r3-2', kind: 'loan', amount: '3万元' }],
      history: [...BEFORE.history, { clause: 'c/3' }, { clause: 'c/2', record: 'r3-2' }],
    });
  });

  it('removes what I removed, and brings back what they removed and I changed', () => {
    const mine = { ...BEFORE, records: [{ ...A, raised: '2万元' }], history: [], complete: [] };
    const now = { ...BEFORE, records: [B] };
    expect(carryOver(BEFORE, mine, now)).toEqual({
      ...BEFORE,
      records: [{ ...A, raised: '2万元' }],
      history: [],
      complete: [],
    });
  });

  it('gives mine when nobody else changed anything, and theirs when I did not', () => {
    const dossiers = drawnDossiers(['x', 'y'], fc.integer(), ['a', 'b', 'c']);
    // Payments have no order among them.
    const told = ({ history, ...rest }: Dossier) => [
      valuesOf({ ...rest, history: [] })
        .map((one) => JSON.stringify(one))
        .sort(),
      history.map((one) => JSON.stringify(one)).sort(),
    ];
    fc.assert(
      fc.property(dossiers, dossiers, (before, after) => {
        expect(told(carryOver(before, after, before))).toEqual(told(after));
        expect(told(carryOver(before, before, after))).toEqual(told(after));
      }),
    );
  });
});
