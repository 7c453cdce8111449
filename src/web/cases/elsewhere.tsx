import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/icon.tsx';
import { Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';

/** In the place of a list that the post one acts in never has: where its cases are instead. */
export function Elsewhere({ instead }: { instead: '/cases' | '/inbox' }) {
  const { t } = useTranslation();
  const [here, there] =
    instead === '/cases'
      ? [t('inbox.title'), t('cases.title')]
      : [t('cases.title'), t('inbox.title')];
  useTitle(here);
  return (
    <Notice title={here}>
      <p className="soft">{instead === '/cases' ? t('inbox.elsewhere') : t('cases.elsewhere')}</p>
      <Link to={instead} className="button primary">
        {there}
        <Icon name="arrow" size={16} />
      </Link>
    </Notice>
  );
}
