import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { partiesQuery } from '../api/city-queries.ts';
import { NoDossiers } from '../desk/no-dossiers.tsx';
import { Failure, Loading } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useListSearch } from '../offices/use-list-search.ts';
import { useMember } from '../people/use-me.ts';
import { SearchField } from '../policies/search-field.tsx';
import './city.css';
import { findParties } from './find-parties.ts';
import { InCity, useCity } from './in-city.tsx';
import { PartyCard } from './party-card.tsx';
import { Reset } from './reset.tsx';

/** The demonstration city: what it is, its clock, its parties, and the way back to how it began. */
export function CityPage() {
  return (
    <InCity>
      <City />
    </InCity>
  );
}

function City() {
  const { t } = useTranslation();
  const { title, clock, demonstrates } = useCity();
  const member = useMember();
  useTitle(title);
  const parties = useQuery(partiesQuery);
  const { sought, seek } = useListSearch();
  if (parties.isError) {
    return <Failure error={parties.error} retry={() => void parties.refetch()} />;
  }
  if (parties.data === undefined) {
    return <Loading />;
  }
  const shown = parties.data.filter(({ example }) => example === demonstrates);
  const found = findParties(shown, sought);
  return (
    <div className="page city">
      <header className="city-head">
        <div className="stack tight">
          <h1 className="title-page">{title}</h1>
          <p className="lead">
            {member === null
              ? t('city.lead', { count: shown.length })
              : shown.length === 0
                ? t('city.leadOfNone')
                : t('city.leadOfPost', { count: shown.length })}
          </p>
        </div>
        {demonstrates && (
          <p className="city-clock">
            <span className="small soft">{t('city.clock')}</span>
            <time className="figure" dateTime={clock}>
              {clock}
            </time>
            <span className="tiny faint">{t('city.clockNote')}</span>
          </p>
        )}
      </header>
      {shown.length === 0 ? (
        <NoneShown />
      ) : (
        <>
          {(shown.length > 1 || sought !== '') && (
            <div className="city-search no-print">
              <search>
                <SearchField text={sought} change={seek} hint={t('dossiers.search')} />
              </search>
              <p className="small soft" role="status">
                {found.length === 0
                  ? t('dossiers.notFound')
                  : sought !== '' &&
                    t('dossiers.found', { count: found.length, all: shown.length })}
              </p>
            </div>
          )}
          <ul className="party-cards">
            {found.map((party) => (
              <PartyCard key={party.id} party={party} />
            ))}
          </ul>
        </>
      )}
      {demonstrates && <Reset parties={shown} />}
    </div>
  );
}

function NoneShown() {
  const { t } = useTranslation();
  return useMember() === null ? <p className="soft">{t('city.empty')}</p> : <NoDossiers />;
}
