import { type DossierRecord, keyOf, type PlainFacts, withFact } from '../../../dossiers/index.ts';
import type { KeptStatement } from '../../api/city-queries.ts';

/** One fact of a dossier: what was said of it last, and everything before, the latest first. */
export type FactLine = {
  readonly last: KeptStatement;
  readonly earlier: readonly KeptStatement[];
};

/** The party, a record, a payment or the complete kinds, with their facts. */
export type Entry = {
  readonly id: string;
  readonly lines: readonly FactLine[];
};

/** A dossier as it is shown, entry by entry. */
export type Entries = {
  readonly party: Entry;
  readonly records: readonly Entry[];
  readonly payments: readonly Entry[];
  /** A line for each kind that was ever said to be complete. */
  readonly complete: readonly FactLine[];
  /** Records and payments that were taken back whole. */
  readonly removed: readonly Entry[];
};

/** Lays everything that was ever stated out by entry and fact. */
export function entriesOf(statements: readonly KeptStatement[]): Entries {
  const lines = linesOf(statements);
  const ofSection = (section: KeptStatement['section']) =>
    grouped(lines.filter(({ last }) => last.section === section));
  const records = ofSection('records');
  const payments = ofSection('history');
  return {
    party: { id: '', lines: ofSection('party')[0]?.lines ?? [] },
    records: records.filter(isThere).map(withoutKind),
    payments: payments.filter(isThere),
    complete: lines.filter(({ last }) => last.section === 'complete'),
    removed: [...records.filter(isGone).map(withoutKind), ...payments.filter(isGone)],
  };
}

/** Every record that was ever named, with the last value that each of its facts had. */
export function recordsOf(
  statements: readonly KeptStatement[],
): ReadonlyMap<string, DossierRecord> {
  const facts = new Map<string, PlainFacts>();
  for (const { section, entry, fact, value } of statements) {
    if (section === 'records' && value !== null) {
      facts.set(entry, withFact(facts.get(entry) ?? {}, fact, value));
    }
  }
  return new Map(
    [...facts].map(([id, { kind, ...rest }]) => [id, { ...rest, id, kind: String(kind) }]),
  );
}

/** The lines that rest on one source together, in the order of their first. */
export function bySource(lines: readonly FactLine[]): readonly (readonly FactLine[])[] {
  const blocks = new Map<string, FactLine[]>();
  for (const line of lines) {
    const name = JSON.stringify(line.last.source);
    blocks.set(name, [...(blocks.get(name) ?? []), line]);
  }
  return [...blocks.values()];
}

function linesOf(statements: readonly KeptStatement[]): readonly FactLine[] {
  const lines = new Map<string, FactLine>();
  for (const last of statements) {
    const known = lines.get(keyOf(last));
    const earlier = known === undefined ? [] : [known.last, ...known.earlier];
    lines.set(keyOf(last), { last, earlier });
  }
  return [...lines.values()];
}

function grouped(lines: readonly FactLine[]): readonly Entry[] {
  const entries = new Map<string, FactLine[]>();
  for (const line of lines) {
    const { entry } = line.last;
    entries.set(entry, [...(entries.get(entry) ?? []), line]);
  }
  return [...entries].map(([id, its]) => ({ id, lines: its }));
}

/** A record stands as long as its kind does, a payment as long as anything of it does. */
function isThere({ lines }: Entry): boolean {
  const kind = lines.find(({ last }) => last.section === 'records' && last.fact === 'kind');
  return kind === undefined
    ? lines.some(({ last }) => last.section === 'history' && last.value !== null)
    : kind.last.value !== null;
}

function isGone(entry: Entry): boolean {
  return !isThere(entry);
}

function withoutKind({ id, lines }: Entry): Entry {
  return { id, lines: lines.filter(({ last }) => last.fact !== 'kind') };
}
