import type { Message } from '../../values/index.ts';
import type { AwardReading, SayStep } from '../award/mechanism.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import type { Emitter } from '../generate/emitter.ts';
import type { Wording } from '../words/wording.ts';
import type { Limit } from './types.ts';

/**
 * Code that narrows an amount. Four numbers are kept: `lo` and `hi` are what this event can
 * bring, `clo` and `chi` what it adds when all earlier events brought their least and their most,
 * so that totals never pass a cap. `apply` narrows all but `chi`; `commit` runs after all limits,
 * for an event inside the policy's period: it narrows `chi` and books what was used.
 */
export type LimitCode = {
  readonly apply: string;
  readonly commit: string;
  /** What it keeps between events: nothing, one thing, or one for each owner (or year). */
  readonly keeps: 'nothing' | 'one' | 'each';
};

/** Code of what a limit keeps under a key, made by `fresh` when it is first looked for. `L` lists what is to be cleared. */
export function keptCode(ledger: string, key: string | null, fresh: string): string {
  const name = ledger.toLowerCase();
  return key === null
    ? `const ${name}=${ledger}===null?${ledger}=${fresh}:${ledger};`
    : `let ${name}=${ledger}.get(${key});if(${name}===undefined){if(${ledger}.size===0)L.push(${ledger});${name}=${fresh};${ledger}.set(${key},${name})}`;
}

export type LimitMechanism<K extends Limit['limit']> = {
  readonly key: string;
  read(reader: YamlReader, reading: AwardReading): Extract<Limit, { limit: K }>;
  /**
   * `ledger` is the name of the variable in which this limit keeps what has been used; `nested` says
   * whether all limits of the reading narrow what events bring together, see `areNested`.
   */
  emit(
    limit: Extract<Limit, { limit: K }>,
    emitter: Emitter,
    ledger: string,
    nested: boolean,
  ): LimitCode;
  /** What its steps say. */
  explain(limit: Extract<Limit, { limit: K }>): SayStep;
  words(limit: Extract<Limit, { limit: K }>, wording: Wording): readonly Message[];
};
