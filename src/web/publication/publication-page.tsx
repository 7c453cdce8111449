import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isForbidden, isSignedOut } from '../api/problems.ts';
import { draftsQuery } from '../api/publication-queries.ts';
import '../desk/desk.css';
import { Failure } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { Backward } from '../offices/backward.tsx';
import { Drafts } from './drafts.tsx';
import { Holds } from './holds.tsx';
import './publication.css';
import { Reviews } from './reviews.tsx';
import { useMay } from './use-may.ts';
import { Versions } from './versions.tsx';

/** Publication of clauses: drafts, reviews, holds, and every version that there was. */
export function PublicationPage() {
  const { t } = useTranslation();
  useTitle(t('publication.title'));
  const mayRead = useMay('readPolicyText');
  const { error } = useQuery(draftsQuery('open'));
  if (isForbidden(error) || isSignedOut(error)) return <Failure error={error} />;
  return (
    <div className="page publication">
      <header className="stack tight">
        <Backward here={t('publication.title')} />
        <h1 className="title-page">{t('publication.title')}</h1>
        <p className="soft">{t('publication.lead')}</p>
        <div className="row">
          {mayRead && (
            <Link to="/publication/text" className="button">
              {t('intake.entry')}
            </Link>
          )}
          <Link to="/publication/concerns" className="button">
            {t('concern.title')}
          </Link>
        </div>
      </header>
      <Drafts />
      <Holds />
      <Reviews />
      <Versions />
    </div>
  );
}
