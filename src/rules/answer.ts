import type { Message, Validity } from '../values/index.ts';
import type { FactValue } from './vocabulary.ts';

/** What became of one clause for one record. */
export type Outcome = 'granted' | 'paid' | 'refused' | 'unknown' | 'undecided';

/** Who fixes the amount: the text and the facts, a person up to a ceiling, or nobody (a service). */
export type Authority = 'computed' | 'up-to' | 'service';

/** Kleene's three values as words. */
export type Holds = 'yes' | 'no' | 'unknown';

/**
 * Points at a fact: `kind` is `party` or a record kind. `record: null` with `fact: null` asks
 * whether there is a record of the kind at all.
 */
export type FactRef = {
  readonly kind: string;
  readonly record: string | null;
  readonly fact: string | null;
};

export type UsedFact = FactRef & { readonly fact: string; readonly value: FactValue };

/** One labelled condition of the clause, how it came out and on what. */
export type ConditionAnswer = { readonly label: Message; readonly holds: Holds };

/** Integer fen as a string; `null` where the text states no ceiling. */
export type FenText = string;
export type AmountAnswer = { readonly low_fen: FenText; readonly high_fen: FenText | null };

/** One band of a marginal award: the part of the base inside it, its rate and what that gives. */
export type BandAnswer = {
  readonly over_fen: FenText;
  readonly up_to_fen: FenText | null;
  readonly rate: string;
  readonly part_fen: FenText;
};

/** One step of the arithmetic. Each carries the amount that stands after it. */
export type StepAnswer = AmountAnswer &
  (
    | { readonly step: 'fixed' }
    | { readonly step: 'tier'; readonly tier: Message }
    | { readonly step: 'no_tier' }
    | { readonly step: 'rate'; readonly rate: string; readonly base_fen: FenText | null }
    | {
        readonly step: 'between';
        readonly from_rate: string;
        readonly to_rate: string;
        readonly base_fen: FenText | null;
      }
    | { readonly step: 'range' }
    | {
        readonly step: 'marginal';
        readonly base_fen: FenText | null;
        readonly bands: readonly BandAnswer[];
      }
    | { readonly step: 'match'; readonly base_fen: FenText | null }
    | { readonly step: 'difference'; readonly of: string; readonly paid_fen: FenText }
    | { readonly step: 'uplift'; readonly of: readonly string[]; readonly rate: string }
    | { readonly step: 'sum' }
    | { readonly step: 'instalments'; readonly times: number | null }
    | { readonly step: 'up_to' }
    | { readonly step: 'determined'; readonly on: string | null }
    | { readonly step: 'each'; readonly cap_fen: FenText | null }
    | {
        readonly step: 'per_year' | 'lifetime';
        readonly cap_fen: FenText;
        readonly used_fen: FenText;
        readonly owner: string | null;
      }
    | { readonly step: 'ceiling'; readonly cap_fen: FenText | null }
    | { readonly step: 'times' | 'years'; readonly allowed: number; readonly used: number }
  );

/** A numeric condition that fails, by how much (in the fact's own unit, as a decimal string). */
export type NearMiss = {
  readonly label: Message;
  readonly fact: FactRef & { readonly fact: string };
  readonly have: FactValue;
  readonly need: FactValue;
  readonly gap: FactValue;
  /** have ÷ need in whole percent, 0–99, for ordering and for the bar on screen. */
  readonly percent: number;
};

export type ReadingAnswer = AmountAnswer & { readonly name: Message; readonly outcome: Outcome };

export type ReasonCode =
  | 'beneficiary'
  | 'condition'
  | 'no_record'
  | 'no_tier'
  | 'missing_fact'
  | 'used_up'
  | 'nothing_left'
  | 'replaced'
  | 'not_highest'
  | 'text_open'
  | 'paid'
  | 'validity';

export type Reason = Message & { readonly code: ReasonCode; readonly article: string };

/** A cap under which several results stand: each can come to its amount, but not all of them can. */
export type SharedCap = {
  /** The cap in words. */
  readonly cap: Message;
  readonly with: readonly {
    readonly clause: string;
    readonly title: Message;
    readonly record: string | null;
  }[];
  /** How many there are besides those that are named; absent where there are none. */
  readonly more?: number;
};

/** What every answer of a clause repeats. */
export type Heading = {
  readonly clause: string;
  readonly article: string;
  readonly title: Message;
  readonly kind: string;
  readonly authority: Authority;
};

