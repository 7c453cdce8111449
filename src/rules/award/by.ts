import { readExpression } from '../expression/read.ts';
import { checkCode } from '../expression/read-codes.ts';
import { typeOf } from '../expression/type-of.ts';
import { mentionsDetermination } from '../expression/walk.ts';
import { NO_TIER } from '../generate/emitter.ts';
import { joinWords, type Wording } from '../words/wording.ts';
import { type Mechanism, sayTier } from './mechanism.ts';
import type { AwardOf } from './types.ts';

/**
 * `by: level` with `table:` code → award (several codes as `a, b`). A code without a row gives
 * nothing and says so; while the fact is unknown, the amount is anything that the rows allow.
 */
export const by: Mechanism<'by'> = {
  key: 'by',
  companions: ['table'],
  read(main, whole, reading) {
    const fact = main.expression((text) => readExpression(text, reading.scope));
    const type = typeOf(fact);
    if (type.is !== 'code') {
      return main.fail({ zh: 'by 只用于代码事实', en: 'by is for facts that hold a code' });
    }
    const rows = whole.need('table').entries.map(({ key, value, at }) => {
      const codes = key.split(',').map((code) => code.trim());
      for (const code of codes) at.expression(() => checkCode(code, type.list, reading.scope));
      return { codes, award: reading.readAward(value) };
    });
    return { award: 'by', fact, rows };
  },
  emit(award, emitter) {
    const calls = award.rows.map((row) => `${emitter.award(row.award)}(r,i)`);
    const [keep, restore] = emitter.explain ? ['const s0=S;S=null;', 'S=s0;'] : ['', ''];
    const unsure = mentionsDetermination(award.fact) ? 'w=1' : 'u=1';
    const branches = award.rows.map((row, index) => {
      const test = row.codes.map((code) => `x===${emitter.constant(code)}`).join('||');
      return `else if(${test}){${calls[index]};${emitter.step(award, String(index))}}`;
    });
    return (
      `const x=${emitter.value(award.fact)};if(x===undefined){${keep}let l=0,h=0;` +
      `${calls.map((call) => `${call};if(hi>h)h=hi;`).join('')}lo=l;hi=h;if(h>0)why=0;${unsure};${restore}}` +
      `${branches.join('')}else{lo=hi=0;why=${NO_TIER};${emitter.step(award, '-1')}}`
    );
  },
  explain: (award, wording) =>
    sayTier(award.rows.map(({ codes }) => codeWords(award, codes, wording))),
  words: (award, wording) =>
    award.rows.flatMap((row) => {
      const codes = codeWords(award, row.codes, wording);
      return wording
        .award(row.award)
        .map((words) => ({ zh: `${codes.zh}：${words.zh}`, en: `${codes.en}: ${words.en}` }));
    }),
  parts: (award) => ({ expressions: [award.fact], awards: award.rows.map((row) => row.award) }),
};

function codeWords(award: AwardOf<'by'>, codes: readonly string[], wording: Wording) {
  return joinWords(
    codes.map((code) => wording.code(award.fact, code)),
    '、',
    ', ',
  );
}
