import {
  type Fen,
  type Fraction,
  type Message,
  type Parsed,
  parseMoney,
  parseRate,
} from '../../values/index.ts';
import { nearest } from '../expression/nearest.ts';
import type { YamlReader } from './yaml-reader.ts';

/** A bilingual text: `{ zh, en }`, or one text that serves both. */
export function readMessage(reader: YamlReader): Message {
  if (!reader.isMap) return { zh: reader.text, en: reader.text };
  reader.allow('zh', 'en');
  return { zh: reader.need('zh').text, en: reader.need('en').text };
}

/** An amount of yuan, in fen. Its currency is always written. */
export function readFen(reader: YamlReader, text = reader.text): Fen {
  if (BARE_AMOUNT.test(text)) {
    reader.fail({
      zh: `数额“${text}”缺少货币单位，请写成“${text}元”`,
      en: `the amount "${text}" has no currency, write "${text}元"`,
    });
  }
  const money = orFail(reader, parseMoney(text, 'CNY'));
  if (money.fen < 0) reader.fail({ zh: '金额不能为负', en: 'an amount is not negative' });
  return money.fen;
}

const BARE_AMOUNT = /^-?[\d.,]+[万亿]?$/u;

/** A rate such as 30%. */
export function readRate(reader: YamlReader): Fraction {
  return orFail(reader, parseRate(reader.text));
}

/** A whole number of at least one. */
export function readCount(reader: YamlReader): number {
  const count = Number(reader.text);
  if (Number.isInteger(count) && count > 0) return count;
  return reader.fail({
    zh: `应是正整数，却是“${reader.text}”`,
    en: `a whole number is expected, not "${reader.text}"`,
  });
}

/** The value of a parse, or a mistake at the node. */
export function orFail<T>(reader: YamlReader, parsed: Parsed<T>): T {
  return parsed.ok ? parsed.value : reader.fail(parsed.error);
}

/** One of a few words. */
export function readWord<W extends string>(reader: YamlReader, words: readonly W[]): W {
  const { text } = reader;
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  const near = nearest(text, words);
  return reader.fail(
    {
      zh: `不认识“${text}”${near ? `，是否指“${near}”` : ''}`,
      en: `"${text}" is not known here${near ? `, did you mean "${near}"` : ''}`,
    },
    words.length === 0
      ? { zh: '这里一种也没有', en: 'there are none' }
      : { zh: words.join('、'), en: words.join(', ') },
  );
}