/** The record that is answered for; `record: null`: the dossier has none of the kind. */
export type AnsweredRecord = {
  readonly record: string | null;
  /** Date of the event, which decides version and validity. */
  readonly event_on: string | null;
  readonly validity: Validity;
  /** Present when an explanation was asked for. */
  readonly used?: readonly UsedFact[];
};

/** The answer for one clause and one record. */
export type Result = Heading &
  AnsweredRecord &
  AmountAnswer & {
    readonly outcome: Outcome;
    /** Whether it takes part in a total, and in which. `null`: in none (refused, paid, expired, replaced, a service). */
    readonly total: 'computed' | 'up_to' | 'unknown' | 'undecided' | null;
    readonly reason: Reason | null;
    readonly missing: readonly FactRef[];
    readonly near_misses: readonly NearMiss[];
    readonly readings: readonly ReadingAnswer[];
    /** Present when an explanation was asked for and others compete for what a cap leaves. */
    readonly shared_cap?: SharedCap;
    /** Present when an explanation was asked for. */
    readonly conditions?: readonly ConditionAnswer[];
    readonly steps?: readonly StepAnswer[];
  };

/** Records that the same conditions refuse. */
export type RefusedAlike = {
  /** The first condition that fails; null where no explanation was asked for. */
  readonly reason: Reason | null;
  /** Present when an explanation was asked for. */
  readonly conditions?: readonly ConditionAnswer[];
  readonly records: readonly AnsweredRecord[];
};

/**
 * A clause and the records that it plainly refuses: a condition fails whichever way the text is
 * read, and nothing is near. They stand here and not among the results.
 */
export type Refusal = Heading & {
  /** The names of its readings, where there are several. */
  readonly readings: readonly Message[];
  readonly refused: readonly RefusedAlike[];
};

/** Why several clauses are refused at once; each has an article of its own. */
type SharedReason = Omit<Reason, 'article'>;

/** A policy that is not for the party as a whole: a condition of its head fails. */
export type RefusedPolicy = {
  readonly policy: string;
  /** The first condition that fails. */
  readonly reason: SharedReason;
  /** All of the head; present when an explanation was asked for. */
  readonly conditions?: readonly ConditionAnswer[];
  /** Its clauses but those that something was paid under, which are answered by themselves. */
  readonly clauses: readonly string[];
};

/** A kind of which there is no record, as the dossier says, and the clauses that would need one. */
export type AbsentKind = {
  readonly kind: string;
  readonly reason: SharedReason;
  readonly clauses: readonly string[];
};

/** The four totals, never added together. `unstated` names results without a ceiling. */
export type Totals = {
  readonly computed_fen: FenText;
  readonly up_to_fen: FenText;
  readonly up_to_unstated: readonly string[];
  readonly unknown_low_fen: FenText;
  readonly unknown_high_fen: FenText;
  readonly unknown_unstated: readonly string[];
  readonly undecided_low_fen: FenText;
  readonly undecided_high_fen: FenText;
  readonly undecided_unstated: readonly string[];
};

/** Awards for one matter of which the texts do not say whether they may be had together. */
export type Overlap = {
  readonly members: readonly (AmountAnswer & {
    readonly clause: string;
    readonly record: string | null;
    readonly paid: boolean;
    /** Whether it is the one that counts where only one may be had. */
    readonly counts: boolean;
  })[];
  readonly question: Message;
};

/** What the totals come to if of overlapping awards only one may be had. */
export type Combination = {
  readonly totals: Assessment['totals'];
  readonly overlaps: readonly Overlap[];
};

/** A question worth asking: the fact, and how much money its answer can move. */
export type Question = FactRef & {
  readonly decides_fen: FenText | null;
  readonly clauses: readonly string[];
};

export type Assessment = {
  readonly as_of: string;
  /**
   * Whatever gives or may give something, was paid, or is refused for more than its conditions.
   * What is plainly refused stands in one of the three lists that follow.
   */
  readonly results: readonly Result[];
  readonly refusals: readonly Refusal[];
  readonly refused_policies: readonly RefusedPolicy[];
  readonly absent_kinds: readonly AbsentKind[];
  /** In force on the as-of date; where awards overlap, if all of them may be had together. */
  readonly totals: Totals & { readonly paid_fen: FenText; readonly undated: Totals };
  /** If of overlapping awards only one may be had; null where none overlap. */
  readonly combination: Combination | null;
  /** Most money first. */
  readonly questions: readonly Question[];
};
