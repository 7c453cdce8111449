import { formatMoney } from '../../values/index.ts';
import type { AwardReading } from '../award/mechanism.ts';
import { readFen } from '../clause/read-values.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import { type Emitter, USED_UP } from '../generate/emitter.ts';
import { keptCode, type LimitCode, type LimitMechanism } from './mechanism.ts';
import { ownerCode, readOwner } from './owner.ts';
import type { Limit } from './types.ts';

type Running = Extract<Limit, { limit: 'per_year' | 'lifetime' }>;

/** `per year: 50万元`, or `{ cap, per, shared }`: the most for one owner in a calendar year. */
export const perYear = running('per_year', 'per year', {
  zh: '同一年度',
  en: 'in a calendar year',
});

/** `lifetime: 1000万元`, or `{ cap, per, shared }`: the most for one owner altogether. */
export const lifetime = running('lifetime', 'lifetime', { zh: '累计', en: 'altogether' });

function running<K extends Running['limit']>(
  name: K,
  key: string,
  span: { zh: string; en: string },
): LimitMechanism<K> {
  return {
    key,
    read: (reader, reading) => readRunning(name, reader, reading) as Extract<Limit, { limit: K }>,
    emit: (limit, emitter, ledger, nested) =>
      emitRunning(limit as Running, emitter, ledger, nested),
    explain(limit) {
      const { cap, per } = limit as Running;
      const cap_fen = String(cap);
      const owner = per?.fact ?? null;
      return (used, low_fen, high_fen) => ({
        step: name,
        cap_fen,
        used_fen: String(used),
        owner,
        low_fen,
        high_fen,
      });
    },
    words(limit, wording) {
      const { cap, per } = limit as Running;
      const named = per && wording.expression(per);
      const owner = named
        ? { zh: `同一${named.zh}`, en: named.en }
        : { zh: '同一主体', en: 'party' };
      return [
        {
          zh: `${owner.zh}${span.zh}不超过 ${formatMoney(cap, 'zh')}`,
          en: `at most ${formatMoney(cap, 'en')} for one ${owner.en} ${span.en}`,
        },
      ];
    },
  };
}

function readRunning(limit: Running['limit'], reader: YamlReader, reading: AwardReading): Running {
  if (!reader.isMap) return { limit, cap: readFen(reader), per: null, shared: null };
  reader.allow('cap', 'per', 'shared');
  return {
    limit,
    cap: readFen(reader.need('cap')),
    per: readOwner(reader, reading),
    shared: reader.get('shared')?.text ?? null,
  };
}

/**
 * An event of an unknown year may have used any year: it lowers the least that others can count on.
 * A yearly cap books the most that each event can bring by itself, for another limit may turn out to
 * stop the others; a cap on all years, where the limits are nested, what all can bring together.
 */
function emitRunning(limit: Running, emitter: Emitter, ledger: string, nested: boolean): LimitCode {
  const yearly = limit.limit === 'per_year';
  const whose = ownerCode(limit.per);
  const alone = !yearly && !limit.per && limit.shared === null;
  const key = yearly ? `${whose}+'@'+y` : whose;
  const owner = limit.per ? emitter.constant(limit.per.fact) : 'null';
  const name = ledger.toLowerCase();
  const open = yearly ? `y===y?${ledger}.get(${whose}+'@NaN'):undefined` : 'undefined';
  return {
    apply:
      keptCode(
        ledger,
        alone ? null : key,
        `used(${emitter.payments(limit.shared)},${owner},${whose},${yearly ? 'y' : 'null'})`,
      ) +
      `{const o=${open},n=room(${limit.cap},${name}.lo),d=room(${limit.cap},${name}.hi+(o?o.may:0));` +
      `if(hi>d&&n>d)u|=${name}.u|(o?o.u:0);if(hi>n){hi=n;if(n===0)why=${USED_UP}}if(lo>d)lo=d;if(clo>n)clo=n;` +
      `${emitter.step(limit, `${name}.lo`)}}`,
    commit:
      (nested ? `{const m=room(${limit.cap},${name}.hi);if(chi>m)chi=m}` : 'clo=lo;') +
      `book(${name},clo,${yearly ? 'hi' : 'chi'},${yearly ? 'y!==y' : 'false'},lo!==hi&&(u!==0||c===1));`,
    keeps: alone ? 'one' : 'each',
  };
}
