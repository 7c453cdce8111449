import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../frame/icon.tsx';
import { DeskPart } from './part.tsx';

/** The desk of a policy officer: the clauses that are published, and how another version comes. */
export function PolicyDesk() {
  const { t } = useTranslation();
  return (
    <DeskPart title={t('work.publication')}>
      <p className="soft">{t('work.publicationNote')}</p>
      <div className="row">
        <Link to="/publication" className="button primary">
          {t('work.toPublication')}
          <Icon name="arrow" size={16} />
        </Link>
        <Link to="/policies" className="button">
          {t('frame.policies')}
        </Link>
      </div>
    </DeskPart>
  );
}
