import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnread } from '../messages/use-unread.ts';
import { useMember } from '../people/use-me.ts';
import { Icon } from './icon.tsx';

const MOST_SHOWN = 99;

/** The way to one's messages, with how many are not read. */
export function Bell() {
  return useMember() === null ? null : <Ring />;
}

function Ring() {
  const { t } = useTranslation();
  const unread = useUnread() ?? 0;
  return (
    <Link to="/messages" className="icon-button bell" title={t('messages.title')}>
      <Icon name="bell" size={20} />
      <span className="unseen">
        {unread === 0 ? t('messages.title') : t('messages.bell', { count: unread })}
      </span>
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}
