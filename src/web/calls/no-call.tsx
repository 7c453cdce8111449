import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';

/** In the place of a call that is not there. */
export function NoCall() {
  const { t } = useTranslation();
  useTitle(t('call.missing'));
  return (
    <Notice title={t('call.missing')}>
      <p className="soft">{t('call.missingNote')}</p>
      <Link to="/calls" className="button">
        {t('calls.title')}
      </Link>
    </Notice>
  );
}
