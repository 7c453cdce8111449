import { type Message, parseMoney } from '../../values/index.ts';
import type { AmountAnswer } from '../answer.ts';
import { amountWords } from './describe-step.ts';

/**
 * The amount that an example states: `26万元`, `0元..78万元`, or `0元..` where the text names no
 * ceiling. Undefined where it is none.
 */
export function readAward(written: string): AmountAnswer | undefined {
  const [low = '', high = low] = written.split('..').map((part) => part.trim());
  const [low_fen, high_fen] = [fenOf(low), high === '' ? null : fenOf(high)];
  return low_fen === undefined || high_fen === undefined ? undefined : { low_fen, high_fen };
}

/** The same as people read it. */
export function awardWords(written: string): Message {
  const amount = readAward(written);
  if (amount === undefined) return { zh: written, en: written };
  return { zh: amountWords(amount, 'zh'), en: amountWords(amount, 'en') };
}

function fenOf(text: string): string | undefined {
  const money = parseMoney(text, 'CNY');
  return money.ok ? String(money.value.fen) : undefined;
}
