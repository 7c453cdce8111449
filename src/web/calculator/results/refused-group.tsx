import { useTranslation } from 'react-i18next';
import { usePolicies } from '../../frame/use-policies.ts';
import { useSay } from '../../i18n/use-say.ts';
import { ArticleLink } from './article-link.tsx';
import { GroupTitle } from './group-title.tsx';
import type { RefusedClause } from './refused.ts';
import { type RefusedDocument, splitRefused } from './refused-documents.ts';
import { RefusedLine } from './refused-line.tsx';

/** What is refused, folded away; a document that is not for the party at all in one line. */
export function RefusedGroup({ clauses }: { clauses: readonly RefusedClause[] }) {
  const { documents, others } = splitRefused(clauses, usePolicies());
  return (
    <details className="result-group folded">
      <summary>
        <h2 className="group-title">
          <GroupTitle group="refused" count={clauses.length} />
        </h2>
      </summary>
      {documents.map((document) => (
        <NotFor key={`${document.policy.policy} ${document.label.zh}`} document={document} />
      ))}
      <ul className="refused-list">
        {others.map((clause) => (
          <RefusedLine key={clause.clause} clause={clause} />
        ))}
      </ul>
    </details>
  );
}

function NotFor({ document: { policy, label, clauses } }: { document: RefusedDocument }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <details className="refused-document">
      <summary className="small">
        {t('results.notFor', {
          document: say(policy.cited_as),
          label: say(label),
          count: clauses.length,
        })}
      </summary>
      <ul className="small">
        {clauses.map(({ clause, article, title }) => (
          <li key={clause}>
            <ArticleLink clause={clause} article={article} /> {say(title)}
          </li>
        ))}
      </ul>
    </details>
  );
}
