import { useTranslation } from 'react-i18next';
import type { Result } from '../../../rules/view.ts';
import type { Group } from './group.ts';
import { GroupTitle } from './group-title.tsx';
import { NotMentioned } from './not-mentioned.tsx';
import { ResultCard } from './result-card.tsx';
import { ServiceLine } from './service-line.tsx';

/** The results of one group: a card each, services in a line each, then what nobody has mentioned. */
export function ResultGroup({ group, results }: { group: Group; results: readonly Result[] }) {
  const { t } = useTranslation();
  const withRecord = results.filter(({ record }) => record !== null);
  const Item = group === 'service' || group === 'service_open' ? ServiceLine : ResultCard;
  return (
    <section className={`result-group group-${group}`}>
      <h2 className="group-title">
        <GroupTitle group={group} count={results.length} />
      </h2>
      <p className="small soft">{t(`groupNote.${group}`)}</p>
      <ul className="stack tight">
        {withRecord.map((result) => (
          <Item key={`${result.clause} ${result.record}`} result={result} group={group} />
        ))}
      </ul>
      <NotMentioned results={results.filter(({ record }) => record === null)} />
    </section>
  );
}
