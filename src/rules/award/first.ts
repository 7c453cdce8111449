import { readTyped } from '../expression/read.ts';
import { type Emitter, NO_TIER } from '../generate/emitter.ts';
import { type Mechanism, sayTier } from './mechanism.ts';
import type { AwardOf } from './types.ts';

/**
 * `first of:` rows of `when` → award, the first that holds. A row that is unknown stops the later
 * ones: the amount is then anything between what it and they would give.
 */
export const first: Mechanism<'first'> = {
  key: 'first of',
  companions: [],
  read(main, _whole, reading) {
    const rows = main.items.map((row) => ({
      when: row.need('when').expression((text) => readTyped(text, reading.scope, 'boolean')),
      award: reading.readAward(row),
    }));
    return { award: 'first', rows };
  },
  emit: (award, emitter) => `${emitRow(award, 0, emitter)}(r,i)`,
  explain: (award, wording) => sayTier(award.rows.map(({ when }) => wording.expression(when))),
  words: (award, wording) =>
    award.rows.flatMap((row) => {
      const when = wording.expression(row.when);
      return wording
        .award(row.award)
        .map((words) => ({ zh: `${when.zh}：${words.zh}`, en: `${when.en}: ${words.en}` }));
    }),
  parts: (award) => ({
    expressions: award.rows.map((row) => row.when),
    awards: award.rows.map((row) => row.award),
  }),
};

function emitRow(award: AwardOf<'first'>, index: number, emitter: Emitter): string {
  const row = award.rows[index];
  if (!row) return emitter.define('r,i', `lo=hi=0;why=${NO_TIER};${emitter.step(award, '-1')}`);
  const own = `${emitter.award(row.award)}(r,i)`;
  const later = `${emitRow(award, index + 1, emitter)}(r,i)`;
  const [keep, restore] = emitter.explain ? ['const s0=S;S=null;', 'S=s0;'] : ['', ''];
  return emitter.define(
    'r,i',
    `const x=${emitter.condition(row.when)};if(x===2){${own};${emitter.step(award, String(index))}}else if(x===0)${later};` +
      `else{${keep}${own};const l=lo,h=hi;${later};if(l<lo)lo=l;if(h>hi)hi=h;why=0;u=1;${restore}}`,
  );
}
