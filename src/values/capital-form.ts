import type { Fen } from './money.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['仟', 1_000],
  ['佰', 100],
  ['拾', 10],
] as const;

/**
 * An amount of RMB in the capital form of finance documents: 人民币壹万贰仟叁佰肆拾伍元陆角柒分.
 * Source: 《支付结算办法》附一（正确填写票据和结算凭证的基本规定）. Where the annex leaves a choice its
 * first example is followed: 零 between a yuan digit 0 and the jiao (捌拾元零叁角), none between 万
 * and a 仟 that follows it (壹拾万柒仟), 整 after the yuan and not after the jiao.
 * @throws RangeError when `fen` is not a safe integer.
 */
export function capitalForm(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) {
    throw new RangeError(`not a whole number of fen: ${fen}`);
  }
  const abs = Math.abs(fen);
  const cents = abs % 100;
  const yuan = (abs - cents) / 100;
  const sign = fen < 0 ? '负' : '';
  if (abs === 0) return '人民币零元整';
  if (yuan === 0) return `人民币${sign}${writeJiaoAndFen(cents)}`;
  return `人民币${sign}${writeWhole(yuan)}元${writeAfterYuan(yuan, cents)}`;
}

function writeAfterYuan(yuan: number, cents: number): string {
  if (cents === 0) return '整';
  const gap = cents < 10 || yuan % 10 === 0 ? '零' : '';
  return gap + writeJiaoAndFen(cents);
}

function writeJiaoAndFen(cents: number): string {
  const fen = cents % 10;
  const jiao = (cents - fen) / 10;
  return (jiao === 0 ? '' : `${DIGITS[jiao]}角`) + (fen === 0 ? '' : `${DIGITS[fen]}分`);
}

/** A whole number from 1: what stands before its largest unit, the unit, and the rest. */
function writeWhole(value: number): string {
  for (const [unit, size] of UNITS) {
    if (value < size) continue;
    const rest = value % size;
    const head = writeWhole((value - rest) / size) + unit;
    if (rest === 0) return head;
    return head + (rest * 10 < size ? '零' : '') + writeWhole(rest);
  }
  return DIGITS[value] ?? '';
}
