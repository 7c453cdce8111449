import { type Fraction, formatRate } from '../../values/index.ts';
import { readRate } from '../clause/read-values.ts';
import { denominatorOf } from '../expression/type-of.ts';
import type { Expression } from '../expression/types.ts';
import { type Emitter, setAmount } from '../generate/emitter.ts';
import { fenText, type Mechanism } from './mechanism.ts';

/** `rate of: expression` with `rate: 10%`, rounded down once to whole fen. */
export const rate: Mechanism<'rate'> = {
  key: 'rate of',
  companions: ['rate'],
  read: (main, whole, reading) => ({
    award: 'rate',
    of: reading.readMoney(main),
    rate: readRate(whole.need('rate')),
  }),
  emit: (award, emitter) =>
    `const b=${emitter.number(award.of)};${setAmount(shareOf(award.of, award.rate))};` +
    emitter.step(award, baseOf(award.of, emitter)),
  explain(award) {
    const rate = formatRate(award.rate);
    return (base, low_fen, high_fen) => ({
      step: 'rate',
      rate,
      base_fen: fenText(base),
      low_fen,
      high_fen,
    });
  },
  words: (award, wording) => {
    const of = wording.expression(award.of);
    const share = formatRate(award.rate);
    return [{ zh: `按${of.zh}的 ${share}`, en: `${share} of ${of.en}` }];
  },
  parts: ({ of }) => ({ expressions: [of] }),
};

/** Code for a rate of the numerator `b`, whole fen. */
export function shareOf(of: Expression, { num, den }: Fraction): string {
  return `floorDiv(b>0?b:b===b?0:b,${num},${den * denominatorOf(of)})`;
}

/** Code for the base in whole fen, for the account of the step. */
export function baseOf(of: Expression, emitter: Emitter): string {
  return emitter.explain ? `Math.floor(b/${denominatorOf(of)})` : '';
}
