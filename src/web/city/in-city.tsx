import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createContext, type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../values/index.ts';
import { siteQuery } from '../api/city-queries.ts';
import { WithVocabulary } from '../calculator/with-vocabulary.tsx';
import { Failure, Loading, Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';

type Demonstration = { readonly title: Message; readonly clock: string };

const DemonstrationContext = createContext<Demonstration | null>(null);

/** What every page of the demonstration city stands on; a real city says that it has none. */
export function InCity({ children }: { children: ReactNode }) {
  const site = useQuery(siteQuery);
  if (site.isError) {
    return <Failure error={site.error} retry={() => void site.refetch()} />;
  }
  if (site.data === undefined) {
    return <Loading />;
  }
  if (site.data.demonstration === null) {
    return <RealCity />;
  }
  return (
    <DemonstrationContext value={site.data.demonstration}>
      <WithVocabulary>{children}</WithVocabulary>
    </DemonstrationContext>
  );
}

/** The demonstration city that the page is about. */
export function useDemonstration(): Demonstration {
  const demonstration = use(DemonstrationContext);
  if (demonstration === null) {
    throw new Error('useDemonstration is used outside InCity');
  }
  return demonstration;
}

function RealCity() {
  const { t } = useTranslation();
  useTitle(t('city.real'));
  return (
    <Notice title={t('city.real')}>
      <p className="soft">{t('city.realNote')}</p>
      <div className="row">
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
