import type { Currency, Message } from '../values/index.ts';

/** What a fact can hold. Money is counted in hundredths of its currency; a code comes from a list. */
export type FactType =
  | { readonly is: 'money'; readonly currency: Currency }
  | { readonly is: 'rate' }
  | { readonly is: 'number' }
  | { readonly is: 'integer' }
  | { readonly is: 'date' }
  | { readonly is: 'text' }
  | { readonly is: 'credit_code' }
  | { readonly is: 'boolean' }
  | { readonly is: 'code'; readonly list: string }
  | { readonly is: 'codes'; readonly list: string };

/** One fact of a party or of a record. A nested fact has a dotted id: `investee.located_in`. */
export type Fact = {
  readonly id: string;
  readonly label: Message;
  readonly type: FactType;
  readonly note?: Message;
  readonly aliases?: readonly string[];
};

/** A kind of record (or the party itself) and its facts, in the order in which they are stored. */
export type Kind = {
  readonly id: string;
  readonly label: Message;
  /** How to ask whether there is one. */
  readonly ask?: Message;
  readonly facts: readonly Fact[];
  /** The date or year fact that says when the record came to be; as-of hides what is later. */
  readonly dated?: string;
  /** The facts by which records of several years belong together, such as a project's id. */
  readonly series?: readonly string[];
  /** Ids of the kinds that are part of this one; they have its facts and more of their own. */
  readonly parts?: readonly string[];
  readonly aliases?: readonly string[];
};

/** Code → what it is called. */
export type CodeList = Readonly<Record<string, Message>>;

/** Every word that clauses and dossiers may use. Plain data. */
export type Vocabulary = {
  readonly party: Kind;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly lists: Readonly<Record<string, CodeList>>;
};

/** A fact's value as JSON: money as integer hundredths in a string, dates ISO, rates and numbers as decimal strings. */
export type FactValue = string | number | boolean | readonly string[];
