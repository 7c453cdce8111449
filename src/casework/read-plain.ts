import type { YamlReader } from '../rules/index.ts';
import { type Day, type Fen, parseDay, parseMoney } from '../values/index.ts';

/** A day of a file: `2022-09-28`. */
export function readDay(reader: YamlReader): Day {
  const day = parseDay(reader.text);
  return day.ok ? day.value : reader.fail(day.error);
}

/** An amount of yuan with its unit, in fen. */
export function readAmount(reader: YamlReader): Fen {
  const money = parseMoney(reader.text, 'CNY');
  return money.ok ? money.value.fen : reader.fail(money.error);
}
