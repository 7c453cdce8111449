import type { Result } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { ValidityBadge } from '../../status/validity-badge.tsx';
import { ArticleLink } from './article-link.tsx';

/** A refusal in one line: what, and the first reason. */
export function RefusedLine({ result }: { result: Result }) {
  const say = useSay();
  return (
    <li className="refused-line small">
      <ValidityBadge validity={result.validity} />
      <ArticleLink clause={result.clause} article={result.article} />
      <span>{say(result.title)}</span>
      {result.reason !== null && <span className="soft">{say(result.reason)}</span>}
    </li>
  );
}
