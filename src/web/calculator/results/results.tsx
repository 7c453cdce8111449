import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { GROUPS, groupResults } from './group.ts';
import { refusedClauses } from './refused.ts';
import { RefusedGroup } from './refused-group.tsx';
import { ResultGroup } from './result-group.tsx';

/** Every result with its reason, grouped; refusals are folded away, by clause. */
export const Results = memo(({ assessment }: { assessment: Assessment }) => {
  const { t } = useTranslation();
  const { results, refusals } = assessment;
  const groups = groupResults(results);
  const refused = refusedClauses(groups.refused, refusals);
  if (results.length === 0 && refused.length === 0) {
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
      {refused.length > 0 && <RefusedGroup clauses={refused} />}
    </div>
  );
});
