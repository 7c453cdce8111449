import type { YAMLError } from 'yaml';
import type { Message } from '../../values/index.ts';

/** What is wrong with YAML, for those who never learnt its terms. */
export function yamlWords({ code, message }: Pick<YAMLError, 'code' | 'message'>): Message {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { zh: '同一个键写了两次', en: 'the same key is given twice' };
    case 'TAB_AS_INDENT':
      return { zh: '缩进用了制表符，请用空格', en: 'indented with a tab; use spaces' };
    case 'BAD_INDENT':
      return {
        zh: '缩进不齐，或括号没有收尾',
        en: 'the indentation is off, or a bracket is not closed',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        zh: '一行里有两个“: ”；含冒号的文字请加引号',
        en: 'two ": " in one line; put text with a colon between quotes',
      };
    case 'MISSING_CHAR':
      return { zh: '缺少引号、括号或逗号', en: 'a quote, bracket or comma is missing' };
    default: {
      const words = message.split('\n')[0]?.replace(/ at line.*$/u, '') ?? '';
      return { zh: `YAML 格式有误：${words}`, en: `YAML: ${words}` };
    }
  }
}

/** A colon as a Chinese keyboard gives it, after a key. */
export const WIDE_COLON: Message = {
  zh: '键后面的“：”请改成半角冒号加空格“: ”',
  en: 'write the "：" after a key as ": "',
};

/** Where such a colon stands in the line of an offset, or in the line before. */
export function wideColon(text: string, offset: number): number | undefined {
  const ends = [text.lastIndexOf('\n', offset - 1), offset];
  const before = text.lastIndexOf('\n', (ends[0] ?? 0) - 1);
  for (const start of [ends[0] ?? -1, before]) {
    const line = text.slice(start + 1).split('\n', 1)[0] ?? '';
    const [key] = /^[\s{-]*[\w ]+：/u.exec(line) ?? [];
    if (key !== undefined) return start + key.length;
  }
  return undefined;
}

/** A key without a value is mostly the rest of a text in which a comma stood. */
export function strayComma(key: string): Message {
  return {
    zh: `“${key}”没有值；花括号里的逗号用来分项，含逗号的文字请加引号`,
    en: `"${key}" has no value; between braces a comma parts entries: put text with a comma between quotes`,
  };
}
