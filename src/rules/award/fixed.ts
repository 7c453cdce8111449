import { denominatorOf } from '../expression/type-of.ts';
import { setAmount } from '../generate/emitter.ts';
import type { Mechanism } from './mechanism.ts';

/** `fixed: 20万元`: a stated sum, or a money expression such as `10万元 * count`. */
export const fixed: Mechanism<'fixed'> = {
  key: 'fixed',
  companions: [],
  read: (main, _whole, reading) => ({ award: 'fixed', amount: reading.readMoney(main) }),
  emit(award, emitter) {
    const { amount } = award;
    const step = emitter.step(award);
    if (amount.op === 'number') return `lo=hi=${amount.num};${step}`;
    return setAmount(`floorDiv(${emitter.number(amount)},1,${denominatorOf(amount)})`) + step;
  },
  explain: () => (_n, low_fen, high_fen) => ({ step: 'fixed', low_fen, high_fen }),
  words: ({ amount }, wording) => {
    const words = wording.expression(amount);
    return [{ zh: `给予 ${words.zh}`, en: `${words.en}` }];
  },
  parts: ({ amount }) => ({ expressions: [amount] }),
};
