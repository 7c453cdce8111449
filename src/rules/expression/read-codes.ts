import type { CodeList } from '../vocabulary.ts';
import { nearest } from './nearest.ts';
import { fail, type Reading } from './reading.ts';
import type { Scope } from './scope.ts';
import { typeOf } from './type-of.ts';
import type { Expression } from './types.ts';

/** A code must be in its list; throws ExpressionError at the offset, with the nearest code as a hint. */
export function checkCode(code: string, list: string, { vocabulary }: Scope, at = 0): void {
  const codes = vocabulary.lists[list] ?? {};
  if (Object.hasOwn(codes, code)) return;
  const written = Object.keys(codes).find((known) => codes[known]?.zh === code);
  if (written !== undefined) {
    fail(at, {
      zh: `“${code}”写作 ${written}（代码表 ${list}）`,
      en: `"${code}" is written ${written} (list ${list})`,
    });
  }
  const near = nearest(code, Object.keys(codes));
  fail(at, {
    zh: `代码表 ${list} 中没有“${code}”${near ? `，是否指“${near}”` : `；可用的有 ${shown(codes, 'zh')}`}`,
    en: `the list ${list} has no "${code}"${near ? `, did you mean "${near}"` : `; it has ${shown(codes, 'en')}`}`,
  });
}

/** The first dozen codes of a list, in Chinese with their names. */
function shown(codes: CodeList, lang: 'zh' | 'en'): string {
  const some = Object.entries(codes).slice(0, 12);
  const rest = Object.keys(codes).length - some.length;
  if (lang === 'en')
    return some.map(([code]) => code).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  const named = some.map(([code, { zh }]) => `${code}（${zh}）`).join('、');
  return named + (rest > 0 ? ` 等，另有 ${rest} 个` : '');
}

/** What is looked for among several codes is a text, or a code of the same list. */
export function refuseOtherThanCode(
  item: Expression,
  list: string,
  at: number,
  reading: Reading,
): void {
  const type = typeOf(item);
  if (type.is !== 'text' && !(type.is === 'code' && type.list === list)) {
    fail(at, {
      zh: `这里应是代码表 ${list} 的一个代码`,
      en: `a code of the list ${list} is expected here`,
    });
  }
  refuseUnknownCode(item, list, at, reading);
}

/** A text literal that stands for a code must be in the code list. */
export function refuseUnknownCode(
  item: Expression,
  list: string,
  at: number,
  reading: Reading,
): void {
  if (item.op === 'text') checkCode(item.value, list, reading.scope, at);
}
