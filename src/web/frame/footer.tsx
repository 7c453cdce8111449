import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div className="footer-row">
        <p className="disclaimer">{t('frame.disclaimer')}</p>
        <p className="small soft">{t('frame.footNote')}</p>
        <nav className="row small footer-links" aria-label={t('frame.more')}>
          <Link to="/calendar">{t('calendar.title')}</Link>
          <Link to="/verify">{t('verify.title')}</Link>
        </nav>
      </div>
    </footer>
  );
}
