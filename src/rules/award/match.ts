import { denominatorOf } from '../expression/type-of.ts';
import { setAmount } from '../generate/emitter.ts';
import { fenText, type Mechanism } from './mechanism.ts';
import { baseOf } from './rate.ts';

/** `match: sum(fund_arrival.arrived where …)`: as much again as others have paid in. */
export const match: Mechanism<'match'> = {
  key: 'match',
  companions: [],
  read: (main, _whole, reading) => ({ award: 'match', of: reading.readMoney(main) }),
  emit: (award, emitter) =>
    `const b=${emitter.number(award.of)};${setAmount(`floorDiv(b,1,${denominatorOf(award.of)})`)};` +
    emitter.step(award, baseOf(award.of, emitter)),
  explain: () => (base, low_fen, high_fen) => ({
    step: 'match',
    base_fen: fenText(base),
    low_fen,
    high_fen,
  }),
  words: (award, wording) => {
    const of = wording.expression(award.of);
    return [{ zh: `按${of.zh} 1:1 配套`, en: `${of.en}, matched one to one` }];
  },
  parts: ({ of }) => ({ expressions: [of] }),
};
