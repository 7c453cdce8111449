import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/icon.tsx';
import { useMayUse } from '../../people/use-me.ts';

/** An inbox in which nothing is: for the filters, for now, or because one's own cases are elsewhere. */
export function EmptyInbox({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  const may = useMayUse();
  const isElsewhere = !may('actInCases') && may('openCase');
  return (
    <div className="card stack" role="status">
      <p>
        {narrowed ? t('cases.noneFound') : isElsewhere ? t('inbox.elsewhere') : t('inbox.none')}
      </p>
      {(narrowed || isElsewhere) && (
        <div className="row">
          {narrowed ? (
            <Link to="/inbox" search={{}} className="button">
              {t('policies.clear')}
            </Link>
          ) : (
            <Link to="/cases" className="button primary">
              {t('cases.title')}
              <Icon name="arrow" size={16} />
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
