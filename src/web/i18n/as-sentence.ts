import type { Lang } from './lang.ts';

/** What the server says, which has no full stop, as a sentence that stands by itself. */
export function asSentence(text: string, lang: Lang): string {
  if (/[.!?。！？…]$/u.test(text)) return text;
  return text + (lang === 'zh' ? '。' : '.');
}
