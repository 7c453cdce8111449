import { describe, expect, it } from 'vitest';
import { EMPTY_DOSSIER } from '../../../dossiers/index.ts';
import { follow } from './follow.ts';
import { keyOf, NEW_SESSION, type SessionEvent } from './state.ts';

const ROLE = { kind: 'party', record: null, fact: 'role' };
const SAMPLE: SessionEvent = {
  did: 'opened',
  dossier: { ...EMPTY_DOSSIER, party: { role: ['bank'] } },
  origin: { from: 'sample', name: { zh: '示例', en: 'Sample' }, on: '2022-10-10' },
};

function sessionAfter(...events: readonly SessionEvent[]) {
  return events.reduce(follow, NEW_SESSION);
}

describe('follow', () => {
  it('marks what the visitor said as their own and keeps the origin of the rest', () => {
    const session = sessionAfter(SAMPLE, { did: 'answered', place: ROLE, value: ['enterprise'] });
    expect(session.dossier.party).toEqual({ role: ['enterprise'] });
    expect(session.own).toEqual([keyOf(ROLE)]);
    expect(session.origin?.from).toBe('sample');
  });

  it('remembers what was skipped until it is answered', () => {
    const skipped = sessionAfter({ did: 'skipped', question: ROLE });
    expect(skipped.skipped).toEqual([keyOf(ROLE)]);
    const answered = follow(skipped, { did: 'answered', place: ROLE, value: ['bank'] });
    expect(answered.skipped).toEqual([]);
  });

  it('puts the questions of a new record first, until the kind is done', () => {
    const added = sessionAfter({ did: 'added', kind: 'listing' });
    expect(added.newest).toBe('r1');
    const done = follow(added, { did: 'declared', kind: 'listing', complete: true });
    expect(done).toMatchObject({ newest: null, dossier: { complete: ['listing'] } });
  });

  it('takes typing on at one fact as one step', () => {
    const typed = ['3万元', '30万元', '300万元'].map((value): SessionEvent => {
      return { did: 'answered', place: { kind: 'loan', record: 'r1', fact: 'amount' }, value };
    });
    const session = sessionAfter({ did: 'added', kind: 'loan' }, ...typed);
    expect(session.dossier.records[0]?.amount).toBe('300万元');
    expect(follow(session, { did: 'undone' }).dossier.records[0]?.amount).toBeUndefined();
  });

  it('holds what is undone later against the dossier as it was filed', () => {
    const filed = { party: 'a', seen: 1, dossier: EMPTY_DOSSIER };
    const name = { zh: '示例甲公司', en: '示例甲公司' };
    const origin = { from: 'city', name, on: '2022-10-10', filed } as const;
    const before = { ...EMPTY_DOSSIER, party: { role: ['bank'] } };
    const changed = sessionAfter(
      { did: 'opened', dossier: before, origin },
      { did: 'answered', place: ROLE, value: ['enterprise'] },
    );
    const now = { party: 'a', seen: 2, dossier: changed.dossier };
    const after = follow(changed, { did: 'filed', filed: now, dossier: changed.dossier });
    expect(after.origin?.filed).toEqual(now);
    const undone = follow(after, { did: 'undone' });
    expect(undone.dossier).toEqual(before);
    expect(undone.origin?.filed).toEqual(now);
  });

  it('undoes every change of the dossier, clearing included', () => {
    const events: readonly SessionEvent[] = [
      SAMPLE,
      { did: 'answered', place: ROLE, value: undefined },
      { did: 'added', kind: 'listing' },
      { did: 'removed', record: 'r1' },
      { did: 'paid', entry: { clause: 'p/1' } },
      { did: 'unpaid', index: 0 },
      { did: 'cleared' },
    ];
    const seen = [NEW_SESSION];
    for (const event of events) {
      seen.push(follow(seen.at(-1) ?? NEW_SESSION, event));
    }
    let session = seen.at(-1) ?? NEW_SESSION;
    for (const before of seen.slice(0, -1).reverse()) {
      session = follow(session, { did: 'undone' });
      expect(session.dossier).toEqual(before.dossier);
    }
    expect(follow(session, { did: 'undone' })).toEqual(session);
  });
});
