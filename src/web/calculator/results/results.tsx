import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { GROUPS, groupResults } from './group.ts';
import { refusedClauses } from './refused.ts';
import { RefusedGroup } from './refused-group.tsx';
import { ResultGroup } from './result-group.tsx';

/** Every result with its reason, grouped; refusals are folded away, by clause or by what they share. */
export const Results = memo(({ assessment }: { assessment: Assessment }) => {
  const { t } = useTranslation();
  const { results, refusals, refused_policies: policies, absent_kinds: kinds } = assessment;
  const groups = groupResults(results);
  const refused = refusedClauses(groups.refused, refusals);
  const count = [...policies, ...kinds].reduce(
    (sum, one) => sum + one.clauses.length,
    refused.length,
  );
  if (results.length === 0 && count === 0) {
    return <p className="soft">{t('results.none')}</p>;
  }
  return (
    <div className="results">
      {GROUPS.map(
        (group) =>
          group !== 'refused' &&
          groups[group].length > 0 && (
            <ResultGroup key={group} group={group} results={groups[group]} />
          ),
      )}
      {count > 0 && (
        <RefusedGroup clauses={refused} policies={policies} kinds={kinds} count={count} />
      )}
    </div>
  );
});
