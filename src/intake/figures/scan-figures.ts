import { type Fraction, fraction, parseMoney, parseRate, toHalfWidth } from '../../values/index.ts';
import { NUMERALS, readChineseNumber } from '../chinese-number.ts';
import type { Quantity } from '../types.ts';

/** A figure as it stands in a wording. */
export type Scanned = {
  readonly text: string;
  readonly place: readonly [number, number];
  readonly quantity: Quantity;
};

const NUMBER = '\\d+(?:,\\d{3})*(?:[.．]\\d+)?';
const TO = '(?:[-—–~～至到]+)';
const SCALE = '百万|千万|万|亿|千|百';
const UNIT = '(?:人民币)?(?<unit>美元|欧元|日元|港元|港币|元)';
const AMOUNT = new RegExp(
  `(?<low>${NUMBER})(?<lowScale>${SCALE})?元?(?:${TO}(?<high>${NUMBER}))?(?<scale>${SCALE})?${UNIT}`,
  'gu',
);
/** Amounts that share the unit of the last of them: 20、10、10万元, 1000万、3000万元. */
const SHARED = new RegExp(
  `(?<![\\d.])(${NUMBER})(万|亿)?(?=(?:、${NUMBER}(?:万|亿)?)*、${NUMBER}(${SCALE})?元)`,
  'gu',
);
const CHINESE_AMOUNT = new RegExp(
  `(?<![${NUMERALS}第])(?<n>[${NUMERALS}]+)(?<scale>万|亿)元`,
  'gu',
);
const RATE = new RegExp(`(?<low>${NUMBER})[%％]?(?:${TO}(?<high>${NUMBER}))?(?<sign>[%％‰])`, 'gu');
const CHINESE_RATE = new RegExp(`百分之(?<n>[${NUMERALS}]+)`, 'gu');
const WHOLE = /(?:全部|全额|足额)(?=返还|补助|补贴|资助|奖励|贴息)/gu;
const MATCH = /1[:：∶比]1|一比一|等额(?=配套)/gu;
const YEARS = new RegExp(
  `(?<=连续(?:支持|补助|奖励|给予|资助|执行)?|累计支持|最多享受?|最长不超过|最长|有效期|期限|给予|享受|营业利润)(?<n>\\d{1,2}|[${NUMERALS}]{1,3})个?年(?![度月])`,
  'gu',
);

/** Every amount, rate, match and number of years that a wording names, in its order. */
export function scanFigures(text: string): readonly Scanned[] {
  const found = [
    ...each(text, AMOUNT, amountOf),
    ...each(text, SHARED, ([, figure = '', own, last = '']) =>
      money(figure, figure, own ?? last, '元'),
    ),
    ...each(text, CHINESE_AMOUNT, ({ groups = {} }) => {
      const figure = String(readChineseNumber(groups.n ?? ''));
      return money(figure, figure, groups.scale ?? '', '元');
    }),
    ...each(text, RATE, rateOf),
    ...each(text, CHINESE_RATE, ({ groups = {} }) =>
      rate(fraction(readChineseNumber(groups.n ?? ''), 100)),
    ),
    ...each(text, WHOLE, () => rate(fraction(1, 1))),
    ...each(text, MATCH, () => ({ is: 'match' })),
    ...each(text, YEARS, ({ groups = {} }) => ({ is: 'years', years: yearsOf(groups.n ?? '') })),
  ];
  return withoutOverlaps(found);
}

function each(
  text: string,
  form: RegExp,
  read: (match: RegExpExecArray) => Quantity | undefined,
): Scanned[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const quantity = read(match);
    const [words] = match;
    return quantity
      ? [{ text: words, place: [match.index, match.index + words.length], quantity }]
      : [];
  });
}

function amountOf({ groups = {} }: RegExpExecArray): Quantity | undefined {
  const { low = '', lowScale, high = low, scale = lowScale ?? '', unit = '元' } = groups;
  const lows = money(low, low, lowScale ?? scale, unit);
  const highs = money(high, high, scale, unit);
  if (lows?.is !== 'amount' || highs?.is !== 'amount') return undefined;
  return { ...lows, high: highs.high };
}

const THOUSANDS: Readonly<Record<string, readonly [number, string]>> = {
  百: [100, ''],
  千: [1000, ''],
  百万: [100, '万'],
  千万: [1000, '万'],
};

function money(low: string, high: string, scale: string, unit: string): Quantity | undefined {
  const foreign = unit !== '元';
  const [times, rest] = THOUSANDS[scale] ?? [1, scale];
  const read = (figure: string) => {
    const parsed = parseMoney(`${toHalfWidth(figure)}${rest}元`);
    return parsed.ok ? parsed.value.fen * times : Number.NaN;
  };
  const [from, to] = [read(low), read(high)];
  return Number.isSafeInteger(from) && Number.isSafeInteger(to)
    ? { is: 'amount', low: from, high: to, foreign }
    : undefined;
}

function rateOf({ groups = {} }: RegExpExecArray): Quantity | undefined {
  const { low = '', high = low, sign = '%' } = groups;
  const [from, to] = [low, high].map((figure) => parseRate(`${figure}${sign}`));
  return from?.ok && to?.ok ? { is: 'rate', low: from.value, high: to.value } : undefined;
}

function rate(share: Fraction): Quantity {
  return { is: 'rate', low: share, high: share };
}

function yearsOf(text: string): number {
  return /^\d/u.test(text) ? Number(text) : readChineseNumber(text);
}

/** In their order; of those that overlap the longest. */
function withoutOverlaps(found: readonly Scanned[]): readonly Scanned[] {
  const length = ({ place: [from, to] }: Scanned) => to - from;
  const kept: Scanned[] = [];
  for (const one of [...found].sort((a, b) => length(b) - length(a))) {
    const [from, to] = one.place;
    if (kept.every(({ place }) => place[1] <= from || place[0] >= to)) kept.push(one);
  }
  return kept.sort((a, b) => a.place[0] - b.place[0]);
}
