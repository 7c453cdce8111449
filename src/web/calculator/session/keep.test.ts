import { describe, expect, it } from 'vitest';
import { readKept } from './keep.ts';
import { NEW_SESSION } from './state.ts';

describe('readKept', () => {
  it('brings back the dossier, the skipped questions and the origin', () => {
    const kept = {
      dossier: { party: { role: ['bank'] }, records: [], history: [], complete: ['loan'] },
      skipped: ['party||name'],
      own: [],
      origin: { from: 'file', name: { zh: '甲', en: 'A' }, on: '2022-10-10' },
      started: true,
    };
    expect(readKept(JSON.stringify(kept))).toEqual({ ...NEW_SESSION, ...kept });
  });

  it('brings back a dossier of the city with what it is held against', () => {
    const dossier = { party: {}, records: [], history: [], complete: [] };
    const origin = {
      from: 'city',
      name: { zh: '示例甲公司', en: '示例甲公司' },
      on: '2022-10-10',
      filed: { party: 'a', seen: 7, dossier },
    };
    expect(readKept(JSON.stringify({ dossier, origin })).origin).toEqual(origin);
    expect(readKept(JSON.stringify({ origin: { ...origin, filed: 1 } })).origin).toBeNull();
  });

  it('starts anew where the kept text has another form', () => {
    expect(readKept('[1]')).toEqual(NEW_SESSION);
    expect(readKept('{"origin":{"from":"elsewhere"},"skipped":[1]}')).toEqual(NEW_SESSION);
  });
});
