import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/icon.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useLang } from '../i18n/use-say.ts';
import './home.css';
import { LibraryEntrance } from './library-entrance.tsx';
import { NoticesEntrance } from './notices-entrance.tsx';
import { PathEntrance } from './path-entrance.tsx';
import { Samples } from './samples.tsx';
import { ThreeSteps } from './three-steps.tsx';

/** The promise, the way in, sample enterprises with their real answers, and the library. */
export function HomePage() {
  const { t } = useTranslation();
  useTitle();
  const between = useLang() === 'zh' ? '' : ' ';
  return (
    <div className="home">
      <section className="hero">
        <div className="hero-text">
          <h1 className="title-hero">
            <span className="phrase">{t('home.promise')}</span>
            {between}
            <span className="phrase">{t('home.promiseThen')}</span>
            {between}
            <span className="phrase">{t('home.promiseWhat')}</span>
          </h1>
          <p className="lead">{t('home.lead')}</p>
          <div className="row">
            <Link to="/calculator" className="button primary large">
              {t('home.begin')}
              <Icon name="arrow" />
            </Link>
            <Link to="/policies" className="button large">
              {t('home.browse')}
            </Link>
          </div>
        </div>
        <Samples />
      </section>
      <ThreeSteps />
      <PathEntrance />
      <NoticesEntrance />
      <LibraryEntrance />
    </div>
  );
}
