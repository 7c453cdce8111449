import type { PartyType, Role, Scope } from '../../offices/index.ts';
import type { Calendar, CreditCode, Day, Message, Period } from '../../values/index.ts';
import type { Clause, Condition, OpenQuestion } from '../clause/types.ts';
import type { Ladder } from '../ladder/types.ts';
import type { Undertaking } from '../legal.ts';
import type { ReviewKind } from '../review.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A file of the catalogue: its path below the catalogue's folder (with `/`) and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A policy document: what its front matter says. */
export type Policy = {
  readonly id: string;
  readonly file: string;
  readonly title: Message;
  readonly number: string | null;
  /** How its clauses name it: by its number, or a short title where it has none. */
  readonly citedAs: Message;
  readonly issuer: Message;
  readonly issuedOn: string | null;
  readonly inForce: Period;
  readonly basis: string;
  readonly interpretedBy: string | null;
  /** The names of its articles, in their order. */
  readonly articles: readonly string[];
  /** Conditions of the whole document on the party. */
  readonly appliesTo: readonly Condition[];
  readonly undertaking: Undertaking | null;
  /** Ids of items that the document's own data answers, such as its period. */
  readonly covers: readonly string[];
  /** The entitlements, obligations and open questions that a reading of the document found. */
  readonly items: readonly PolicyItem[];
  readonly summary: string;
  /** What the text leaves open for all its clauses. */
  readonly questions: readonly OpenQuestion[];
  /** Articles and items that no clause covers, and why. */
  readonly withoutClauses: readonly { readonly name: string; readonly reason: string }[];
};

/** Something that a document gives, orders or leaves open, by the id of the reading that found it. */
export type PolicyItem = {
  readonly id: string;
  /** Where it stands: the names of articles. */
  readonly articles: readonly string[];
  readonly is: 'entitlement' | 'obligation' | 'question';
  readonly title: string;
};

/** A dossier to try the catalogue on. Its parties are invented and marked 示例. */
export type Sample = {
  readonly id: string;
  readonly title: Message;
  readonly note: Message;
  readonly as_of: string;
  readonly dossier: unknown;
};

/** The city that visitors try everything on: its day, its parties, and what their facts rest on. */
export type Demonstration = {
  readonly title: Message;
  readonly clock: Day;
  /** Ids of samples, in the order in which they appear. */
  readonly parties: readonly string[];
  /** How samples are registered, and the offices: the parties that are no samples. */
  readonly organisations: readonly DemonstrationOrganisation[];
  readonly posts: readonly DemonstrationPost[];
  readonly mandates: readonly DemonstrationMandate[];
  /** The usual document behind a record, by its kind; also behind `party`, `history`, `complete`. */
  readonly sources: Readonly<Record<string, Message>>;
  readonly reviews: readonly DemonstrationReview[];
  /** A draft that waits to be published; null for none. */
  readonly draft: DemonstrationDraft | null;
};

/** A review that a policy passed. */
export type DemonstrationReview = {
  readonly policy: string;
  readonly kind: ReviewKind;
  readonly number: string;
  /** ISO date. */
  readonly on: string;
  readonly document: string;
};

export type DemonstrationDraft = {
  readonly file: string;
  /** The post of who drafted it. */
  readonly by: string;
  readonly note: string;
  /** What stands in the file, wherever it does, and what the draft says instead. */
  readonly replace: readonly (readonly [string, string])[];
};

export type DemonstrationOrganisation = {
  readonly id: string;
  /** null for a sample, whose dossier names it. */
  readonly name: string | null;
  readonly type: PartyType;
  readonly creditCode: CreditCode;
};

/** A post, and who holds it. */
export type DemonstrationPost = {
  readonly id: string;
  readonly party: string;
  readonly role: Role;
  readonly title: string;
  /** What visitors see from it. */
  readonly note: Message;
  readonly person: string;
  /** Who acts when that person is away; null for nobody. */
  readonly standIn: string | null;
};

export type DemonstrationMandate = {
  readonly enterprise: string;
  readonly agency: string;
  readonly scopes: readonly Scope[];
  /** How long it lasts, from the day on which the city begins. */
  readonly days: number;
};

/** Titles of the notices that arrange working days, by their numbers. */
export type CalendarNotices = Readonly<Record<string, Message>>;

/** A city's policies as checked, frozen data. */
export type Catalogue = {
  readonly vocabulary: Vocabulary;
  /** Working days; empty, and so provisional, where the catalogue has no calendars. */
  readonly calendar: Calendar;
  /** None where the catalogue does not give them. */
  readonly calendarNotices: CalendarNotices;
  readonly policies: readonly Policy[];
  readonly clauses: readonly Clause[];
  readonly samples: readonly Sample[];
  /** How enterprises grow; none where the catalogue has no `ladder.yaml`. */
  readonly ladder: Ladder | null;
  /** None where the catalogue has no `demonstration.yaml`. */
  readonly demonstration: Demonstration | null;
};
