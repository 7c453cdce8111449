import type { Message } from '../../values/index.ts';
import type { Clause } from '../clause/types.ts';
import type { Stage } from './path-answer.ts';

/** The roles of parties that climb the ladder. */
export const CLIMBERS = ['enterprise', 'startup_enterprise'] as const;

/** Something that an enterprise can become, what shows that it is, and what that asks. */
export type Rung = {
  readonly id: string;
  readonly stage: string;
  readonly title: Message;
  /** Records that show it, by kind and facts; none where only the category does. */
  readonly shownBy: readonly ShowingRecord[];
  /** What the first of these records says besides when the rung is reached for the first time. */
  readonly whenReached: FurtherFacts;
  /** What it says instead when the rung was held before. */
  readonly whenReachedAgain: FurtherFacts;
  /** The category of a party that says the same. */
  readonly category: string | null;
  /** How long it holds, and where that is said; null where the catalogue's documents do not say. */
  readonly holds: { readonly months: number; readonly basis: string } | null;
  /** What it asks, as a clause about the party whose conditions are answered one by one. */
  readonly asks: Clause;
  /** What else it asks that stands in no document of the catalogue. */
  readonly unstated: Message;
};

export type ShowingRecord = {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
};

/** Facts that are a code or codes. */
export type FurtherFacts = Readonly<Record<string, string | readonly string[]>>;

/** The way from seedling to sky, in the order in which it is climbed. */
export type Ladder = { readonly stages: readonly Stage[]; readonly rungs: readonly Rung[] };
