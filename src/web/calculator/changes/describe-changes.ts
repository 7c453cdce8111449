import {
  type Change,
  changesBetween,
  type Dossier,
  keyOf,
  type Section,
  valuesOf,
} from '../../../dossiers/index.ts';
import { placeLabel, placeValue, recordWords, type Wording } from '../dossier/place-words.ts';

/** One value that changed: what it is called, what it was and what it is, in words. */
export type ChangeLine = {
  /** The place, as one string. */
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What changed in one entry of a dossier: the party, a record, a payment, the complete kinds. */
export type ChangedEntry = {
  readonly section: Section;
  readonly entry: string;
  /** A record in words; empty for the other sections. */
  readonly title: string;
  readonly is: 'added' | 'removed' | 'changed';
  readonly lines: readonly ChangeLine[];
};

/** What leads from one dossier to another, entry by entry, in words. */
export function describeChanges(
  before: Dossier,
  after: Dossier,
  wording: Omit<Wording, 'records'>,
): readonly ChangedEntry[] {
  const records = new Map([...before.records, ...after.records].map((one) => [one.id, one]));
  const words: Wording = { ...wording, records };
  const old = new Map(valuesOf(before).map((one) => [keyOf(one), one.value]));
  return byEntry(changesBetween(before, after)).map(([first, ...others]) => {
    const { section, entry } = first;
    const is = kindOfChange(first, before, after);
    const told = is === 'removed' ? [] : [first, ...others].filter((one) => !namesKind(one));
    return {
      section,
      entry,
      title: section === 'records' ? recordWords(words, entry) : '',
      is,
      lines: told.map((change) => {
        const known = old.get(keyOf(change)) ?? null;
        return {
          key: keyOf(change),
          label: placeLabel(words, change),
          before: known === null ? null : placeValue(words, change, known),
          after: change.value === null ? null : placeValue(words, change, change.value),
        };
      }),
    };
  });
}

/** The changes of each entry together; all complete kinds are one. */
function byEntry(changes: readonly Change[]): readonly [Change, ...Change[]][] {
  const entries = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const { section, entry } = change;
    const name = section === 'complete' ? section : `${section} ${entry}`;
    const others = entries.get(name);
    if (others === undefined) entries.set(name, [change]);
    else others.push(change);
  }
  return [...entries.values()];
}

function kindOfChange(
  { section, entry }: Change,
  before: Dossier,
  after: Dossier,
): ChangedEntry['is'] {
  switch (section) {
    case 'records': {
      const there = ({ records }: Dossier) => records.some(({ id }) => id === entry);
      return there(after) ? (there(before) ? 'changed' : 'added') : 'removed';
    }
    case 'history': {
      const number = Number(entry);
      if (number > after.history.length) return 'removed';
      return number > before.history.length ? 'added' : 'changed';
    }
    case 'party':
    case 'complete':
      return 'changed';
  }
}

function namesKind({ section, fact }: Change): boolean {
  return section === 'records' && fact === 'kind';
}
