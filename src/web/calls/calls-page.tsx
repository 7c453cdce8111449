import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../api/call-queries.ts';
import { libraryQuery } from '../api/queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { Icon } from '../frame/icon.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useSay } from '../i18n/use-say.ts';
import { CallFilters } from './call-filters.tsx';
import { CallList } from './call-list.tsx';
import { CallMonth } from './call-month.tsx';
import './calls.css';
import type { CallsSearch } from './calls-search.ts';
import { monthOf } from './month.ts';

/** Calls for applications as everybody sees them: a list by state, or the windows of a month. */
export function CallsPage() {
  const { t } = useTranslation();
  useTitle(t('calls.title'));
  const search = useSearch({ from: '/calls' });
  const { asOf } = useAsOf();
  const month = monthOf(search.month ?? asOf);
  const isMonth = search.view === 'month';
  const calls = useQuery(callsQuery(wantedOf(search, isMonth ? month : null), asOf));
  return (
    <div className="page calls">
      <header className="row between">
        <div className="stack tight">
          <h1 className="title-page">{t('calls.title')}</h1>
          <p className="soft">{t('calls.lead', { day: asOf })}</p>
        </div>
        <a className="button no-print" href="/api/call-calendar" download="zhida-calls.ics">
          <Icon name="calendar" size={16} />
          {t('calls.subscribe')}
        </a>
      </header>
      <CallFilters clause={useClauseName(search.clause)} />
      <Fetched query={calls}>
        {({ calls: found, next }) => (
          <>
            <p className="small soft" role="status">
              {t('calls.found', { count: found.length })}
              {next !== null && ` ${t('calls.more')}`}
            </p>
            {isMonth ? (
              <CallMonth month={month} calls={found} asOf={asOf} />
            ) : found.length === 0 ? (
              <NothingFound />
            ) : (
              <CallList calls={found} />
            )}
          </>
        )}
      </Fetched>
    </div>
  );
}

function wantedOf(
  { q, state, clause }: CallsSearch,
  month: { first: string; last: string } | null,
) {
  return {
    ...(q !== undefined && { search: q }),
    ...(state !== undefined && { state }),
    ...(clause !== undefined && { clause }),
    ...(month !== null && { from: month.first, to: month.last }),
  };
}

/** What a clause is called; its id where the library has none of it. */
function useClauseName(id: string | undefined): string | undefined {
  const say = useSay();
  const { asOf } = useAsOf();
  const library = useQuery({ ...libraryQuery(asOf), enabled: id !== undefined });
  const clause = library.data?.clauses.find((one) => one.clause === id);
  return clause === undefined ? id : say(clause.title);
}

function NothingFound() {
  const { t } = useTranslation();
  return (
    <div className="card stack nothing">
      <p>{t('calls.nothing')}</p>
      <p className="soft small">{t('calls.nothingNote')}</p>
      <Link to="/calls" search={{}} className="button">
        {t('policies.clear')}
      </Link>
    </div>
  );
}
