import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/icon.tsx';
import { useMayUse } from '../../people/use-me.ts';

/** A list of cases in which nothing is, and what to do then in the post one acts in. */
export function NoCases({ narrowed, isOwn }: { narrowed: boolean; isOwn: boolean }) {
  const { t } = useTranslation();
  const may = useMayUse();
  if (narrowed || !isOwn)
    return (
      <div className="card stack" role="status">
        <p>{t('cases.noneFound')}</p>
        {narrowed && (
          <div className="row">
            <Link to="/cases" search={{}} className="button">
              {t('policies.clear')}
            </Link>
          </div>
        )}
      </div>
    );
  const [opens, decides] = [may('openCase'), may('actInCases')];
  return (
    <div className="card stack" role="status">
      <p>
        {opens ? t('cases.none') : decides ? t('cases.notForPost') : t('cases.notForPostAtAll')}
      </p>
      <div className="row">
        <Link
          to={opens ? '/cases/new' : decides ? '/inbox' : '/desk'}
          className={opens ? 'button primary' : 'button'}
        >
          {opens ? t('cases.toCalls') : decides ? t('inbox.title') : t('frame.desk')}
          <Icon name="arrow" size={16} />
        </Link>
      </div>
    </div>
  );
}
