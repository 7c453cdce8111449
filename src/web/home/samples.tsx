import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { samplesQuery } from '../api/queries.ts';
import { CityEntrance } from './city-entrance.tsx';
import { SampleCard } from './sample-card.tsx';

/** How many samples are shown with their sums. */
const MOST_CARDS = 3;

/** Sample enterprises, each opened by one press. */
export function Samples() {
  const { t } = useTranslation();
  const samples = useQuery(samplesQuery);
  if (samples.isError) {
    return (
      <div className="samples">
        <p className="soft">{t('states.serverFailed')}</p>
        <button type="button" className="button" onClick={() => void samples.refetch()}>
          {t('states.retry')}
        </button>
      </div>
    );
  }
  return (
    <section className="samples" aria-labelledby="samples-title" aria-busy={samples.isPending}>
      <h2 className="eyebrow" id="samples-title">
        {t('home.samples')}
      </h2>
      <ul className="sample-cards">
        {samples.data?.slice(0, MOST_CARDS).map((sample) => (
          <SampleCard key={sample.id} sample={sample} />
        ))}
      </ul>
      <CityEntrance samples={samples.data?.slice(MOST_CARDS) ?? []} />
    </section>
  );
}
