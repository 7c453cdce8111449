import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureWords } from '../frame/failure-words.tsx';

/** A part of a page that is fetched: waits, fails with a way to try again, or shows what came. */
export function Fetched<T>(props: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { t } = useTranslation();
  const { data, error, refetch } = props.query;
  if (data !== undefined) return props.children(data);
  if (error !== null) {
    return (
      <div className="stack tight" role="alert">
        <div className="complaint">
          <FailureWords error={error} />
        </div>
        <div className="row">
          <button type="button" className="button slim" onClick={() => void refetch()}>
            {t('states.retry')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="part-wait" aria-busy="true">
      <span className="bone" />
      <span className="bone short" />
      <span className="unseen">{t('states.loading')}</span>
    </div>
  );
}
