import { fenText } from '../award/mechanism.ts';
import type { LimitMechanism } from './mechanism.ts';

/** `each: 100万元`, or a table by category: the most that one event brings. */
export const each: LimitMechanism<'each'> = {
  key: 'each',
  read: (reader, reading) => ({ limit: 'each', cap: reading.readAward(reader) }),
  emit({ cap }, emitter, _ledger) {
    if (cap.award === 'fixed' && cap.amount.op === 'number') {
      const most = cap.amount.num;
      return {
        apply: `{if(clo>${most}){clo=${most};if(lo>${most})lo=${most}}if(hi>${most})hi=${most};${emitter.step({ limit: 'each', cap }, String(most))}}`,
        commit: '',
        keeps: 'nothing',
      };
    }
    const [keep, restore] = emitter.explain ? ['const s0=S;S=null;', 'S=s0;'] : ['', ''];
    return {
      apply:
        `{${keep}const a=lo,b=hi,z=why;${emitter.award(cap)}(r,i);const n=lo,m=hi;if(b===0)why=z;${restore}` +
        `lo=a<n?a:n;hi=b<m?b:m;if(clo>n)clo=n;${emitter.step({ limit: 'each', cap }, 'm')}}`,
      commit: '',
      keeps: 'nothing',
    };
  },
  explain: () => (cap, low_fen, high_fen) => ({
    step: 'each',
    cap_fen: fenText(cap),
    low_fen,
    high_fen,
  }),
  words: ({ cap }, wording) =>
    wording.award(cap).map((words) => ({
      zh: `每项最高 ${words.zh.replace(/^给予 /u, '')}`,
      en: `at most ${words.en} each`,
    })),
};
