import type { Clause } from '../clause/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { PastAward, PreparedDossier, PreparedKind, PreparedRecord } from './prepared.ts';

type Field = `f${number}`;

/** Positions that generated code relies on, fixed once for a catalogue. */
export type Layout = {
  /** The kinds of records; last the party itself, which is there once. */
  readonly kinds: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly clauses: readonly Clause[];
  readonly clauseAt: ReadonlyMap<string, number>;
  /** Per clause: the clauses whose place it takes, and 1 where another can bear on it. */
  readonly replaces: readonly (readonly number[])[];
  readonly related: Uint8Array;
  /** Per clause: those that give something for the same matter, both ways. */
  readonly overlaps: Readonly<Record<keyof Clause['overlaps'], readonly (readonly number[])[]>>;
  /** Per clause: those of which only one may be had with it, in a group or as overlaps. */
  readonly exclusive: readonly (readonly number[])[];
  /** Per clause: those that may not be had with it, or of which the texts do not say so. */
  readonly rivals: readonly (readonly number[])[];
  /** Per kind: position of the fact that dates it, and whether it holds a year. */
  readonly dated: readonly ({ readonly field: Field; readonly isYear: boolean } | null)[];
  /** Per clause: the facts of a record that say whose limit it uses. */
  readonly owners: readonly (readonly { readonly fact: string; readonly field: Field }[])[];
  readonly determination: {
    readonly kind: number;
    readonly clause: Field;
    readonly record: Field;
    readonly on: Field;
    /** The clauses that a determination is about, by what it names: a clause, or what one covers. */
    readonly about: ReadonlyMap<unknown, readonly number[]>;
  } | null;
  /** A dossier's lists where it has nothing for them. */
  readonly nothing: Pick<PreparedDossier, 'k' | 'h' | 'd'>;
};

const NO_RECORDS: PreparedKind = { complete: false, records: [] };
const PARTY: PreparedKind = { complete: true, records: [{ id: 'party' }] };
const NO_PAYMENTS: readonly PastAward[] = [];
const NO_DETERMINATIONS: readonly PreparedRecord[] = [];

/** The layout of a vocabulary and its clauses, in their order of computation. */
export function layoutOf(vocabulary: Vocabulary, clauses: readonly Clause[]): Layout {
  const kinds = [...Object.keys(vocabulary.kinds), vocabulary.party.id];
  const positionOf = (kind: string, id: string) =>
    (vocabulary.kinds[kind]?.facts ?? []).findIndex((fact) => fact.id === id);
  const dated = kinds.map((name) => {
    const kind = vocabulary.kinds[name];
    const position = kind?.dated === undefined ? -1 : positionOf(name, kind.dated);
    const isYear = kind?.facts[position]?.type.is === 'integer';
    return position < 0 ? null : { field: `f${position}` as const, isYear };
  });
  const kind = kinds.indexOf('determination');
  const determination =
    kind < 0
      ? null
      : {
          kind,
          clause: `f${positionOf('determination', 'clause')}` as const,
          record: `f${positionOf('determination', 'record')}` as const,
          on: `f${positionOf('determination', 'determined_on')}` as const,
          about: namesOf(clauses),
        };
  const clauseAt = new Map(clauses.map(({ id }, place) => [id, place]));
  const replaces = clauses.map((clause) => clause.replaces.flatMap((id) => clauseAt.get(id) ?? []));
  const excluded = overlapsOf(clauses, clauseAt, 'excluded');
  const unstated = overlapsOf(clauses, clauseAt, 'unstated');
  const exclusive = clauses.map((clause, place) => [
    ...new Set([...(excluded[place] ?? []), ...groupOf(clause, clauses)]),
  ]);
  return {
    kinds,
    placeOf: new Map(kinds.map((name, place) => [name, place])),
    clauses,
    clauseAt,
    replaces,
    related: relatedOf(clauses, replaces, excluded),
    overlaps: { excluded, unstated },
    exclusive,
    rivals: exclusive.map((own, place) => [...new Set([...own, ...(unstated[place] ?? [])])]),
    dated,
    owners: clauses.map(ownersOf),
    determination,
    nothing: {
      k: kinds.map((name) => (name === vocabulary.party.id ? PARTY : NO_RECORDS)),
      h: clauses.map(() => NO_PAYMENTS),
      d: clauses.map(() => NO_DETERMINATIONS),
    },
  };
}

function ownersOf({ variants }: Clause): Layout['owners'][number] {
  return variants.flatMap(({ limits }) =>
    limits.flatMap((limit) =>
      'per' in limit && limit.per?.of.is === 'this'
        ? [{ fact: limit.per.fact, field: `f${limit.per.position}` as const }]
        : [],
    ),
  );
}

/** Which clauses overlap with which: what one says holds for both. */
function overlapsOf(
  clauses: readonly Clause[],
  clauseAt: ReadonlyMap<string, number>,
  how: keyof Clause['overlaps'],
): number[][] {
  const lists = clauses.map((): number[] => []);
  for (const [place, { overlaps }] of clauses.entries()) {
    for (const id of overlaps[how]) {
      const other = clauseAt.get(id);
      if (other === undefined) continue;
      if (!lists[place]?.includes(other)) lists[place]?.push(other);
      if (!lists[other]?.includes(place)) lists[other]?.push(place);
    }
  }
  return lists;
}

/** The other clauses, by position, of the group of which the highest counts. */
function groupOf(clause: Clause, clauses: readonly Clause[]): number[] {
  const { highestOf } = clause;
  if (highestOf === null) return [];
  return clauses.flatMap((other, place) =>
    other !== clause && other.highestOf === highestOf ? [place] : [],
  );
}

function relatedOf(
  clauses: readonly Clause[],
  replaces: Layout['replaces'],
  excluded: readonly (readonly number[])[],
): Uint8Array {
  const related = Uint8Array.from(clauses, ({ highestOf }, place) =>
    highestOf === null && excluded[place]?.length === 0 ? 0 : 1,
  );
  for (const [place, others] of replaces.entries()) {
    if (others.length > 0) related[place] = 1;
    for (const other of others) related[other] = 1;
  }
  return related;
}

function namesOf(clauses: readonly Clause[]): Map<unknown, number[]> {
  const names = new Map<unknown, number[]>();
  for (const [place, { id, covers }] of clauses.entries()) {
    for (const name of new Set([id, ...covers])) {
      names.set(name, [...(names.get(name) ?? []), place]);
    }
  }
  return names;
}
