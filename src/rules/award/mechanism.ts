import type { Message } from '../../values/index.ts';
import type { FenText, StepAnswer } from '../answer.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import type { Scope } from '../expression/scope.ts';
import type { Expression } from '../expression/types.ts';
import type { Emitter } from '../generate/emitter.ts';
import type { Wording } from '../words/wording.ts';
import type { Award, AwardOf } from './types.ts';

/** What an award needs while it is read from YAML. */
export type AwardReading = {
  readonly scope: Scope;
  readAward(reader: YamlReader): Award;
  /** A clause id: whole, or the part after the policy's name. */
  readClauseId(reader: YamlReader): string;
  readMoney(reader: YamlReader): Expression;
};

/** The parts of an award that others walk through. */
export type AwardParts = {
  readonly expressions?: readonly Expression[];
  readonly awards?: readonly Award[];
  /** Clauses whose amounts it builds on, and clauses of which it asks only what they have paid. */
  readonly amounts?: readonly string[];
  readonly payments?: readonly string[];
};

/** A step, from the number it rests on (NaN: unknown) and the amount after it. */
export type SayStep = (n: number, low_fen: FenText, high_fen: FenText | null) => StepAnswer;

/** One way to fix an amount: how it is written, computed, explained and said. */
export type Mechanism<K extends Award['award']> = {
  /** The YAML key that marks it, and the keys that go with it. */
  readonly key: string;
  readonly companions: readonly string[];
  read(main: YamlReader, whole: YamlReader, reading: AwardReading): AwardOf<K>;
  /** Body of a function of `(r, i)` that sets `lo` and `hi`. */
  emit(award: AwardOf<K>, emitter: Emitter): string;
  /** What its steps say. */
  explain(award: AwardOf<K>, wording: Wording): SayStep;
  /** The rule in plain words. */
  words(award: AwardOf<K>, wording: Wording): readonly Message[];
  parts(award: AwardOf<K>): AwardParts;
};

/** Fen as JSON: an integer in a string, `null` for no bound or unknown. */
export function fenText(fen: number): string | null {
  return Number.isFinite(fen) ? `${fen}` : null;
}

/** Steps that say which row of a table was taken, if one was. */
export function sayTier(tiers: readonly Message[]): SayStep {
  return (row, low_fen, high_fen) => {
    const tier = tiers[row];
    return tier
      ? { step: 'tier', tier, low_fen, high_fen }
      : { step: 'no_tier', low_fen, high_fen };
  };
}
