import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/icon.tsx';

/** The way to the path of growth. */
export function PathEntrance() {
  const { t } = useTranslation();
  return (
    <Link to="/path" className="city-entrance">
      <span className="sample-words">
        <strong>{t('path.entrance')}</strong>
        <span className="small soft">{t('path.entranceNote')}</span>
      </span>
      <Icon name="rise" size={28} />
    </Link>
  );
}
