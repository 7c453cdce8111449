import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createContext, type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import { siteQuery } from '../api/city-queries.ts';
import { WithVocabulary } from '../calculator/with-vocabulary.tsx';
import { today } from '../frame/as-of.ts';
import { Failure, Loading, Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useSay } from '../i18n/use-say.ts';
import { useMember } from '../people/use-me.ts';

/** `clock` is the day that holds here: of the demonstration's clock, or today. */
type City = { readonly title: string; readonly clock: string; readonly demonstrates: boolean };

const CityContext = createContext<City | null>(null);

/**
 * What every page about dossiers stands on: the demonstration city, open to all, or the dossiers of
 * a real one for who is signed in.
 */
export function InCity({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const say = useSay();
  const site = useQuery(siteQuery);
  const member = useMember();
  if (site.isError) {
    return <Failure error={site.error} retry={() => void site.refetch()} />;
  }
  if (site.data === undefined) {
    return <Loading />;
  }
  const { demonstration } = site.data;
  if (demonstration === null && member === null) {
    return <RealCity />;
  }
  const city =
    demonstration === null
      ? { title: t('frame.parties'), clock: today(), demonstrates: false }
      : { title: say(demonstration.title), clock: demonstration.clock, demonstrates: true };
  return (
    <CityContext value={city}>
      <WithVocabulary>{children}</WithVocabulary>
    </CityContext>
  );
}

/** The city that the page is about. */
export function useCity(): City {
  const city = use(CityContext);
  if (city === null) {
    throw new Error('useCity is used outside InCity');
  }
  return city;
}

function RealCity() {
  const { t } = useTranslation();
  useTitle(t('city.real'));
  return (
    <Notice title={t('city.real')}>
      <p className="soft">{t('city.realNote')}</p>
      <div className="row">
        <Link to="/sign-in" search={{ to: '/city' }} className="button primary">
          {t('account.signIn')}
        </Link>
        <Link to="/calculator" className="button">
          {t('frame.calculator')}
        </Link>
        <Link to="/policies" className="button">
          {t('frame.policies')}
        </Link>
      </div>
    </Notice>
  );
}
