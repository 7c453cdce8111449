import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { messagesQuery, refreshMessages } from '../api/message-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';
import { useTitle } from '../frame/use-title.ts';
import { NeedsMember } from '../people/needs-member.tsx';
import { More } from '../table/more.tsx';
import '../desk/desk.css';
import { MessageLine } from './message-line.tsx';
import './messages.css';
import { Undelivered } from './undelivered.tsx';

/** What one was told: all of it, or what is not read yet. */
export function MessagesPage() {
  return <NeedsMember>{() => <Messages />}</NeedsMember>;
}

function Messages() {
  const { t } = useTranslation();
  useTitle(t('messages.title'));
  const { unread = false } = useSearch({ from: '/messages' });
  const queries = useQueryClient();
  const pages = useInfiniteQuery(messagesQuery(unread));
  const list = pages.data?.pages.flatMap(({ messages }) => messages) ?? [];
  const mark = useMutation({
    mutationFn: (which: Parameters<typeof client.markRead>[0]) => client.markRead(which),
    onSettled: () => refreshMessages(queries),
  });
  const latest = list.find(({ read_at }) => read_at === null);
  return (
    <div className="page messages-page">
      <header className="row between">
        <div className="stack tight">
          <h1 className="title-page">{t('messages.title')}</h1>
          <Link to="/account" hash="telling">
            {t('messages.howTold')}
          </Link>
        </div>
        <button
          type="button"
          className="button"
          disabled={latest === undefined || mark.isPending}
          onClick={() => latest && mark.mutate({ up_to: latest.id })}
        >
          <Icon name="check" size={16} />
          {t('messages.readAll')}
        </button>
      </header>
      <nav className="row" aria-label={t('messages.which')}>
        <Which on={!unread} unread={undefined} words={t('messages.all')} />
        <Which on={unread} unread={true} words={t('messages.unread')} />
      </nav>
      <div className="complaint" role="alert">
        {mark.isError && <FailureWords error={mark.error} />}
      </div>
      <section className="card" aria-label={t('messages.title')}>
        <Fetched query={pages}>
          {() =>
            list.length === 0 ? (
              <p className="soft" role="status">
                {unread ? t('messages.noneUnread') : t('messages.none')}
              </p>
            ) : (
              <ul className="lines">
                {list.map((told) => (
                  <MessageLine
                    key={told.id}
                    told={told}
                    busy={mark.isPending}
                    read={() => mark.mutate({ only: told.id })}
                  />
                ))}
              </ul>
            )
          }
        </Fetched>
      </section>
      <More pages={pages} words={t('messages.more')} />
      <Undelivered />
    </div>
  );
}

function Which(props: { on: boolean; unread: true | undefined; words: string }) {
  return (
    <Link
      to="/messages"
      search={(all) => ({ ...all, unread: props.unread })}
      className={props.on ? 'button slim message-which on' : 'button slim message-which'}
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
      replace
    >
      {props.words}
    </Link>
  );
}
