import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseCountsQuery } from '../../api/case-queries.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { DeskPart } from '../../desk/part.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useMayUse } from '../../people/use-me.ts';

/** Of the desk of who draws samples: how many cases of them still want their outcome. */
export function SamplesPart() {
  const mayUse = useMayUse();
  return mayUse('settleSample') ? <Owed /> : null;
}

function Owed() {
  const { t } = useTranslation();
  const counts = useQuery(caseCountsQuery('drawn'));
  return (
    <DeskPart title={t('owed.title')}>
      <Fetched query={counts}>
        {({ total }) =>
          total === 0 ? (
            <p className="soft">{t('owed.none')}</p>
          ) : (
            <ul className="desk-counts">
              <li>
                <Link to="/inbox" search={{ desk: 'drawn' }} className="desk-count">
                  <span className="figure">{total}</span>
                  <span>{t('owed.waiting')}</span>
                  <Icon name="arrow" size={16} />
                </Link>
              </li>
            </ul>
          )
        }
      </Fetched>
    </DeskPart>
  );
}
