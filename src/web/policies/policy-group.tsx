import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseSummary, PolicyView } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { ValidityBadge } from '../status/validity-badge.tsx';
import { ClauseCard } from './clause-card.tsx';

/**
 * The clauses of one document below its name, its period and where it holds. All of them are laid
 * out once and those not found are hidden, so that a search costs no new cards.
 */
export const PolicyGroup = memo(
  (props: {
    policy: PolicyView;
    clauses: readonly ClauseSummary[];
    found: ReadonlySet<ClauseSummary>;
  }) => {
    const { policy, clauses, found } = props;
    const { t } = useTranslation();
    const say = useSay();
    const { from, to } = policy.in_force;
    const [first] = clauses;
    const count = clauses.filter((clause) => found.has(clause)).length;
    const isNamedOnce = say(policy.title) === say(policy.cited_as);
    return (
      <section
        className="policy-group"
        aria-labelledby={`policy-${policy.policy}`}
        hidden={count === 0}
      >
        <header className="policy-head">
          <h2 id={`policy-${policy.policy}`} className="title-section">
            {say(policy.cited_as)}{' '}
            <span className="small soft policy-count">{t('home.clauseCount', { count })}</span>
          </h2>
          {!isNamedOnce && <p className="soft small">{say(policy.title)}</p>}
          <p className="row small">
            {first !== undefined && <ValidityBadge validity={first.validity} />}
            <span className="soft">
              {from === null && to === null
                ? t('policies.undated')
                : `${from ?? '…'} – ${to ?? '…'}`}
            </span>
            {policy.applies_to.map((label) => (
              <span key={label.zh} className="soft">
                · {say(label)}
              </span>
            ))}
          </p>
        </header>
        <ul className="lead-cards">
          {clauses.map((clause) => (
            <li key={clause.clause} className="lead-card clause-card" hidden={!found.has(clause)}>
              <ClauseCard clause={clause} />
            </li>
          ))}
        </ul>
      </section>
    );
  },
);
