import type { Message } from '../../values/index.ts';
import type { AwardReading, SayStep } from '../award/mechanism.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import type { Emitter } from '../generate/emitter.ts';
import type { Wording } from '../words/wording.ts';
import { ceiling } from './ceiling.ts';
import { times, years } from './counts.ts';
import { each } from './each.ts';
import type { LimitCode, LimitMechanism } from './mechanism.ts';
import { lifetime, perYear } from './running.ts';
import type { Limit } from './types.ts';

const mechanisms: { readonly [K in Limit['limit']]: LimitMechanism<K> } = {
  each,
  per_year: perYear,
  lifetime,
  times,
  years,
  ceiling,
};

function mechanismOf(limit: Limit): LimitMechanism<Limit['limit']> {
  return mechanisms[limit.limit] as unknown as LimitMechanism<Limit['limit']>;
}

/** Reads the `limit:` mapping of a rule, in the order written. */
export function readLimits(reader: YamlReader, reading: AwardReading): Limit[] {
  const all = Object.values(mechanisms) as unknown as LimitMechanism<Limit['limit']>[];
  reader.allow(...all.map(({ key }) => key));
  return reader.entries.flatMap(({ key, value }) => {
    const mechanism = all.find((one) => one.key === key);
    const limit = mechanism && value.attempt(() => mechanism.read(value, reading));
    return limit ? [limit] : [];
  });
}

export const emitLimit = (
  limit: Limit,
  emitter: Emitter,
  ledger: string,
  nested: boolean,
): LimitCode => mechanismOf(limit).emit(limit, emitter, ledger, nested);
export const explainLimit = (limit: Limit): SayStep => mechanismOf(limit).explain(limit);
export const limitWords = (limit: Limit, wording: Wording): readonly Message[] =>
  mechanismOf(limit).words(limit, wording);
/** The key under which an author writes a limit. */
export const limitKey = (limit: Limit): string => mechanismOf(limit).key;
