import { Link } from '@tanstack/react-router';
import { useAsOf } from '../../frame/as-of.ts';
import { usePolicies } from '../../frame/use-policies.ts';
import { useSay } from '../../i18n/use-say.ts';
import { policyOf } from './policy-of.ts';

/** The document and article that a result rests on, as a link to its service guide. */
export function ArticleLink({ clause, article }: { clause: string; article: string }) {
  const say = useSay();
  const { carried } = useAsOf();
  const policy = policyOf(clause);
  const document = usePolicies().get(policy);
  return (
    <Link
      to="/policies/$policy/$article"
      params={{ policy, article: clause.slice(policy.length + 1) }}
      search={{ as_of: carried }}
    >
      {document !== undefined && `${say(document.cited_as)} `}
      <span lang="zh-CN">{article}</span>
    </Link>
  );
}
