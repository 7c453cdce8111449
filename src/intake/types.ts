import type { Fraction } from '../values/index.ts';

/** A line of the file as it was, without blanks that only laid it out; numbered from 1. */
export type Line = { readonly line: number; readonly text: string };

/** Where in a wording a line of the file begins. */
export type LineStart = { readonly at: number; readonly line: number };

/** Words of the document, put together again from its lines. */
export type Wording = { readonly text: string; readonly starts: readonly LineStart[] };

/** A numbered part of an article. */
export type Item = { readonly label: string; readonly at: number };

/** The smallest part of a document that a clause names as its source. */
export type Article = {
  /** As clauses name it, put together from the numbers above it where these are needed. */
  readonly name: string;
  /** Its own heading; null where it begins with its text. */
  readonly title: string | null;
  /** The headings that it stands under, from the outside in. */
  readonly under: readonly string[];
  readonly wording: Wording;
  readonly items: readonly Item[];
};

/** One policy document of a file. */
export type IntakeDocument = {
  readonly title: string | null;
  readonly number: string | null;
  /** The first and last line of it in the file. */
  readonly lines: readonly [number, number];
  readonly articles: readonly Article[];
};

/** What a figure does in its sentence. */
export type FigureRole =
  /** What is given: an amount, or a share of something. */
  | 'award'
  /** What is given at most. */
  | 'cap'
  /** What must be reached first. */
  | 'threshold'
  /** Who bears which part, or how much of something counts. */
  | 'share'
  /** For how long. */
  | 'duration'
  /** Everything else: aims, dates, what other texts grant. */
  | 'other';

export type Quantity =
  | {
      readonly is: 'amount';
      readonly low: number;
      readonly high: number;
      readonly foreign: boolean;
    }
  | { readonly is: 'rate'; readonly low: Fraction; readonly high: Fraction }
  | { readonly is: 'match' }
  | { readonly is: 'years'; readonly years: number };

/** A figure in the wording of an article. Amounts are in fen (of the unit that the text names). */
export type Figure = {
  readonly text: string;
  /** Its place in the wording: offsets of its first character and after its last. */
  readonly place: readonly [number, number];
  readonly line: number;
  readonly quantity: Quantity;
  readonly role: FigureRole;
  /** How often it counts; null where the text does not say. */
  readonly per: 'year' | 'lifetime' | 'item' | null;
  /** Whether it is a ceiling of what it gives (最高, 不超过). */
  readonly atMost: boolean;
  /** Which of the names before it it belongs to, where it is one of several given in turn (分别). */
  readonly of: string | null;
};
