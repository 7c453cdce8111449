import { formatMoney } from '../../values/index.ts';
import { readFen } from '../clause/read-values.ts';
import type { Mechanism } from './mechanism.ts';

/** `range: 50万元..200万元`: the text gives a least and a most sum, a person sets the amount. */
export const range: Mechanism<'range'> = {
  key: 'range',
  companions: [],
  read(main) {
    const [low = '', high, ...more] = main.text.split('..');
    if (high === undefined || more.length > 0) {
      return main.fail({ zh: '写法：50万元..200万元', en: 'write: 50万元..200万元' });
    }
    const [from, to] = [readFen(main, low.trim()), readFen(main, high.trim())];
    if (from < to) return { award: 'range', from, to };
    return main.fail({
      zh: '上限应高于下限',
      en: 'the most is above the least',
    });
  },
  emit: (award, emitter) => `lo=${award.from};hi=${award.to};w=1;${emitter.step(award)}`,
  explain: () => (_n, low_fen, high_fen) => ({ step: 'range', low_fen, high_fen }),
  words: ({ from, to }) => [
    {
      zh: `给予 ${formatMoney(from, 'zh')}–${formatMoney(to, 'zh')}，由人核定`,
      en: `${formatMoney(from, 'en')}–${formatMoney(to, 'en')}, set by a person`,
    },
  ],
  parts: () => ({}),
};
