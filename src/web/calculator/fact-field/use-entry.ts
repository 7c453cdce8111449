import { useState } from 'react';
import type { PlainValue } from '../../../dossiers/index.ts';
import type { Fact, Kind } from '../../../rules/view.ts';
import type { Parsed } from '../../../values/index.ts';
import { type Entry, entryOf } from './entry.ts';
import { readEntry } from './read-entry.ts';
import { checkYear, isYear } from './year-fact.ts';

export type EntryState = {
  readonly entry: Entry;
  readonly read: Parsed<PlainValue>;
  /** Takes a change and gives what it reads as. */
  readonly change: (change: Partial<Entry>) => Parsed<PlainValue>;
};

/** What is being typed for a fact, and what it reads as. */
export function useEntry(
  kind: Kind | undefined,
  fact: Fact,
  value: PlainValue | undefined,
): EntryState {
  const [entry, setEntry] = useState(() => entryOf(fact.type, value));
  const readOf = ({ typed, unit }: Entry) => {
    const read = readEntry(fact.type, typed, unit);
    return isYear(kind, fact) ? checkYear(read) : read;
  };
  return {
    entry,
    read: readOf(entry),
    change: (change) => {
      const next = { ...entry, ...change };
      setEntry(next);
      return readOf(next);
    },
  };
}
