import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way back to the desk, above the name of a page that hangs below it. */
export function Backward({ here }: { here: string }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('guide.path')} className="small no-print">
      <Link to="/desk">{t('work.title')}</Link>
      <span className="faint"> / {here}</span>
    </nav>
  );
}
