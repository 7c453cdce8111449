import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isForbidden, isSignedOut } from '../api/problems.ts';
import { useMember } from '../people/use-me.ts';
import { FailureWords } from './failure-words.tsx';
import { useTitle } from './use-title.ts';

/** Quiet placeholder lines while something is fetched. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="page loading" role="status">
      <span className="unseen">{t('states.loading')}</span>
      <span className="bone wide" />
      <span className="bone" />
      <span className="bone short" />
    </div>
  );
}

/** What failed, in words that help, and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const refused = isForbidden(error) || isSignedOut(error);
  return (
    <Notice title={refused ? t('states.refused') : t('states.failed')} alert>
      <FailureWords error={error} />
      {isForbidden(error) && (
        <Link to="/desk" className="button">
          {t('frame.desk')}
        </Link>
      )}
      {retry !== undefined && !refused && (
        <button type="button" className="button" onClick={retry}>
          {t('states.retry')}
        </button>
      )}
    </Notice>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  useTitle(t('states.notFound'));
  const member = useMember();
  return (
    <Notice title={t('states.notFound')}>
      <p className="soft">{t('states.notFoundNote')}</p>
      <div className="row">
        <Link to="/" className="button">
          {t('frame.home')}
        </Link>
        <Link to="/policies" className="button">
          {t('frame.policies')}
        </Link>
        {member !== null && (
          <Link to="/desk" className="button">
            {t('frame.desk')}
          </Link>
        )}
      </div>
    </Notice>
  );
}

/** A page-wide message with what can be done next. */
export function Notice(props: { title: string; children: ReactNode; alert?: boolean }) {
  return (
    <div className="page notice" {...(props.alert === true && { role: 'alert' })}>
      <h1 className="title-page">{props.title}</h1>
      {props.children}
    </div>
  );
}
