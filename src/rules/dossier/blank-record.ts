import type { Kind } from '../vocabulary.ts';
import type { PreparedRecord } from './prepared.ts';
import { unknownOf } from './read-fact.ts';

const blanks = new WeakMap<Kind, PreparedRecord>();

/** A record of which nothing is known: those that are filled from it all get its shape. */
export function blankOf(kind: Kind): PreparedRecord {
  const known = blanks.get(kind);
  if (known) return known;
  const blank: { id: string | null } & Record<string, unknown> = { id: null };
  for (const [position, fact] of kind.facts.entries()) blank[`f${position}`] = unknownOf(fact.type);
  blanks.set(kind, blank as PreparedRecord);
  return blank as PreparedRecord;
}
