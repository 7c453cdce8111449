import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from '../api/notice-queries.ts';
import { Icon } from '../frame/icon.tsx';

/** The way to the public notices, with how many are up. */
export function NoticesEntrance() {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(noticesQuery(''));
  const notices = pages.data?.pages.flatMap((page) => page.notices) ?? [];
  const count = notices.filter(({ term }) => term?.over !== true).length;
  return (
    <Link to="/notices" className="city-entrance">
      <span className="sample-words">
        <strong>{t('notices.entrance')}</strong>
        <span className="small soft">
          {count === 0 ? t('notices.entranceNone') : t('notices.entranceNote', { count })}
        </span>
      </span>
      <Icon name="calendar" size={28} />
    </Link>
  );
}
