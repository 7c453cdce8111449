import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from '../api/notice-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { Icon } from '../frame/icon.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useMayUse } from '../people/use-me.ts';
import { SearchField } from '../policies/search-field.tsx';
import { useLater } from '../policies/use-later.ts';
import { More } from '../table/more.tsx';
import { NoticeCard } from './notice-card.tsx';
import './notices.css';

/** Public notices: those that are up, then those that have ended. */
export function NoticesPage() {
  const { t } = useTranslation();
  useTitle(t('notices.title'));
  const { q = '' } = useSearch({ from: '/notices' });
  const navigate = useNavigate({ from: '/notices' });
  const later = useLater();
  const pages = useInfiniteQuery(noticesQuery(q));
  const list = pages.data?.pages.flatMap(({ notices }) => notices) ?? [];
  const parts = [
    ['up', list.filter(({ term }) => term?.over !== true)],
    ['past', list.filter(({ term }) => term?.over === true)],
  ] as const;
  return (
    <div className="page notices">
      <header className="row between">
        <div className="stack tight">
          <h1 className="title-page">{t('notices.title')}</h1>
          <p className="soft notices-lead">{t('notices.lead')}</p>
        </div>
        <Ways />
      </header>
      <search className="no-print">
        <SearchField
          text={q}
          hint={t('notices.searchHint')}
          change={(text) =>
            later(() => {
              const found = text === '' ? undefined : text;
              void navigate({
                search: (all) => ({ ...all, q: found }),
                replace: true,
                resetScroll: false,
              });
            })
          }
        />
      </search>
      <Fetched query={pages}>
        {() =>
          list.length === 0 ? (
            <p className="card soft" role="status">
              {q === '' ? t('notices.none') : t('notices.nothing')}
            </p>
          ) : (
            parts.map(
              ([part, notices]) =>
                notices.length > 0 && (
                  <section key={part} className="stack" aria-labelledby={`notices-${part}`}>
                    <h2 className="title-section" id={`notices-${part}`}>
                      {t(`notices.${part}`)} <span className="soft small">{notices.length}</span>
                    </h2>
                    <ul className="lead-cards">
                      {notices.map((notice) => (
                        <NoticeCard key={notice.notice} notice={notice} />
                      ))}
                    </ul>
                  </section>
                ),
            )
          )
        }
      </Fetched>
      <More pages={pages} words={t('notices.more')} />
      <OpenData />
    </div>
  );
}

function Ways() {
  const { t } = useTranslation();
  const mayUse = useMayUse();
  return (
    <div className="row no-print">
      {mayUse('publishNotice') && (
        <Link to="/notices/new" className="button primary">
          {t('notices.toPublish')}
          <Icon name="arrow" size={16} />
        </Link>
      )}
      <Link to="/objections" className="button">
        <Icon name="search" size={16} />
        {t('notices.lookUp')}
      </Link>
    </div>
  );
}

function OpenData() {
  const { t } = useTranslation();
  return (
    <aside className="notice-data no-print">
      <p className="small soft">{t('notices.licence')}</p>
      <div className="row">
        <a className="button slim" href="/api/notice-feed" type="application/atom+xml">
          {t('notices.feed')}
        </a>
        <a className="button slim" href="/api/notice-export" download>
          <Icon name="save" size={16} />
          {t('notices.csv')}
        </a>
        <a className="button slim" href="/api/notice-export?format=json" download>
          <Icon name="save" size={16} />
          {t('notices.json')}
        </a>
      </div>
    </aside>
  );
}
