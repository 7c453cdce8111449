import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div className="footer-row">
        <p className="disclaimer">{t('frame.disclaimer')}</p>
        <p className="small soft">{t('frame.footNote')}</p>
      </div>
    </footer>
  );
}
