import type { Mechanism } from './mechanism.ts';

/** `sum of:` several awards of one clause. */
export const sum: Mechanism<'sum'> = {
  key: 'sum of',
  companions: [],
  read: (main, _whole, reading) => ({
    award: 'sum',
    of: main.items.map((item) => reading.readAward(item)),
  }),
  emit(award, emitter) {
    const calls = award.of.map((part) => `${emitter.award(part)}(r,i);l+=lo;h+=hi;`);
    return `let l=0,h=0;${calls.join('')}lo=l;hi=h;if(h>0)why=0;${emitter.step(award)}`;
  },
  explain: () => (_n, low_fen, high_fen) => ({ step: 'sum', low_fen, high_fen }),
  words: (award, wording) => award.of.flatMap((part) => wording.award(part)),
  parts: ({ of }) => ({ awards: of }),
};
