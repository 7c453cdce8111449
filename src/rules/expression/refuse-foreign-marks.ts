import { ExpressionError } from './expression-error.ts';

/** Marks and words that a Chinese keyboard or another language gives, and what is written instead. */
const WRITTEN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '，': ',',
  '、': ',',
  '（': '(',
  '）': ')',
  '。': '.',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  '＋': '+',
  '－': '-',
  '×': '*',
  '==': '=',
  '&&': 'and',
  '||': 'or',
  且: 'and',
  并且: 'and',
  或: 'or',
  或者: 'or',
  不低于: '>=',
  不少于: '>=',
  不超过: '<=',
  超过: '>',
  大于: '>',
  低于: '<',
  小于: '<',
};
const FOREIGN =
  /"(?:[^"\\]|\\.)*"|[“”‘’，、（）。≥≤≠＝＞＜＋－×]|==|&&|\|\||(?<=\s)(?:并且|且|或者|或|不低于|不少于|不超过|超过|大于|低于|小于)(?=[\s\d])/gu;

/** Throws an ExpressionError at the first mark outside quotes that the language writes otherwise. */
export function refuseForeignMarks(source: string): void {
  for (const { 0: mark, index } of source.matchAll(FOREIGN)) {
    const written = WRITTEN[mark];
    if (written === undefined) continue;
    throw new ExpressionError(index, {
      zh: `这里的 ${mark} 请写成 ${written}`,
      en: `write ${mark} as ${written}`,
    });
  }
}
