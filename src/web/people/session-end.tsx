import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/people-queries.ts';
import { Icon } from '../frame/icon.tsx';
import { forgetSession, keepSession, sessionKept } from './session-mark.ts';

/** Says when a session ended by itself, and leads back to the page after signing in again. */
export function SessionEnd() {
  const { t } = useTranslation();
  const me = useQuery(meQuery).data;
  const account = me?.member?.account;
  const [dismissed, setDismissed] = useState(false);
  const here = useRouterState({ select: ({ location }) => location });
  useEffect(() => {
    if (account !== undefined) {
      keepSession(account);
      setDismissed(false);
    }
  }, [account]);
  const ended = me !== undefined && account === undefined && sessionKept() !== undefined;
  return (
    <div role="status">
      {ended && !dismissed && (
        <div className="frame-bar session-end no-print">
          <p>{t('session.ended')}</p>
          {here.pathname !== '/sign-in' && (
            <Link to="/sign-in" search={{ to: here.href }} className="button slim">
              {t('session.again')}
            </Link>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t('session.dismiss')}
            onClick={() => {
              forgetSession();
              setDismissed(true);
            }}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}
