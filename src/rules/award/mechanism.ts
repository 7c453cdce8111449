import { type Fraction, formatRate, type Message } from '../../values/index.ts';
import type { AmountAnswer, StepAnswer } from '../answer.ts';
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

/** One way to fix an amount: how it is written, computed, explained and said. */
export type Mechanism<K extends Award['award']> = {
  /** The YAML key that marks it, and the keys that go with it. */
  readonly key: string;
  readonly companions: readonly string[];
  read(main: YamlReader, whole: YamlReader, reading: AwardReading): AwardOf<K>;
  /** Body of a function of `(r, i)` that sets `lo` and `hi`. */
  emit(award: AwardOf<K>, emitter: Emitter): string;
  /** The step that its numbers and the amount after it tell. */
  explain(
    award: AwardOf<K>,
    numbers: readonly number[],
    after: AmountAnswer,
    wording: Wording,
  ): StepAnswer;
  /** The rule in plain words. */
  words(award: AwardOf<K>, wording: Wording): readonly Message[];
  parts(award: AwardOf<K>): AwardParts;
};

const rateTexts = new WeakMap<Fraction, string>();

/** A rate of the IR in per cent, worded once: see `formatRate`. */
export function rateText(rate: Fraction): string {
  const known = rateTexts.get(rate);
  if (known !== undefined) return known;
  const text = formatRate(rate);
  rateTexts.set(rate, text);
  return text;
}

/** Fen as JSON: an integer in a string, `null` for no bound or unknown. */
export function fenText(fen: number | undefined): string | null {
  return fen !== undefined && Number.isFinite(fen) ? String(fen) : null;
}
