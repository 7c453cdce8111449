import { type Dossier, isFacts, type PlainFacts, type PlainValue } from './dossier.ts';
import { withFact } from './facts.ts';

/** How a statement came: typed in, from a file, confirmed by an office, or made up as an example. */
export type SourceKind = 'entered' | 'imported' | 'confirmed' | 'example';

/** A document that a fact rests on; days are ISO, what is not known is left out. */
export type Evidence = {
  readonly title: string;
  readonly issuer?: string;
  readonly number?: string;
  readonly issuedOn?: string;
  readonly validUntil?: string;
};

/** Where a fact comes from: how, the words for it (a file, a certificate), and its date (ISO). */
export type Source = {
  readonly kind: SourceKind;
  readonly text: string;
  readonly on: string;
  readonly evidence?: Evidence;
};

/** The parts of a dossier. */
export type Section = 'party' | 'records' | 'history' | 'complete';

/**
 * A place in a dossier that holds one value. `entry` is a record's id, a payment's number, a kind
 * that is complete, or empty for the party; `fact` is the fact's dotted id.
 */
export type Place = { readonly section: Section; readonly entry: string; readonly fact: string };

/** One value at its place; null takes back what was said before. */
export type Change = Place & { readonly value: PlainValue | null };

/** A change with its source, as it was kept. */
export type Statement = Change & { readonly source: Source };

const KIND = 'kind';
const COMPLETE = 'complete';

/** Every value that a dossier holds, in its order. Names must be ids: see `readInIds`. */
export function valuesOf(dossier: Dossier): Change[] {
  return [
    ...factsAt('party', '', dossier.party),
    ...dossier.records.flatMap(({ id, ...facts }) => factsAt('records', id, facts)),
    ...dossier.history.flatMap((payment, index) => factsAt('history', String(index + 1), payment)),
    ...dossier.complete.map(
      (kind) => ({ section: 'complete', entry: kind, fact: COMPLETE, value: true }) as const,
    ),
  ];
}

/** What must be stated so that a dossier that stands at `before` reads like `after`. */
export function changesBetween(before: Dossier, after: Dossier): Change[] {
  const old = new Map(valuesOf(before).map((one) => [keyOf(one), one]));
  const wanted = valuesOf(after);
  const changed = wanted.filter((one) => {
    const known = old.get(keyOf(one));
    old.delete(keyOf(one));
    return known === undefined || !sameValue(known.value, one.value);
  });
  const gone = [...old.values()].map((one) => ({ ...one, value: null }));
  return [...changed, ...gone];
}

/**
 * The dossier that a list of statements makes, the later ones counting. A record whose kind was
 * taken back is gone with all its facts.
 */
export function dossierOf(changes: readonly Change[]): Dossier {
  const records = new Map<string, PlainFacts>();
  const history = new Map<string, PlainFacts>();
  const complete = new Set<string>();
  let party: PlainFacts = {};
  for (const { section, entry, fact, value } of standing(changes)) {
    switch (section) {
      case 'party':
        party = withFact(party, fact, value);
        break;
      case 'records':
        records.set(entry, withFact(records.get(entry) ?? {}, fact, value));
        break;
      case 'history':
        history.set(entry, withFact(history.get(entry) ?? {}, fact, value));
        break;
      case 'complete':
        complete.add(entry);
        break;
    }
  }
  return {
    party,
    records: [...records].flatMap(([id, { kind, ...facts }]) =>
      typeof kind === 'string' ? [{ id, kind, ...facts }] : [],
    ),
    history: [...history.values()],
    complete: [...complete],
  };
}

/** The last statement for each place where a value stands, in the order of their first mention. */
export function standing<C extends Change>(changes: readonly C[]): (C & { value: PlainValue })[] {
  const last = new Map<string, C>();
  for (const change of changes) last.set(keyOf(change), change);
  return [...last.values()].filter(hasValue);
}

/** Names a place in one string. */
export function keyOf({ section, entry, fact }: Place): string {
  return JSON.stringify([section, entry, fact]);
}

function hasValue<C extends Change>(change: C): change is C & { value: PlainValue } {
  return change.value !== null;
}

function factsAt(section: Section, entry: string, facts: PlainFacts, before = ''): Change[] {
  const kindFirst = Object.entries(facts).sort(
    ([a], [b]) => Number(b === KIND) - Number(a === KIND),
  );
  return kindFirst.flatMap(([key, value]): Change[] =>
    isFacts(value)
      ? factsAt(section, entry, value, `${before}${key}.`)
      : [{ section, entry, fact: before + key, value }],
  );
}

function sameValue(a: PlainValue | null, b: PlainValue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
