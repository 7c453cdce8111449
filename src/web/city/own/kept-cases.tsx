import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Erasure } from '../../api/city-queries.ts';
import { useSay } from '../../i18n/use-say.ts';

/** The cases whose applications stay when personal data is erased, and why. */
export function KeptCases({ kept }: { kept: Erasure['kept'] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (kept.cases.length === 0) return null;
  return (
    <div className="stack tight">
      <p>{t('own.kept', { count: kept.cases.length })}</p>
      <ul className="kind-list small">
        {kept.cases.map(({ case: id, number, clause, submitted_on }) => (
          <li key={id}>
            <Link to="/cases/$case" params={{ case: id }}>
              {number}
            </Link>{' '}
            {say(clause.title)}
            {submitted_on !== null && ` · ${t('own.keptOn', { on: submitted_on })}`}
          </li>
        ))}
      </ul>
      {kept.more && <p className="small soft">{t('own.keptMore')}</p>}
    </div>
  );
}
