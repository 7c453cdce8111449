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
