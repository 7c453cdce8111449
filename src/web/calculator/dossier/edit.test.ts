import { describe, expect, it } from 'vitest';
import {
  adoptDossier,
  type Dossier,
  EMPTY_DOSSIER,
  isEmptyDossier,
} from '../../../dossiers/index.ts';
import { addRecord, declareComplete, removeRecord, setFact, valueAt } from './edit.ts';

const ONE: Dossier = {
  party: { role: ['enterprise'] },
  records: [{ id: 'r1', kind: 'equity_investment', investee: { located_in: ['dalian'] } }],
  history: [{ clause: 'p/1', record: 'r1', amount: '20万元', on: '2021-03-01' }],
  complete: ['equity_investment'],
};
const PLACE = { kind: 'equity_investment', record: 'r1', fact: 'investee.located_in' };

describe('setFact', () => {
  it('sets a party fact', () => {
    const next = setFact(EMPTY_DOSSIER, { kind: 'party', record: null, fact: 'role' }, ['bank']);
    expect(next.party).toEqual({ role: ['bank'] });
  });

  it('sets a nested fact beside the others of its group', () => {
    const next = setFact(ONE, { ...PLACE, fact: 'investee.is_sti_enterprise' }, true);
    expect(next.records[0]?.investee).toEqual({ located_in: ['dalian'], is_sti_enterprise: true });
    expect(ONE.records[0]?.investee).toEqual({ located_in: ['dalian'] });
  });

  it('makes a fact unknown again and drops the group that is left empty', () => {
    const next = setFact(ONE, PLACE, undefined);
    expect(next.records[0]).toEqual({ id: 'r1', kind: 'equity_investment' });
    expect(valueAt(next, PLACE)).toBeUndefined();
  });

  it('finds no fact in what every object inherits', () => {
    expect(valueAt(ONE, { ...PLACE, fact: 'constructor' })).toBeUndefined();
  });
});

describe('records', () => {
  it('get the first free id and take back that the kind is complete', () => {
    const next = addRecord(addRecord(ONE, 'listing'), 'equity_investment');
    expect(next.records.map((record) => record.id)).toEqual(['r1', 'r2', 'r3']);
    expect(next.complete).toEqual([]);
    expect(addRecord(removeRecord(next, 'r2'), 'listing').records.at(-1)?.id).toBe('r4');
  });

  it('leave with what was paid for them', () => {
    expect(removeRecord(ONE, 'r1')).toMatchObject({ records: [], history: [] });
  });

  it('are declared complete once', () => {
    expect(declareComplete(ONE, 'equity_investment', true).complete).toEqual(['equity_investment']);
  });
});

describe('adoptDossier', () => {
  it('keeps what has the form of a dossier and leaves the rest out', () => {
    const adopted = adoptDossier({ party: 3, records: [null, { id: 'r1', kind: 'k' }, { id: 1 }] });
    expect(adopted).toEqual({ ...EMPTY_DOSSIER, records: [{ id: 'r1', kind: 'k' }] });
    expect(isEmptyDossier(adoptDossier('no dossier'))).toBe(true);
    expect(isEmptyDossier(ONE)).toBe(false);
  });
});
