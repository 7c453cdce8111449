import type { Message, Validity } from '../values/index.ts';
import type { Authority } from './answer.ts';
import type { LegalConcern, Undertaking } from './legal.ts';

/** A line of a clause's rule in plain words, with the expression as the author wrote it. */
export type RuleLine = {
  readonly label: Message;
  readonly words: Message;
  readonly source: string;
};

/** When a policy or clause holds; ISO dates, `null` where the text gives none. */
export type InForce = {
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: string;
};

export type PolicyView = {
  readonly policy: string;
  readonly title: Message;
  readonly number: string | null;
  /** How its clauses name it. */
  readonly cited_as: Message;
  readonly issuer: Message;
  readonly issued_on: string | null;
  readonly in_force: InForce;
  readonly summary: string;
  /** Name of the official text's source, and who explains it. */
  readonly interpreted_by: string | null;
  /** What the whole document asks of a party, such as the zone it lies in; empty for everybody. */
  readonly applies_to: readonly Message[];
  readonly undertaking: Undertaking | null;
  /** What the text leaves open for all its clauses. */
  readonly questions: readonly string[];
};

/** That applications are not taken for the time being, since an ISO date. */
export type Held = { readonly since: string; readonly reason: string };

/** What is held, by the id of a clause or of a policy. */
export type HoldsInForce = ReadonlyMap<string, Held>;

export type ClauseSummary = {
  readonly clause: string;
  readonly policy: string;
  readonly article: string;
  readonly title: Message;
  readonly summary: string;
  readonly beneficiaries: readonly { readonly code: string; readonly label: Message }[];
  readonly kind: { readonly id: string; readonly label: Message };
  readonly authority: Authority;
  readonly in_force: InForce;
  readonly validity: Validity;
  /** The most that one event can bring, in fen as a string; `null` where the text states none. */
  readonly highest_fen: string | null;
  readonly open_questions: number;
  /** Why national rules of a later day may stand against it. */
  readonly restricted: readonly LegalConcern[];
  readonly held: Held | null;
};

/** What a clause is found by, besides its own words; made once for each clause. */
export type SearchKeys = {
  /** Pinyin of its names (title, beneficiaries, kind of record), syllables parted by spaces, runs of characters by `|`. */
  readonly names: string;
  /** The same of its summary. */
  readonly summary: string;
  /** The sums of its rule, in fen. */
  readonly sums_fen: readonly string[];
};

/** A clause in the library. */
export type ListedClause = ClauseSummary & { readonly found_by: SearchKeys };

/** An example in words: what it changes in the usual case, and what comes out. */
export type ExampleView = {
  readonly name: string;
  readonly changes: Message;
  readonly result: Message;
};

/** A clause as a service guide (办事指南). What the text does not state is absent, and shown as 未载明. */
export type ClauseView = ClauseSummary & {
  readonly counted_on: { readonly id: string; readonly label: Message };
  readonly conditions: readonly RuleLine[];
  readonly award: readonly Message[];
  readonly limits: readonly Message[];
  readonly relations: readonly Message[];
  readonly examples: readonly ExampleView[];
  readonly questions: readonly {
    readonly text: string;
    readonly readings: readonly { readonly name: Message; readonly is_default: boolean }[];
  }[];
  readonly covers: readonly string[];
};

/** An article of a document and the clauses that carry it, or why it gives nobody anything. */
export type CoverageLine = {
  readonly document: string;
  readonly article: string;
  readonly clauses: readonly string[];
  readonly reason?: string;
};

/**
 * An entitlement, obligation or open question found in a document: what covers it (of a question, what
 * shows it), or why nothing does. `article` may name several.
 */
export type ItemLine = CoverageLine & {
  readonly item: string;
  readonly is: 'entitlement' | 'obligation' | 'question';
  readonly title: string;
  /** Whether the head of the document itself covers or shows it, such as its period. */
  readonly by_policy: boolean;
};

export type Coverage = {
  readonly clauses: readonly { readonly clause: string; readonly covers: readonly string[] }[];
  readonly articles: readonly CoverageLine[];
  readonly items: readonly ItemLine[];
};
