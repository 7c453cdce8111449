import { createContext, use } from 'react';
import type { Held } from '../../../rules/view.ts';

/** What is on hold today, by clause. */
export const HeldContext = createContext<ReadonlyMap<string, Held>>(new Map());

/** What holds a clause, if anything. */
export function useHeld(clause: string): Held | null {
  return use(HeldContext).get(clause) ?? null;
}
