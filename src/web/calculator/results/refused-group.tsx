import { useTranslation } from 'react-i18next';
import { type AbsentKind, notForWords, type RefusedPolicy } from '../../../rules/view.ts';
import { usePolicies } from '../../frame/use-policies.ts';
import { useSay } from '../../i18n/use-say.ts';
import { GroupTitle } from './group-title.tsx';
import type { RefusedClause } from './refused.ts';
import { RefusedLine } from './refused-line.tsx';
import { RefusedTogether } from './refused-together.tsx';

/**
 * What is refused, folded away: a document that is not for the party in one line, then by clause, then
 * each kind of which there is no record in one line.
 */
export function RefusedGroup(props: {
  clauses: readonly RefusedClause[];
  policies: readonly RefusedPolicy[];
  kinds: readonly AbsentKind[];
  count: number;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const documents = usePolicies();
  return (
    <details className="result-group folded">
      <summary>
        <h2 className="group-title">
          <GroupTitle group="refused" count={props.count} />
        </h2>
      </summary>
      {props.policies.map((refused) => {
        const document = documents.get(refused.policy);
        const cited = document === undefined ? refused.policy : say(document.cited_as);
        const words = { document: cited, said: say(notForWords(refused)) };
        return (
          <RefusedTogether key={refused.policy} clauses={refused.clauses}>
            {t('results.notFor', { ...words, count: refused.clauses.length })}
          </RefusedTogether>
        );
      })}
      <ul className="refused-list">
        {props.clauses.map((clause) => (
          <RefusedLine key={clause.clause} clause={clause} />
        ))}
      </ul>
      {props.kinds.map(({ kind, reason, clauses }) => (
        <RefusedTogether key={kind} clauses={clauses}>
          {t('results.noneOf', { said: say(reason), count: clauses.length })}
        </RefusedTogether>
      ))}
    </details>
  );
}
