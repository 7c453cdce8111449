import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../rules/view.ts';
import { GROUPS, type Group, groupResults } from './group.ts';
import { NotMentioned } from './not-mentioned.tsx';
import { RefusedLine } from './refused-line.tsx';
import { ResultCard } from './result-card.tsx';

/** Every result with its reason, grouped; refusals are folded away. */
export const Results = memo(({ results }: { results: readonly Result[] }) => {
  const { t } = useTranslation();
  const groups = groupResults(results);
  if (results.length === 0) {
    return <p className="soft">{t('results.none')}</p>;
  }
  return (
    <div className="results">
      {GROUPS.map(
        (group) =>
          groups[group].length > 0 && (
            <ResultGroup key={group} group={group} results={groups[group]} />
          ),
      )}
    </div>
  );
});

function ResultGroup({ group, results }: { group: Group; results: readonly Result[] }) {
  const { t } = useTranslation();
  const title = (
    <>
      <span className="title-section">{t(`group.${group}`)}</span>
      <span className="count">{results.length}</span>
    </>
  );
  const withRecord = results.filter(({ record }) => record !== null);
  if (group === 'refused') {
    return (
      <details className="result-group folded">
        <summary>
          <h2 className="group-title">{title}</h2>
        </summary>
        <ul className="refused-list">
          {results.map((result) => (
            <RefusedLine key={`${result.clause} ${result.record ?? ''}`} result={result} />
          ))}
        </ul>
      </details>
    );
  }
  return (
    <section className={`result-group group-${group}`}>
      <h2 className="group-title">{title}</h2>
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
