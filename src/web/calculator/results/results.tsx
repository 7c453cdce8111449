import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Result } from '../../../rules/view.ts';
import { GROUPS, type Group, groupResults } from './group.ts';
import { NotMentioned } from './not-mentioned.tsx';
import { type RefusedClause, refusedClauses } from './refused.ts';
import { RefusedLine } from './refused-line.tsx';
import { ResultCard } from './result-card.tsx';

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
      {refused.length > 0 && <Refused clauses={refused} />}
    </div>
  );
});

function ResultGroup({ group, results }: { group: Group; results: readonly Result[] }) {
  const { t } = useTranslation();
  const withRecord = results.filter(({ record }) => record !== null);
  return (
    <section className={`result-group group-${group}`}>
      <h2 className="group-title">
        <GroupTitle group={group} count={results.length} />
      </h2>
      <p className="small soft">{t(`groupNote.${group}`)}</p>
      <ul className="stack tight">
        {withRecord.map((result) => (
          <ResultCard key={`${result.clause} ${result.record}`} result={result} group={group} />
        ))}
      </ul>
      <NotMentioned results={results.filter(({ record }) => record === null)} />
    </section>
  );
}

function Refused({ clauses }: { clauses: readonly RefusedClause[] }) {
  return (
    <details className="result-group folded">
      <summary>
        <h2 className="group-title">
          <GroupTitle group="refused" count={clauses.length} />
        </h2>
      </summary>
      <ul className="refused-list">
        {clauses.map((clause) => (
          <RefusedLine key={clause.clause} clause={clause} />
        ))}
      </ul>
    </details>
  );
}

function GroupTitle({ group, count }: { group: Group; count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="title-section">{t(`group.${group}`)}</span>
      <span className="count">{count}</span>
    </>
  );
}
