import type { Message } from '../../values/index.ts';

/** The interface's languages; Chinese is the first. */
export type Lang = keyof Message;

export function isLang(value: unknown): value is Lang {
  return value === 'zh' || value === 'en';
}

/** The value of the `lang` attribute of the page. */
export function htmlLang(lang: Lang): string {
  return lang === 'zh' ? 'zh-CN' : 'en';
}
