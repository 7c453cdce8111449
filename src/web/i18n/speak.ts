import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../display/remember.ts';
import { htmlLang, isLang, type Lang } from './lang.ts';
import { zh } from './zh.ts';

/** Starts i18next with Chinese; English is fetched when it is first spoken. */
export async function startSpeaking(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Switches the interface to the language of the address, else to the remembered one, else Chinese. */
export async function speak(wanted: Lang | undefined): Promise<void> {
  const lang = wanted ?? rememberedLang();
  if (lang === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  if (i18next.language !== lang) {
    await i18next.changeLanguage(lang);
  }
  remember('lang', lang);
  document.documentElement.lang = htmlLang(lang);
}

function rememberedLang(): Lang {
  const lang = recall('lang');
  return isLang(lang) ? lang : 'zh';
}
