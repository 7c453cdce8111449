import { readCount } from '../clause/read-values.ts';
import type { Mechanism } from './mechanism.ts';

/** `instalments: award` with `times: 3` and `months: 12`: the same sum several times over. */
export const instalments: Mechanism<'instalments'> = {
  key: 'instalments',
  companions: ['times', 'months'],
  read: (main, whole, reading) => ({
    award: 'instalments',
    each: reading.readAward(main),
    times: readCount(whole.need('times')),
    months: readCount(whole.need('months')),
  }),
  emit: (award, emitter) =>
    `${emitter.award(award.each)}(r,i);lo=mul(lo,${award.times});if(hi!==Infinity)hi=mul(hi,${award.times});${emitter.step(award)}`,
  explain:
    ({ times }) =>
    (_n, low_fen, high_fen) => ({
      step: 'instalments',
      times,
      low_fen,
      high_fen,
    }),
  words: (award, wording) =>
    wording.award(award.each).map((words) => ({
      zh: `${words.zh}，共 ${award.times} 期，每 ${award.months} 个月一期`,
      en: `${words.en}, ${award.times} times, every ${award.months} months`,
    })),
  parts: ({ each }) => ({ awards: [each] }),
};
