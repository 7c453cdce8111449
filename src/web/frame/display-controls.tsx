import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLarge, chooseTheme, isLarge, themeShown } from '../display/display.ts';
import { htmlLang, type Lang } from '../i18n/lang.ts';
import { useLang } from '../i18n/use-say.ts';
import { Icon } from './icon.tsx';

/** Language, large text and theme. */
export function DisplayControls() {
  return (
    <div className="display-controls">
      <LangSwitch />
      <LargeText />
      <ThemeSwitch />
    </div>
  );
}

function LangSwitch() {
  const { t } = useTranslation();
  const lang = useLang();
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className="button quiet slim"
      lang={htmlLang(other)}
      onClick={() =>
        void navigate({
          to: '.',
          search: (search) => ({ ...search, lang: other }),
          hash: true,
          resetScroll: false,
          replace: true,
        })
      }
    >
      {t('frame.otherLang')}
    </button>
  );
}

function LargeText() {
  const { t } = useTranslation();
  const [large, setLarge] = useState(isLarge);
  return (
    <button
      type="button"
      className="button quiet slim"
      aria-pressed={large}
      onClick={() => {
        chooseLarge(!large);
        setLarge(!large);
      }}
    >
      {t('frame.largeText')}
    </button>
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(themeShown);
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={other === 'dark' ? t('frame.toDark') : t('frame.toLight')}
      title={other === 'dark' ? t('frame.toDark') : t('frame.toLight')}
      onClick={() => {
        chooseTheme(other);
        setTheme(other);
      }}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
