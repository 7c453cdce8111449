import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptDossier, type Dossier, EMPTY_DOSSIER } from './dossier.ts';
import { mergeDossiers } from './merge.ts';
import { withoutFaults } from './without-faults.ts';

const standing: Dossier = {
  party: { name: '甲', investee: { a: 1, b: 2 } },
  records: [{ id: 'r1', kind: 'x', amount: '1万元', level: 'A' }],
  history: [{ clause: 'p/1', amount: '1万元', on: '2021-05-01' }],
  complete: ['x'],
};

describe('mergeDossiers', () => {
  it('lays facts over facts and keeps what the other leaves out', () => {
    const added = {
      party: { investee: { b: 3 } },
      records: [
        { id: 'r1', kind: 'x', amount: '2万元' },
        { id: 'r2', kind: 'y' },
      ],
      history: [{ on: '2021-05-01', amount: '1万元', clause: 'p/1' }, { clause: 'p/2' }],
      complete: ['y', 'x'],
    };
    expect(mergeDossiers(standing, added)).toEqual({
      party: { name: '甲', investee: { a: 1, b: 3 } },
      records: [
        { id: 'r1', kind: 'x', amount: '2万元', level: 'A' },
        { id: 'r2', kind: 'y' },
      ],
      history: [standing.history[0], { clause: 'p/2' }],
      complete: ['x', 'y'],
    });
  });

  it('takes a record of another kind as a new one in its place', () => {
    const added = { ...EMPTY_DOSSIER, records: [{ id: 'r1', kind: 'y' }] };
    expect(mergeDossiers(standing, added).records).toEqual([{ id: 'r1', kind: 'y' }]);
  });

  it('changes nothing where there is nothing new', () => {
    expect(mergeDossiers(standing, EMPTY_DOSSIER)).toEqual(standing);
    expect(mergeDossiers(standing, standing)).toEqual(standing);
    expect(mergeDossiers(EMPTY_DOSSIER, standing)).toEqual(standing);
  });
});

describe('withoutFaults', () => {
  const input = {
    party: { name: '甲', credit_code: 'x' },
    records: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    history: [{ clause: 'p/1' }, { clause: 'p/2' }],
    complete: ['x'],
  };

  it('leaves out the rows and facts that are named, and no others', () => {
    expect(withoutFaults(input, ['records[1].amount', 'history[0]', 'party.credit_code'])).toEqual({
      party: { name: '甲' },
      records: [{ id: 'a' }, { id: 'c' }],
      history: [{ clause: 'p/2' }],
      complete: [],
    });
  });

  it('leaves nothing where the whole is at fault', () => {
    expect(withoutFaults(input, [''])).toBeUndefined();
    expect(withoutFaults(input, ['表一'])).toBeUndefined();
    expect(withoutFaults('text', ['records[0]'])).toBeUndefined();
  });

  it('is a dossier again, with no faulty row, whatever is named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2)), (rows) => {
        const rest = adoptDossier(
          withoutFaults(
            { ...input, records: input.records.map((one) => ({ ...one, kind: 'k' })) },
            rows.map((row) => `records[${row}].x`),
          ),
        );
        const ids = ['a', 'b', 'c'].filter((_, index) => !rows.includes(index));
        expect(rest.records.map(({ id }) => id)).toEqual(ids);
      }),
    );
  });
});
