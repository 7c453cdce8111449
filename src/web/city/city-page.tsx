import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { partiesQuery } from '../api/city-queries.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useSay } from '../i18n/use-say.ts';
import './city.css';
import { InCity, useDemonstration } from './in-city.tsx';
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
  const say = useSay();
  const { title, clock } = useDemonstration();
  useTitle(say(title));
  const parties = useQuery(partiesQuery);
  if (parties.isError) {
    return <Failure error={parties.error} retry={() => void parties.refetch()} />;
  }
  if (parties.data === undefined) {
    return <Loading />;
  }
  const made = parties.data.filter(({ example }) => example);
  return (
    <div className="page city">
      <header className="city-head">
        <div className="stack tight">
          <h1 className="title-page">{say(title)}</h1>
          <p className="lead">{t('city.lead', { count: made.length })}</p>
        </div>
        <p className="city-clock">
          <span className="small soft">{t('city.clock')}</span>
          <time className="figure" dateTime={clock}>
            {clock}
          </time>
          <span className="tiny faint">{t('city.clockNote')}</span>
        </p>
      </header>
      {made.length === 0 ? (
        <p className="soft">{t('city.empty')}</p>
      ) : (
        <ul className="party-cards">
          {made.map((party) => (
            <PartyCard key={party.id} party={party} />
          ))}
        </ul>
      )}
      <Reset parties={made} />
    </div>
  );
}
