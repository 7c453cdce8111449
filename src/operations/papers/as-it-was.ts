import { foldCase } from '../../casework/index.ts';
import type { KeptCase } from '../../store/index.ts';

/** A case as it was after so many of its events: what replaces a paper says what that said. */
export function asItWas(theCase: KeptCase, seen: number): KeptCase {
  if (seen === theCase.events.length) return theCase;
  const events = theCase.events.slice(0, seen);
  return { ...theCase, events, folded: foldCase(events.map(({ event }) => event)) };
}
