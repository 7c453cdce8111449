import {
  type Currency,
  type Fraction,
  type Message,
  parseMoney,
  parseRate,
} from '../../values/index.ts';
import { ExpressionError } from './expression-error.ts';

/** A literal of the law's own units, found before FEEL sees the text. */
type UnitLiteral =
  | { readonly is: 'money'; readonly currency: Currency; readonly fen: number }
  | { readonly is: 'rate'; readonly rate: Fraction };

/** FEEL text of the same length, with the literals and `where` words that were taken out of it. */
export type ScannedText = {
  readonly text: string;
  readonly literals: ReadonlyMap<number, UnitLiteral>;
  readonly wheres: ReadonlySet<number>;
};

const PIECE =
  /("(?:[^"\\]|\\.)*")|(?<!\d|\d[,.])(\d+(?:\.\d+)?)([亿万]?)(元|美元|港元|欧元|日元)|(\d+(?:\.\d+)?)\s?([%％‰])|(\d[\d,]*(?:\.\d+)?(?:[亿万千]+元?|元))|(\swhere)(?=\s)/gu;

/**
 * Takes amounts (`1000万元`), rates (`30%`) and `where` out of an expression and leaves plain FEEL of
 * the same length, so that every position still holds. Throws ExpressionError for an amount
 * without a currency.
 */
export function scanLiterals(source: string): ScannedText {
  const literals = new Map<number, UnitLiteral>();
  const wheres = new Set<number>();
  const text = source.replace(
    PIECE,
    (whole, quoted, money, _scale, _unit, rate, _sign, bare, where, at) => {
      if (quoted !== undefined) return whole;
      if (bare !== undefined) {
        throw new ExpressionError(at, adviceFor(whole));
      }
      if (where !== undefined) {
        wheres.add(at);
        return ','.padEnd(whole.length);
      }
      const literal = money !== undefined ? moneyLiteral(whole, at) : rateLiteral(whole, at);
      literals.set(at, literal);
      return String(money ?? rate).padEnd(whole.length);
    },
  );
  return { text, literals, wheres };
}

function moneyLiteral(text: string, at: number): UnitLiteral {
  const money = parseMoney(text);
  if (!money.ok) throw new ExpressionError(at, money.error);
  return { is: 'money', currency: money.value.currency, fen: money.value.fen };
}

function rateLiteral(text: string, at: number): UnitLiteral {
  const rate = parseRate(text.replace(/\s/, ''));
  if (!rate.ok) throw new ExpressionError(at, rate.error);
  return { is: 'rate', rate: rate.value };
}

/** How to write an amount that was written otherwise. */
function adviceFor(amount: string): Message {
  if (amount.includes(',')) {
    return {
      zh: `数额“${amount}”不用千分位，请写成“…元”“…万元”或“…亿元”`,
      en: `write the amount "${amount}" as …元, …万元 or …亿元, without separators`,
    };
  }
  if (/^[\d.]+[万亿]$/u.test(amount)) {
    return {
      zh: `数额“${amount}”缺少货币单位，请写成“${amount}元”`,
      en: `the amount "${amount}" has no currency, write "${amount}元"`,
    };
  }
  return {
    zh: `数额“${amount}”请写成“…元”“…万元”或“…亿元”`,
    en: `write the amount "${amount}" as …元, …万元 or …亿元`,
  };
}
