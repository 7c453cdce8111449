import { readCount } from '../clause/read-values.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import { readTyped } from '../expression/read.ts';
import { denominatorOf, unitOf } from '../expression/type-of.ts';
import type { Expression } from '../expression/types.ts';
import { NOTHING_LEFT } from '../generate/emitter.ts';
import type { AwardReading, Mechanism } from './mechanism.ts';

/**
 * `instalments: award` with `times: 3` (or an expression) and `months: 12`: the same sum several times
 * over. A past payment for the record that names its year settles one of them.
 */
export const instalments: Mechanism<'instalments'> = {
  key: 'instalments',
  companions: ['times', 'months'],
  read: (main, whole, reading) => ({
    award: 'instalments',
    each: reading.readAward(main),
    times: readTimes(whole.need('times'), reading),
    months: readCount(whole.need('months')),
  }),
  emit: (award, emitter) =>
    `${emitter.award(award.each)}(r,i);const n=${emitter.number(award.times)}-Z;` +
    `if(n>0){lo=mul(lo,n);if(hi!==Infinity)hi=mul(hi,n)}else if(n!==n){lo=0;if(hi>0)hi=Infinity;u=1}` +
    `else{lo=hi=0;why=${NOTHING_LEFT}}${emitter.step(award, 'n')}`,
  explain: () => (n, low_fen, high_fen) => ({
    step: 'instalments',
    times: Number.isNaN(n) ? null : Math.max(n, 0),
    low_fen,
    high_fen,
  }),
  words: ({ each, times, months }, wording) => {
    const count = wording.expression(times);
    return wording.award(each).map((words) => ({
      zh: `${words.zh}，每 ${months} 个月一期，期数为 ${count.zh}`,
      en: `${words.en} every ${months} months, number of instalments: ${count.en}`,
    }));
  },
  parts: ({ each, times }) => ({ awards: [each], expressions: [times] }),
};

/** A whole number of at least one, or an expression that gives whole numbers. */
function readTimes(reader: YamlReader, { scope }: AwardReading): Expression {
  if (/^-?[\d.]+$/u.test(reader.text)) {
    return { op: 'number', num: readCount(reader), den: 1, unit: 'one' };
  }
  const times = reader.expression((text) => readTyped(text, scope, 'number'));
  if (unitOf(times) === 'one' && denominatorOf(times) === 1) return times;
  return reader.fail({ zh: '期数应是整数', en: 'instalments are counted in whole numbers' });
}
