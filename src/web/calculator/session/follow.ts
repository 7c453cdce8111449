import type { Dossier, PlainValue } from '../../../dossiers/index.ts';
import {
  addHistory,
  addRecord,
  declareComplete,
  type FactPlace,
  freeRecordId,
  removeHistory,
  removeRecord,
  setFact,
} from '../dossier/edit.ts';
import { type Filed, keyOf, NEW_SESSION, type Session, type SessionEvent } from './state.ts';

const UNDO_STEPS = 60;

/** The session after an event. Every change of the dossier can be undone. */
export function follow(session: Session, event: SessionEvent): Session {
  switch (event.did) {
    case 'started':
      return changed(session, {
        dossier: { ...session.dossier, party: { ...session.dossier.party, ...event.party } },
        own: [...session.own, ...partyKeys(Object.keys(event.party))],
        started: true,
      });
    case 'opened':
      return changed(session, {
        ...NEW_SESSION,
        dossier: event.dossier,
        origin: event.origin,
        started: true,
      });
    case 'answered':
      return answered(session, event.place, event.value);
    case 'skipped':
      return changed(session, {
        skipped: [...without(session.skipped, keyOf(event.question)), keyOf(event.question)],
        picked: null,
      });
    case 'picked':
      return { ...session, picked: event.question };
    case 'added':
      return changed(session, {
        dossier: addRecord(session.dossier, event.kind),
        picked: null,
        newest: freeRecordId(session.dossier),
      });
    case 'removed':
      return changed(session, {
        dossier: removeRecord(session.dossier, event.record),
        picked: null,
      });
    case 'declared':
      return changed(session, {
        dossier: declareComplete(session.dossier, event.kind, event.complete),
        picked: null,
        newest: null,
      });
    case 'paid':
      return changed(session, { dossier: addHistory(session.dossier, event.entry) });
    case 'unpaid':
      return changed(session, { dossier: removeHistory(session.dossier, event.index) });
    case 'filed':
      return filed(session, event.filed, event.dossier);
    case 'restored':
      return event.session;
    case 'cleared':
      return changed(session, NEW_SESSION);
    case 'undone':
      return undone(session);
  }
}

function answered(session: Session, place: FactPlace, value: PlainValue | undefined): Session {
  const key = keyOf(place);
  const change = {
    dossier: setFact(session.dossier, place, value),
    own: [...without(session.own, key), key],
    skipped: without(session.skipped, key),
    picked: null,
  };
  const goesOn = session.touched === key;
  return { ...(goesOn ? { ...session, ...change } : changed(session, change)), touched: key };
}

/**
 * The city's dossier was read or written again: changes are held against it from now on, those
 * that are undone later included.
 */
function filed(session: Session, now: Filed, dossier: Dossier): Session {
  const moved = <S extends Pick<Session, 'origin'>>(step: S): S =>
    step.origin?.filed?.party === now.party
      ? { ...step, origin: { ...step.origin, filed: now } }
      : step;
  const own = dossier === now.dossier ? [] : session.own;
  const next = moved({ ...session, dossier, own, touched: null, picked: null });
  return { ...next, past: session.past.map(moved) };
}

function changed(session: Session, change: Partial<Session>): Session {
  const { dossier, skipped, own, origin, started } = session;
  const past = [...session.past, { dossier, skipped, own, origin, started }].slice(-UNDO_STEPS);
  return { ...session, touched: null, ...change, past };
}

function undone(session: Session): Session {
  const last = session.past.at(-1);
  return last === undefined
    ? session
    : {
        ...session,
        ...last,
        past: session.past.slice(0, -1),
        picked: null,
        newest: null,
        touched: null,
      };
}

function partyKeys(facts: readonly string[]): readonly string[] {
  return facts.map((fact) => keyOf({ kind: 'party', record: null, fact }));
}

function without(keys: readonly string[], key: string): readonly string[] {
  return keys.filter((other) => other !== key);
}
