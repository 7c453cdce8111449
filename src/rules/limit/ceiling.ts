import { fenText } from '../award/mechanism.ts';
import { denominatorOf } from '../expression/type-of.ts';
import { USED_UP } from '../generate/emitter.ts';
import type { LimitMechanism } from './mechanism.ts';

/**
 * `with other levels: { ceiling: 1000万元, counting: expression }`: other money counts first. The
 * ceiling may be a share: `50% * sum(…)`.
 */
export const ceiling: LimitMechanism<'ceiling'> = {
  key: 'with other levels',
  read(reader, reading) {
    if (!reader.isMap) return { limit: 'ceiling', cap: reading.readMoney(reader), counting: null };
    reader.allow('ceiling', 'counting');
    const counting = reader.get('counting');
    return {
      limit: 'ceiling',
      cap: reading.readMoney(reader.need('ceiling')),
      counting: counting ? reading.readMoney(counting) : null,
    };
  },
  emit(limit, emitter) {
    const cap = `floorDiv(${emitter.number(limit.cap)},1,${denominatorOf(limit.cap)})`;
    const other = limit.counting
      ? `floorDiv(${emitter.number(limit.counting)},1,${denominatorOf(limit.counting)})`
      : '0';
    return {
      apply:
        `{const a=${cap},o=${other},b=o===o?a-o:a,m=b>0?b:0;if(a!==a){lo=clo=0;u=1}else{` +
        `if(hi>m){hi=m;if(m===0)why=${USED_UP}}if(o!==o){lo=clo=0;u=1}else{if(lo>m)lo=m;if(clo>m)clo=m}}` +
        `${emitter.step(limit, 'm')}}`,
      commit: '',
      keeps: 'nothing',
    };
  },
  explain: () => (cap, low_fen, high_fen) => ({
    step: 'ceiling',
    cap_fen: fenText(cap),
    low_fen,
    high_fen,
  }),
  words: ({ cap, counting }, wording) => {
    const most = wording.expression(cap);
    if (!counting) return [{ zh: `合计不超过 ${most.zh}`, en: `at most ${most.en} in all` }];
    const other = wording.expression(counting);
    return [
      {
        zh: `连同${other.zh}，合计不超过 ${most.zh}`,
        en: `together with ${other.en}, at most ${most.en}`,
      },
    ];
  },
};
