import { useTranslation } from 'react-i18next';
import type { Message } from '../../values/index.ts';
import { isLang, type Lang } from './lang.ts';

/** The language that the page speaks. */
export function useLang(): Lang {
  const { i18n } = useTranslation();
  return isLang(i18n.language) ? i18n.language : 'zh';
}

/** Picks the text of a bilingual message in the language of the page. */
export function useSay(): (message: Message) => string {
  const lang = useLang();
  return (message) => message[lang];
}
