import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { libraryQuery } from '../api/queries.ts';
import { useAsOf } from '../frame/as-of.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useClock } from '../frame/use-clock.ts';
import { useTitle } from '../frame/use-title.ts';
import './policies.css';
import { ClauseCard } from './clause-card.tsx';
import { ExportButton } from './export-button.tsx';
import { filterClauses } from './filter.ts';
import { Filters } from './filters.tsx';
import { NothingFound } from './nothing-found.tsx';

/** The policy library: search, filters and every clause with its validity first. */
export function PoliciesPage() {
  const { t } = useTranslation();
  useTitle(t('policies.title'));
  const search = useSearch({ from: '/policies' });
  const { asOf, choose } = useAsOf();
  const clock = useClock();
  const library = useQuery(libraryQuery(asOf));
  if (library.isError) {
    return <Failure error={library.error} retry={() => void library.refetch()} />;
  }
  if (library.data === undefined) {
    return <Loading />;
  }
  const { clauses, policies } = library.data;
  const found = filterClauses(clauses, search);
  return (
    <div className="page policies">
      <header className="row between">
        <div className="stack tight">
          <h1 className="title-page">{t('policies.title')}</h1>
          <p className="soft">{t('policies.lead', { day: asOf })}</p>
          {clauses.every(({ validity }) => validity === 'expired') && (
            <p className="row small">
              {t('policies.allExpired')}
              {clock !== null && clock !== asOf && (
                <button type="button" className="link-button" onClick={() => choose(clock)}>
                  {t('sum.seeInForce', { day: clock })}
                </button>
              )}
            </p>
          )}
        </div>
        <ExportButton clauses={found} asOf={asOf} />
      </header>
      <Filters clauses={clauses} />
      <p className="small soft" role="status">
        {t('policies.found', { count: found.length, all: clauses.length })}
      </p>
      {found.length === 0 ? (
        <NothingFound />
      ) : (
        <ul className="clause-list">
          {found.map((clause) => (
            <ClauseCard
              key={clause.clause}
              clause={clause}
              policy={policies.find(({ policy }) => policy === clause.policy)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
