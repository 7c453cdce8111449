import type { YamlReader } from '../../rules/index.ts';

const MOST = 999;

/** A whole number from 1 to 999: working days, scores. */
export function readWholeNumber(reader: YamlReader): number {
  const { text } = reader;
  const number = Number(text);
  if (/^\d+$/u.test(text) && number >= 1 && number <= MOST) return number;
  return reader.fail(
    { zh: `“${text}”不是可用的个数`, en: `"${text}" is no number for this` },
    { zh: `1 至 ${MOST} 的整数`, en: `a whole number from 1 to ${MOST}` },
  );
}
