import { readCount } from '../clause/read-values.ts';
import { type Emitter, USED_UP } from '../generate/emitter.ts';
import { several } from '../words/literal-words.ts';
import { keptCode, type LimitCode, type LimitMechanism } from './mechanism.ts';
import { ownerCode, readOwner } from './owner.ts';
import type { Limit } from './types.ts';

type Counted = Extract<Limit, { limit: 'times' | 'years' }>;

/** `times: 1`, or `{ count, per }`: how many awards one owner can have. */
export const times = counted('times', { zh: '次', en: 'award' });

/** `years: 3`, or `{ count, per }`: in how many different years. */
export const years = counted('years', { zh: '个年度', en: 'year' });

function counted<K extends Counted['limit']>(
  name: K,
  unit: { zh: string; en: string },
): LimitMechanism<K> {
  return {
    key: name,
    read(reader, reading) {
      if (reader.isMap) reader.allow('count', 'per');
      const count = readCount(reader.isMap ? reader.need('count') : reader);
      return { limit: name, count, per: readOwner(reader, reading) } as Extract<
        Limit,
        { limit: K }
      >;
    },
    emit: (limit, emitter, ledger, nested) =>
      emitCounted(limit as Counted, emitter, ledger, nested),
    explain(limit) {
      const allowed = (limit as Counted).count;
      return (used, low_fen, high_fen) => ({ step: name, allowed, used, low_fen, high_fen });
    },
    words: (limit) => {
      const { count } = limit as Counted;
      return [{ zh: `最多 ${count} ${unit.zh}`, en: `at most ${several(count, unit.en)}` }];
    },
  };
}

/**
 * Distinct events (or years) that are awarded already, surely or possibly. An event of an unknown
 * year may be one more year, or fall in a year that counts already.
 */
function emitCounted(limit: Counted, emitter: Emitter, ledger: string, nested: boolean): LimitCode {
  const owner = limit.per ? emitter.constant(limit.per.fact) : 'null';
  const name = ledger.toLowerCase();
  const mark = limit.limit === 'years' ? 'y' : 'i';
  return {
    apply:
      keptCode(
        ledger,
        limit.per ? ownerCode(limit.per) : null,
        `counted(${ownerCode(limit.per)},h,${owner},${limit.limit === 'years'})`,
      ) +
      `if(${mark}===${mark}){if(full(${name},${mark},${limit.count})){lo=clo=hi=0;why=${USED_UP}}` +
      `else if(crowded(${name},${mark},${limit.count})){lo=clo=0;u|=${name}.u}` +
      `${emitter.step(limit, `${name}.sure.length`)}}`,
    commit:
      (nested ? `chi=added(${name},${mark},chi,${limit.count});` : '') +
      `mark(${name},${mark},lo,hi,u!==0||c===1);`,
    keeps: limit.per ? 'each' : 'one',
  };
}
