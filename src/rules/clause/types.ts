import type { Fraction, Message, Period } from '../../values/index.ts';
import type { Authority } from '../answer.ts';
import type { Award } from '../award/types.ts';
import type { Expression } from '../expression/types.ts';
import type { LegalConcern } from '../legal.ts';
import type { Limit } from '../limit/types.ts';
import type { Place } from './yaml-reader.ts';

/** One labelled condition; all of a clause's conditions must hold. */
export type Condition = {
  readonly label: Message;
  readonly test: Expression;
  readonly source: string;
};

/** What one reading of the text comes to. */
export type Variant = {
  readonly name: Message | null;
  readonly require: readonly Condition[];
  readonly award: Award;
  readonly limits: readonly Limit[];
};

/** A row of the example table: what is changed in the given dossier, and what must come out. */
export type Example = {
  readonly name: string;
  readonly line: number;
  readonly cells: readonly string[];
};

/** A question that the text leaves open, with the lines of its answer kept as the author wrote them. */
export type OpenQuestion = {
  readonly text: string;
  readonly readings: readonly Message[];
  readonly line: number;
  /** Ids of the questions of `items.csv` that it shows. */
  readonly shows: readonly string[];
};

/** Who bears which share of an award. */
type Share = { readonly payer: Message; readonly share: Fraction };

/** What says when an event happened: a fact of its record; for what the party itself may have, the day asked about. */
type CountedOn =
  | { readonly is: 'date' | 'year'; readonly fact: string; readonly position: number }
  | { readonly is: 'today' };

/** A clause after everything in it has been checked: plain frozen data (the IR). */
export type Clause = {
  readonly id: string;
  readonly policy: string;
  readonly file: string;
  /** Where its id stands in the file, and where it first names another clause or an item. */
  readonly places: Readonly<Record<string, Place>>;
  readonly article: string;
  readonly title: Message;
  readonly summary: string;
  readonly covers: readonly string[];
  /** Role codes; the party must have one of them. */
  readonly beneficiaries: readonly string[];
  readonly kind: string;
  readonly countedOn: CountedOn;
  readonly authority: Authority;
  readonly inForce: Period;
  readonly basis: string;
  /** Conditions of the whole document, such as its area; they stand first in every reading. */
  readonly appliesTo: readonly Condition[];
  /** The default reading first. */
  readonly variants: readonly [Variant, ...Variant[]];
  /** False where the text does not decide and no reading may be taken by default. */
  readonly decided: boolean;
  /** Clauses that this one takes the place of, for the same record. */
  readonly replaces: readonly string[];
  /** Clauses of one group: only the highest counts for the same record. */
  readonly highestOf: string | null;
  /**
   * Clauses that give something for the same matter: of `unstated` ones the texts do not say whether
   * both may be had, of `excluded` ones that only one may.
   */
  readonly overlaps: Readonly<Record<'unstated' | 'excluded', readonly string[]>>;
  /** Why national rules of a later day may stand against it. */
  readonly restricted: readonly LegalConcern[];
  readonly shares: readonly Share[];
  readonly columns: readonly string[];
  readonly examples: readonly Example[];
  /** The dossier that the examples start from, as plain JSON. */
  readonly given: unknown;
  readonly questions: readonly OpenQuestion[];
};
