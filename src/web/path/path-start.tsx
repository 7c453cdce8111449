import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { samplesQuery } from '../api/queries.ts';
import { SampleLine } from '../calculator/start/sample-line.tsx';
import { Icon } from '../frame/icon.tsx';

/** Where there is no dossier yet: begin with one's own, or look at a sample's path. */
export function PathStart({ unread = false }: { unread?: boolean }) {
  const { t } = useTranslation();
  const samples = useQuery(samplesQuery);
  return (
    <div className="page stack path-start">
      {unread && (
        <p className="banner" role="alert">
          {t('path.unread')}
        </p>
      )}
      <header className="stack tight">
        <h1 className="title-page">{t('path.title')}</h1>
        <p className="lead">{t('path.lead')}</p>
      </header>
      <div className="row">
        <Link to="/calculator" className="button primary large">
          {t('path.begin')}
          <Icon name="arrow" />
        </Link>
      </div>
      {samples.data !== undefined && samples.data.length > 0 && (
        <section className="card stack" aria-labelledby="path-samples">
          <h2 className="title-section" id="path-samples">
            {t('path.samples')}
          </h2>
          <ul className="path-samples">
            {samples.data.map((sample) => (
              <SampleLine key={sample.id} sample={sample} to="/path" />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
