import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { siteQuery } from '../api/city-queries.ts';
import type { Sample } from '../api/queries.ts';
import { Icon } from '../frame/icon.tsx';
import { useSay } from '../i18n/use-say.ts';
import { MoreSamples } from './more-samples.tsx';

/** The way into the demonstration city; in a real city the further samples by name. */
export function CityEntrance({ samples }: { samples: readonly Sample[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const demonstration = useQuery(siteQuery).data?.demonstration ?? null;
  if (demonstration === null) {
    return <MoreSamples samples={samples} />;
  }
  return (
    <>
      <Link to="/city" className="city-entrance">
        <span className="sample-words">
          <strong>{say(demonstration.title)}</strong>
          <span className="small soft">{t('home.city')}</span>
        </span>
        <Icon name="arrow" />
      </Link>
      <Link to="/sign-in" className="city-entrance">
        <span className="sample-words">
          <strong>{t('signIn.roles')}</strong>
          <span className="small soft">{t('home.roles')}</span>
        </span>
        <Icon name="arrow" />
      </Link>
    </>
  );
}
