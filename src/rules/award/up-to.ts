import type { Mechanism } from './mechanism.ts';

const UNSTATED = ['unstated', '未载明'];

/** `up to: 300万元` or an award inside; `unstated` where the text names no ceiling. A person sets the sum. */
export const upTo: Mechanism<'up_to'> = {
  key: 'up to',
  companions: [],
  read(main, _whole, reading) {
    if (main.isMap) return { award: 'up_to', ceiling: reading.readAward(main) };
    if (UNSTATED.includes(main.text)) return { award: 'up_to', ceiling: null };
    return { award: 'up_to', ceiling: { award: 'fixed', amount: reading.readMoney(main) } };
  },
  emit(award, emitter) {
    const ceiling = award.ceiling ? `${emitter.award(award.ceiling)}(r,i)` : 'hi=Infinity';
    return `${ceiling};lo=0;w=1;${emitter.step(award)}`;
  },
  explain: () => (_n, low_fen, high_fen) => ({ step: 'up_to', low_fen, high_fen }),
  words: (award, wording) =>
    award.ceiling
      ? wording.award(award.ceiling).map((words) => ({
          zh: `最高不超过：${words.zh.replace(/^给予 /u, '')}，实际额由人核定`,
          en: `at most ${words.en}; a person sets the amount`,
        }))
      : [{ zh: '原文未载明金额，由人核定', en: 'the text names no amount; a person sets it' }],
  parts: ({ ceiling }) => ({ awards: ceiling ? [ceiling] : [] }),
};
