import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Library, libraryQuery } from '../api/queries.ts';
import { useAsOf } from '../frame/as-of.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useClock } from '../frame/use-clock.ts';
import { usePolicies } from '../frame/use-policies.ts';
import { useTitle } from '../frame/use-title.ts';
import './policies.css';
import { ExportButton } from './export-button.tsx';
import { filterClauses } from './filter.ts';
import { Filters } from './filters.tsx';
import { NothingFound } from './nothing-found.tsx';
import { PolicyGroup } from './policy-group.tsx';

/** The policy library: search, filters and every clause below its document. */
export function PoliciesPage() {
  const { t } = useTranslation();
  useTitle(t('policies.title'));
  const { asOf } = useAsOf();
  const library = useQuery(libraryQuery(asOf));
  if (library.isError) {
    return <Failure error={library.error} retry={() => void library.refetch()} />;
  }
  return library.data === undefined ? <Loading /> : <Shelves library={library.data} />;
}

function Shelves({ library: { clauses, policies } }: { library: Library }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/policies' });
  const { asOf } = useAsOf();
  const documents = usePolicies();
  // What is typed finds at once; the address follows when the typing rests.
  const [typed, type] = useState(search.q ?? '');
  useEffect(() => type(search.q ?? ''), [search.q]);
  const found = useMemo(
    () => filterClauses(clauses, { ...search, q: typed }, documents),
    [clauses, search, typed, documents],
  );
  const isFound = useMemo(() => new Set(found), [found]);
  const byPolicy = useMemo(() => Map.groupBy(clauses, ({ policy }) => policy), [clauses]);
  return (
    <div className="page policies">
      <header className="row between">
        <div className="stack tight">
          <h1 className="title-page">{t('policies.title')}</h1>
          <p className="soft">{t('policies.lead', { day: asOf })}</p>
          <AllExpired library={{ clauses, policies }} />
        </div>
        <ExportButton clauses={found} policies={documents} asOf={asOf} />
      </header>
      <Filters clauses={clauses} policies={policies} type={type} />
      <p className="small soft" role="status">
        {t('policies.found', { count: found.length, all: clauses.length })}
      </p>
      {found.length === 0 && <NothingFound />}
      {policies.map((policy) => {
        const own = byPolicy.get(policy.policy);
        return (
          own && <PolicyGroup key={policy.policy} policy={policy} clauses={own} found={isFound} />
        );
      })}
    </div>
  );
}

function AllExpired({ library: { clauses } }: { library: Library }) {
  const { t } = useTranslation();
  const { asOf, choose } = useAsOf();
  const clock = useClock();
  if (clauses.some(({ validity }) => validity !== 'expired')) {
    return null;
  }
  return (
    <p className="row small">
      {t('policies.allExpired')}
      {clock !== null && clock !== asOf && (
        <button type="button" className="link-button" onClick={() => choose(clock)}>
          {t('sum.seeInForce', { day: clock })}
        </button>
      )}
    </p>
  );
}
