import { CURRENCIES, type Currency, currencyWritten } from './currency.ts';
import { parseDecimal } from './decimal.ts';
import { groupThousands, placePoint } from './decimal-text.ts';
import { toHalfWidth } from './half-width.ts';
import { accept, type Parsed, refuse } from './message.ts';

/** A whole number of hundredths of the currency unit; a safe integer. */
export type Fen = number;

export type Money = { readonly currency: Currency; readonly fen: Fen };

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 1_000_000;
const FEN_PER_YI = 10_000_000_000;

// Sign, symbol, figure, magnitude, unit. Which marks exist is looked up in the currency table.
const AMOUNT = /^(-?)\s*(?:([^\d\s.,万亿-]+)\s*)?([\d.,]+)\s*(?:([万亿])\s*)?(\p{L}*)$/u;

/**
 * Reads an amount: '800万元', '1.5亿元', '-12.34元', '1000万美元', '¥1,234.50', full-width too.
 * Without a unit or symbol the amount is in whole units of `expected` (default CNY).
 * Refuses what is finer than a fen, and any currency but `expected` when that is given.
 */
export function parseMoney(text: string | number, expected?: Currency): Parsed<Money> {
  const home = expected ?? 'CNY';
  const parts = AMOUNT.exec(toHalfWidth(String(text)).trim());
  if (parts === null) {
    return refuseForm(home);
  }
  const [, sign = '', symbol = '', figure = '', magnitude = '', unit = ''] = parts;
  const currencies = [symbol, unit].filter((mark) => mark !== '').map(currencyWritten);
  const currency = currencies.length === 0 ? home : currencies[0];
  if (currency === undefined || currencies.some((other) => other !== currency)) {
    return refuseForm(home);
  }
  if (expected !== undefined && currency !== expected) {
    return refuse(
      `币种应为${CURRENCIES[expected].zh}，而不是${CURRENCIES[currency].zh}`,
      `Expected ${CURRENCIES[expected].en}, not ${CURRENCIES[currency].en}`,
    );
  }
  const fen = toFen(`${sign}${figure}`, magnitude);
  return fen.ok ? accept({ currency, fen: fen.value }) : fen;
}

function toFen(figure: string, magnitude: string): Parsed<Fen> {
  const decimal = parseDecimal(figure);
  if (!decimal.ok) {
    return decimal;
  }
  const { num, den } = decimal.value;
  const scale = magnitude === '亿' ? FEN_PER_YI : magnitude === '万' ? FEN_PER_WAN : FEN_PER_YUAN;
  if (scale % den !== 0) {
    return refuse(
      '金额最多精确到分（元后两位小数）',
      'An amount goes down to the fen (two decimals of the unit) and no further',
    );
  }
  const fen = num * (scale / den);
  return Number.isSafeInteger(fen)
    ? accept(fen)
    : refuse('金额过大，无法精确到分', 'The amount is too large to be exact to the fen');
}

function refuseForm(currency: Currency): Parsed<never> {
  const { unit, symbol } = CURRENCIES[currency];
  return refuse(
    `金额应写作 800万${unit}、1.5亿${unit}、260${unit} 或 ${symbol}1,234.50`,
    `Write the amount like ${symbol}1,234.50, 260${unit}, 800万${unit} or 1.5亿${unit}`,
  );
}

/**
 * An amount for the screen, always exact. Chinese prefers 亿元, then 万元, where four decimals
 * suffice (26万元, 1.5亿元, else 1,234.56元); English gives the figure (¥260,000).
 * @throws RangeError when `fen` is not a safe integer.
 */
export function formatMoney(fen: Fen, lang: 'zh' | 'en', currency: Currency = 'CNY'): string {
  const abs = magnitudeOf(fen);
  const sign = fen < 0 ? '-' : '';
  const { unit, symbol } = CURRENCIES[currency];
  if (lang === 'en') {
    return `${sign}${symbol}${groupedFigure(abs)}`;
  }
  if (abs >= FEN_PER_YI && abs % FEN_PER_WAN === 0) {
    return `${sign}${placePoint(String(abs), 10)}亿${unit}`;
  }
  if (abs >= 1000 * FEN_PER_YUAN && abs % FEN_PER_YUAN === 0) {
    return `${sign}${placePoint(String(abs), 6)}万${unit}`;
  }
  return `${sign}${groupedFigure(abs)}${unit}`;
}

/** The amount as a plain figure with two decimals ('260000.00'), for files. */
export function formatFen(fen: Fen): string {
  const [whole, decimals] = splitFen(magnitudeOf(fen));
  return `${fen < 0 ? '-' : ''}${whole}.${decimals}`;
}

function groupedFigure(abs: Fen): string {
  const [whole, decimals] = splitFen(abs);
  return decimals === '00' ? groupThousands(whole) : `${groupThousands(whole)}.${decimals}`;
}

function splitFen(abs: Fen): [string, string] {
  const digits = String(abs).padStart(3, '0');
  return [digits.slice(0, -2), digits.slice(-2)];
}

function magnitudeOf(fen: Fen): Fen {
  if (!Number.isSafeInteger(fen)) {
    throw new RangeError(`not a whole number of fen: ${fen}`);
  }
  return Math.abs(fen);
}
