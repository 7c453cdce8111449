import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from './use-clock.ts';

/** The line above every page of a demonstration city: that it is one, and what its clock shows. */
export function CityMark() {
  const { t } = useTranslation();
  const clock = useClock();
  if (clock === null) {
    return null;
  }
  return (
    <Link to="/city" className="city-mark">
      <span className="city-mark-dot" aria-hidden="true" />
      <span>{t('frame.cityMark', { clock })}</span>
      <span className="city-mark-note">{t('frame.cityMarkNote')}</span>
    </Link>
  );
}
