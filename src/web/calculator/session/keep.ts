import { adoptDossier, isFacts } from '../../../dossiers/index.ts';
import { type Filed, NEW_SESSION, type Origin, type Session } from './state.ts';

const KEY = 'zhida.calculator';

/** Keeps the visit in this tab, so that a reload loses nothing; it is gone when the tab is closed. */
export function keepSession(session: Session): void {
  const { dossier, skipped, own, origin, started } = session;
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ dossier, skipped, own, origin, started }));
  } catch {
    // Storage is closed or full: the visit lasts as long as the page.
  }
}

/** The visit kept in this tab; a new one when there is none. */
export function keptSession(): Session {
  try {
    return readKept(sessionStorage.getItem(KEY) ?? '');
  } catch {
    return NEW_SESSION;
  }
}

/** Reads a kept visit. @throws SyntaxError when the text is not JSON. */
export function readKept(text: string): Session {
  const kept: unknown = JSON.parse(text);
  if (!isFacts(kept)) {
    return NEW_SESSION;
  }
  return {
    ...NEW_SESSION,
    dossier: adoptDossier(kept.dossier),
    skipped: textsOf(kept.skipped),
    own: textsOf(kept.own),
    origin: readOrigin(kept.origin),
    started: kept.started === true,
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function readOrigin(value: unknown): Origin | null {
  if (!isFacts(value) || typeof value.on !== 'string' || !isFacts(value.name)) return null;
  const { zh, en } = value.name;
  if (typeof zh !== 'string' || typeof en !== 'string') return null;
  const { from, on } = value;
  const name = { zh, en };
  if (from === 'sample' || from === 'file' || from === 'link') return { from, name, on };
  const filed = from === 'city' ? readFiled(value.filed) : undefined;
  return filed === undefined ? null : { from: 'city', name, on, filed };
}

function readFiled(value: unknown): Filed | undefined {
  if (!isFacts(value) || typeof value.party !== 'string' || typeof value.seen !== 'number') {
    return undefined;
  }
  return { party: value.party, seen: value.seen, dossier: adoptDossier(value.dossier) };
}
