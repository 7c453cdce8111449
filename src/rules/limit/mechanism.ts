import type { Message } from '../../values/index.ts';
import type { AwardReading, StepDetail } from '../award/mechanism.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import type { Emitter } from '../generate/emitter.ts';
import type { Wording } from '../words/wording.ts';
import type { Limit } from './types.ts';

/**
 * Code that narrows an amount. Four numbers are kept: `lo` and `hi` are what this event can
 * bring, `clo` and `chi` what it adds when all earlier events brought their least and their most,
 * so that totals never pass a cap. `commit` runs after all limits and books what was used.
 */
export type LimitCode = { readonly apply: string; readonly commit: string };

export type LimitMechanism<K extends Limit['limit']> = {
  readonly key: string;
  read(reader: YamlReader, reading: AwardReading): Extract<Limit, { limit: K }>;
  /** `ledger` is the name of the map in which this limit keeps what has been used. */
  emit(limit: Extract<Limit, { limit: K }>, emitter: Emitter, ledger: string): LimitCode;
  explain(
    limit: Extract<Limit, { limit: K }>,
    numbers: readonly number[],
    wording: Wording,
  ): StepDetail;
  words(limit: Extract<Limit, { limit: K }>, wording: Wording): readonly Message[];
};
