import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div className="footer-row">
        <p className="disclaimer">{t('frame.disclaimer')}</p>
        <p className="small soft">{t('frame.footNote')}</p>
        <Link to="/verify" className="small footer-link">
          {t('verify.title')}
        </Link>
      </div>
    </footer>
  );
}
