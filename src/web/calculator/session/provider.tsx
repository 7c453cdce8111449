import { createContext, type Dispatch, type ReactNode, use, useEffect, useReducer } from 'react';
import type { Dossier } from '../../../dossiers/index.ts';
import { follow } from './follow.ts';
import { keepSession, keptSession } from './keep.ts';
import { NEW_SESSION, type Session, type SessionEvent } from './state.ts';

const SessionContext = createContext<Session | null>(null);
const TellContext = createContext<Dispatch<SessionEvent> | null>(null);

/** Holds the visit for the calculator below it and keeps it across reloads. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, tell] = useReducer(follow, undefined, keptSession);
  useEffect(() => keepSession(session), [session]);
  return (
    <TellContext value={tell}>
      <SessionContext value={session}>{children}</SessionContext>
    </TellContext>
  );
}

/** A dossier that is only looked at: what is below can read it and change nothing. */
export function StillSession({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  return (
    <SessionContext value={{ ...NEW_SESSION, dossier, started: true }}>{children}</SessionContext>
  );
}

/** The visit as it stands. */
export function useSession(): Session {
  return present(use(SessionContext));
}

/** The way to tell the visit what happened; it never changes, so asking for it draws nothing again. */
export function useTell(): Dispatch<SessionEvent> {
  return present(use(TellContext));
}

/** The same, or null where nothing can be told. */
export function useTellIfAny(): Dispatch<SessionEvent> | null {
  return use(TellContext);
}

function present<T>(context: T | null): T {
  if (context === null) {
    throw new Error('the session is used outside SessionProvider');
  }
  return context;
}
