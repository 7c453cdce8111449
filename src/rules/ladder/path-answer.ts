import type { Message } from '../../values/index.ts';
import type { AmountAnswer, ConditionAnswer, FactRef, NearMiss, Result } from '../answer.ts';

/** A part of an enterprise's growth: 育苗, 成林, 参天. */
export type Stage = { readonly id: string; readonly title: Message; readonly note: Message };

/** A clause that stands behind a worth. */
export type Source = {
  readonly clause: string;
  readonly title: Message;
  /** How the clause's document is cited, with the article. */
  readonly cited_as: Message;
  readonly validity: Result['validity'];
};

/** What a rung brings under one clause, over the years. */
export type WorthLine = AmountAnswer &
  Source & {
    /** In which of the four totals it would count: computed, for a person to decide, … */
    readonly total: Result['total'];
  };

/**
 * What a rung brings: amounts of which the text states no ceiling make `high_fen` null. What
 * documents without dates give is totalled apart.
 */
export type Worth = AmountAnswer & {
  readonly years: number;
  readonly undated: AmountAnswer;
  /** What it opens that is no money. */
  readonly services: readonly Source[];
  readonly lines: readonly WorthLine[];
};

/** What is known of holding a rung: since when and until when, where the dossier or a rule says so. */
export type Held = {
  readonly since: string | null;
  readonly until: string | null;
  readonly until_basis: string | null;
  readonly is_over: boolean;
};

export type RungAnswer = {
  readonly rung: string;
  readonly stage: string;
  readonly title: Message;
  readonly held: Held | null;
  readonly conditions: readonly ConditionAnswer[];
  readonly missing: readonly FactRef[];
  readonly near_misses: readonly NearMiss[];
  readonly unstated: Message;
  /** Of a rung that is not held: what it would bring; null where it is held. */
  readonly worth: Worth | null;
};

export type Path = {
  readonly as_of: string;
  /** Whether the party is an enterprise, as its roles say. */
  readonly is_enterprise: ConditionAnswer['holds'];
  readonly stages: readonly Stage[];
  /** The furthest stage of which a rung is held; null where none is. */
  readonly stage: string | null;
  /** Of what is not held, from that stage on and worth something: the rung reached first. */
  readonly nearest: string | null;
  /** Of the same, the rung that is worth most. */
  readonly worthiest: string | null;
  readonly rungs: readonly RungAnswer[];
};
