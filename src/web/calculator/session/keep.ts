import { adoptDossier, isFacts } from '../../../dossiers/index.ts';
import { NEW_SESSION, type Origin, type Session } from './state.ts';

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
    origin: isOrigin(kept.origin) ? kept.origin : null,
    started: kept.started === true,
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function isOrigin(value: unknown): value is Origin {
  return (
    isFacts(value) &&
    typeof value.on === 'string' &&
    isFacts(value.name) &&
    typeof value.name.zh === 'string' &&
    typeof value.name.en === 'string' &&
    (value.from === 'sample' || value.from === 'file' || value.from === 'link')
  );
}
