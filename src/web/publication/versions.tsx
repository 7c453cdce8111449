import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Publication, publicationsQuery } from '../api/publication-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { DeskPart } from '../desk/part.tsx';
import { showMoment } from '../display/moment.ts';
import { Comparisons } from './comparisons.tsx';

/** Every version of the catalogue: what changed, who drafted it, who published it. */
export function Versions() {
  const { t } = useTranslation();
  const publications = useQuery(publicationsQuery);
  return (
    <DeskPart title={t('publication.versions')}>
      <Fetched query={publications}>
        {(list) => (
          <ol className="lines" reversed>
            {list.map((publication) => (
              <VersionLine key={publication.version} publication={publication} />
            ))}
          </ol>
        )}
      </Fetched>
    </DeskPart>
  );
}

function VersionLine({ publication }: { publication: Publication }) {
  const { t } = useTranslation();
  const { version, origin, at, draft, drafted_by, published_by, changes } = publication;
  return (
    <li className="line version-line">
      <div className="stack tight">
        <p className="row">
          <strong>{t('calculation.version', { version })}</strong>
          <span className="soft small">{t(`origin.${origin}`)}</span>
          <span className="tiny faint">{showMoment(at)}</span>
          {draft !== null && (
            <Link to="/publication/$draft" params={{ draft }} className="small">
              {t('publication.toDraft')}
            </Link>
          )}
        </p>
        {published_by !== null && (
          <p className="small">
            {drafted_by.length > 0 &&
              `${t('publication.draftedBy', { names: drafted_by.join('、') })} · `}
            {t('publication.publishedBy', { name: published_by })}
          </p>
        )}
        {changes.length > 0 && <Comparisons comparisons={changes} />}
      </div>
    </li>
  );
}
