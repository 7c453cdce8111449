import type { ReactNode } from 'react';
import { useClauses } from '../../frame/use-clauses.ts';
import { useSay } from '../../i18n/use-say.ts';
import { ArticleLink } from './article-link.tsx';

/** Clauses that are refused for one thing: what that is, opening to the clauses. */
export function RefusedTogether(props: { clauses: readonly string[]; children: ReactNode }) {
  const say = useSay();
  const known = useClauses();
  return (
    <details className="refused-together">
      <summary className="small">{props.children}</summary>
      <ul className="small">
        {props.clauses.map((id) => {
          const clause = known.get(id);
          return (
            <li key={id}>
              <ArticleLink clause={id} article={clause?.article ?? id} />{' '}
              {clause !== undefined && say(clause.title)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
