import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseCountsQuery, casesQuery } from '../../api/case-queries.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { DeskPart } from '../../desk/part.tsx';
import { Icon } from '../../frame/icon.tsx';
import '../cases.css';
import { CaseOnDesk } from './own-cases.tsx';

const SHOWN = 5;

/** Of an office's desk: how many cases wait for it, how many are overdue, and the nearest of them. */
export function InboxPart() {
  const { t } = useTranslation();
  const counts = useQuery(caseCountsQuery('inbox'));
  const nearest = useInfiniteQuery(casesQuery('inbox', {}, SHOWN));
  return (
    <DeskPart
      title={t('inbox.title')}
      aside={
        <Link to="/inbox" className="button slim">
          {t('inbox.open')}
          <Icon name="arrow" size={16} />
        </Link>
      }
    >
      <Fetched query={counts}>
        {({ total, overdue }) =>
          total === 0 ? (
            <p className="soft">{t('inbox.none')}</p>
          ) : (
            <ul className="desk-counts">
              <li>
                <Link to="/inbox" className="desk-count">
                  <span className="figure">{total}</span>
                  <span>{t('inbox.waiting')}</span>
                  <Icon name="arrow" size={16} />
                </Link>
              </li>
              <li>
                <Link to="/inbox" search={{ overdue: true }} className="desk-count">
                  <span className="figure">{overdue}</span>
                  <span>{t('inboxView.overdue')}</span>
                  <Icon name="arrow" size={16} />
                </Link>
              </li>
            </ul>
          )
        }
      </Fetched>
      {nearest.data !== undefined && nearest.data.length > 0 && (
        <ul className="lines">
          {nearest.data.slice(0, SHOWN).map((line) => (
            <CaseOnDesk key={line.case} line={line} />
          ))}
        </ul>
      )}
    </DeskPart>
  );
}
