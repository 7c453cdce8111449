import { Link } from '@tanstack/react-router';
import { useAsOf } from '../../frame/as-of.ts';

/** The article that a result rests on, as a link to its service guide. */
export function ArticleLink({ clause, article }: { clause: string; article: string }) {
  const { carried } = useAsOf();
  const slash = clause.indexOf('/');
  return (
    <Link
      lang="zh-CN"
      to="/policies/$policy/$article"
      params={{ policy: clause.slice(0, slash), article: clause.slice(slash + 1) }}
      search={{ as_of: carried }}
    >
      {article}
    </Link>
  );
}
