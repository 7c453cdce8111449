import type { Day, Fen } from '../../values/index.ts';

/**
 * A record as generated code reads it: facts by position as f0, f1 …. Unknown numbers and dates
 * are NaN, unknown texts and code sets undefined, booleans 0 (no), 1 (unknown), 2 (yes). Money is
 * in fen, rates and decimal numbers in millionths, dates in days.
 */
export type PreparedRecord = {
  readonly id: string | null;
  readonly [field: `f${number}`]: PreparedValue;
};

export type PreparedValue = number | string | readonly string[] | undefined;

/** The records of one kind, in the order of their date and id. */
export type PreparedKind = {
  readonly complete: boolean;
  readonly records: readonly PreparedRecord[];
};

/** One past payment under a clause; `owners` are the facts that tell whose limit it used. */
export type PastAward = {
  readonly record: string | null;
  readonly fen: Fen;
  readonly on: Day;
  readonly year: number;
  /** The year that the payment itself names. */
  readonly forYear: number | null;
  readonly owners: Readonly<Record<string, PreparedValue>>;
};

type KnownRecord = { readonly kind: string; readonly record: PreparedRecord };

/** A dossier after every word and value in it has been checked. */
export type Dossier = {
  readonly party: PreparedRecord;
  readonly records: readonly KnownRecord[];
  readonly byId: ReadonlyMap<string, KnownRecord>;
  readonly history: readonly (Omit<PastAward, 'year' | 'forYear'> & {
    readonly clause: string;
    readonly year: number | null;
  })[];
  readonly complete: ReadonlySet<string>;
};

/** A dossier as of a day, for the clauses of one catalogue. */
export type PreparedDossier = {
  readonly asOf: Day;
  readonly party: PreparedRecord;
  /** By position of the kind. */
  readonly k: readonly PreparedKind[];
  /** Past payments by position of the clause. */
  readonly h: readonly (readonly PastAward[])[];
  /** Determinations by position of the clause. */
  readonly d: readonly (readonly PreparedRecord[])[];
  /** Records that take no part under a clause, by its position: others count in their place. */
  readonly without: ReadonlyMap<number, Pick<ReadonlySet<string | null>, 'has'>> | null;
};
