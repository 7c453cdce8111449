import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/icon.tsx';
import { Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';

/** In the place of 我的申请 in a post that files none: its cases are in the inbox. */
export function Elsewhere() {
  const { t } = useTranslation();
  useTitle(t('cases.title'));
  return (
    <Notice title={t('cases.title')}>
      <p className="soft">{t('cases.elsewhere')}</p>
      <Link to="/inbox" className="button primary">
        {t('inbox.title')}
        <Icon name="arrow" size={16} />
      </Link>
    </Notice>
  );
}
