import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { libraryQuery } from '../api/queries.ts';
import { useAsOf } from '../frame/as-of.ts';
import { useSay } from '../i18n/use-say.ts';
import { ValidityBadge } from '../status/validity-badge.tsx';

const VALIDITIES = ['in_force', 'undated', 'not_yet', 'expired'] as const;

/** The policy library with how many clauses are in force on the as-of date. */
export function LibraryEntrance() {
  const { t } = useTranslation();
  const say = useSay();
  const { asOf } = useAsOf();
  const library = useQuery(libraryQuery(asOf));
  if (library.data === undefined) {
    return null;
  }
  const { policies, clauses } = library.data;
  return (
    <section className="library" aria-labelledby="library-title">
      <div className="stack tight">
        <h2 className="title-section" id="library-title">
          {t('home.library')}
        </h2>
        <p className="soft">{t('home.libraryNote', { day: asOf })}</p>
        <ul className="library-policies small">
          {policies.map((policy) => (
            <li key={policy.policy}>
              <Link to="/policies" search={{ policy: policy.policy }}>
                {say(policy.cited_as)}
              </Link>{' '}
              {say(policy.title) !== say(policy.cited_as) && (
                <span className="soft">{say(policy.title)} </span>
              )}
              <span className="faint">
                {t('home.clauseCount', {
                  count: clauses.filter((clause) => clause.policy === policy.policy).length,
                })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <ul className="library-counts">
        {VALIDITIES.map((validity) => {
          const count = clauses.filter((clause) => clause.validity === validity).length;
          return (
            count > 0 && (
              <li key={validity}>
                <Link to="/policies" search={{ validity }} className="library-count">
                  <ValidityBadge validity={validity} />
                  <span className="figure">{count}</span>
                  <span className="small soft">{t('home.clauses')}</span>
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
