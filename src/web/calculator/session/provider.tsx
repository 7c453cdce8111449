import { createContext, type Dispatch, type ReactNode, use, useEffect, useReducer } from 'react';
import { follow } from './follow.ts';
import { keepSession, keptSession } from './keep.ts';
import type { Session, SessionEvent } from './state.ts';

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

/** The visit as it stands. */
export function useSession(): Session {
  return present(use(SessionContext));
}

/** The way to tell the visit what happened; it never changes, so asking for it draws nothing again. */
export function useTell(): Dispatch<SessionEvent> {
  return present(use(TellContext));
}

function present<T>(context: T | null): T {
  if (context === null) {
    throw new Error('the session is used outside SessionProvider');
  }
  return context;
}
