import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NothingFound() {
  const { t } = useTranslation();
  return (
    <div className="card stack nothing">
      <p>{t('policies.nothing')}</p>
      <p className="soft small">{t('policies.nothingNote')}</p>
      <Link to="/policies" search={{}} className="button">
        {t('policies.clear')}
      </Link>
    </div>
  );
}
