import type { YamlReader } from '../rules/index.ts';
import { type Day, type Fen, parseDay, parseMoney } from '../values/index.ts';

/** A day of a file: `2022-09-28`. */
export function readDay(reader: YamlReader): Day {
  const day = parseDay(reader.text);
  return day.ok ? day.value : reader.fail(day.error);
}

/** An amount of yuan with its unit, in fen. */
export function readAmount(reader: YamlReader): Fen {
  if (BARE.test(reader.text)) reader.fail(NO_UNIT);
  const money = parseMoney(reader.text, 'CNY');
  return money.ok ? money.value.fen : reader.fail(money.error);
}

const BARE = /^-?[\d.,]+[万亿]?$/u;
const NO_UNIT = {
  zh: '数额缺少货币单位，应写成“78万元”',
  en: 'the amount has no currency; write it like "78万元"',
};
