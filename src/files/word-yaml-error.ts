import type { YAMLError } from 'yaml';
import type { Message } from '../values/index.ts';

type Wording = { readonly message: Message; readonly expected?: Message };

/** What is wrong with the YAML or JSON, in both languages. */
export function wordYamlError(error: Pick<YAMLError, 'code' | 'message'>): Wording {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { message: { zh: '同一个键写了两次', en: 'The same key is given twice' } };
    case 'TAB_AS_INDENT':
      return {
        message: { zh: '缩进用了制表符', en: 'Indented with a tab' },
        expected: { zh: '用空格缩进', en: 'Indent with spaces' },
      };
    case 'BAD_INDENT':
      return { message: { zh: '缩进不齐', en: 'The indentation does not line up' } };
    case 'MULTIPLE_DOCS':
      return {
        message: { zh: '一个文件里有多份文档', en: 'The file holds several documents' },
        expected: { zh: '每个文件一份档案', en: 'One dossier in a file' },
      };
    case 'BAD_ALIAS':
      return {
        message: { zh: '引用（*）没有对应的锚点', en: 'An alias (*) without its anchor' },
        expected: { zh: '把内容直接写出', en: 'Write the content out' },
      };
    default:
      return {
        message: { zh: `格式有误：${error.message}`, en: `Malformed: ${error.message}` },
        expected: { zh: 'YAML 或 JSON 格式的档案', en: 'A dossier as YAML or JSON' },
      };
  }
}
