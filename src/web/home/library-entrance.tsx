import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PolicyView } from '../../rules/view.ts';
import { libraryQuery } from '../api/queries.ts';
import { useAsOf } from '../frame/as-of.ts';
import { useSay } from '../i18n/use-say.ts';
import { ValidityBadge } from '../status/validity-badge.tsx';

const VALIDITIES = ['in_force', 'undated', 'not_yet', 'expired'] as const;

/** The policy library with how many clauses are in force on the as-of date. */
export function LibraryEntrance() {
  const { t } = useTranslation();
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
            <PolicyLine
              key={policy.policy}
              policy={policy}
              count={clauses.filter((clause) => clause.policy === policy.policy).length}
            />
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

/** A document by its name; those with clauses lead to them. */
function PolicyLine({ policy, count }: { policy: PolicyView; count: number }) {
  const { t } = useTranslation();
  const say = useSay();
  const { cited_as, title } = policy;
  return (
    <li>
      {count === 0 ? (
        say(cited_as)
      ) : (
        <Link to="/policies" search={{ policy: policy.policy }}>
          {say(cited_as)}
        </Link>
      )}{' '}
      {say(title) !== say(cited_as) && <span className="soft">{say(title)} </span>}
      <span className="faint">{t('home.clauseCount', { count })}</span>
    </li>
  );
}
