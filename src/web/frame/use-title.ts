import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the window's title; home, without a name, carries the product's. */
export function useTitle(page?: string): void {
  const { t } = useTranslation();
  const title = page === undefined ? t('frame.homeTitle') : t('frame.pageTitle', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
