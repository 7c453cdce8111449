import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type SavedCalculation, siteQuery } from '../../api/city-queries.ts';
import { showMoment } from '../../display/moment.ts';
import { Icon } from '../../frame/icon.tsx';
import { useCity } from '../in-city.tsx';

/** Whose calculation it is, of which day, under which catalogue, and when it was saved. */
export function CalculationHead(props: { calculation: SavedCalculation; name: string }) {
  const { calculation, name } = props;
  const { party, as_of, saved_at, catalogue_version } = calculation;
  const { t } = useTranslation();
  const { title } = useCity();
  const version = useQuery(siteQuery).data?.catalogue_version;
  return (
    <header className="stack tight">
      <nav aria-label={t('guide.path')} className="small">
        <Link to="/city">{title}</Link>
        <span className="faint"> / </span>
        <Link to="/city/$party" params={{ party }}>
          {name}
        </Link>
        <span className="faint"> / {t('calculation.title')}</span>
      </nav>
      <div className="row between">
        <h1 className="title-page">{name}</h1>
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" size={16} />
          {t('output.print')}
        </button>
      </div>
      <dl className="calculation-is">
        <div>
          <dt className="soft small">{t('frame.asOf')}</dt>
          <dd>{as_of}</dd>
        </div>
        <div>
          <dt className="soft small">{t('calculation.savedAt')}</dt>
          <dd>{showMoment(saved_at)}</dd>
        </div>
        <div>
          <dt className="soft small">{t('calculation.catalogue')}</dt>
          <dd>
            {t('calculation.version', { version: catalogue_version })}
            {version !== undefined && (
              <span className="soft small">
                {' '}
                {version === catalogue_version
                  ? t('calculation.current')
                  : t('calculation.older', { version })}
              </span>
            )}
          </dd>
        </div>
      </dl>
      <p className="small soft">{t('calculation.still')}</p>
    </header>
  );
}
