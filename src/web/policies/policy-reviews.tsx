import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewsQuery } from '../api/publication-queries.ts';

/** The reviews of a policy that count, each with its number and date. */
export function PolicyReviews({ policy }: { policy: string }) {
  const { t } = useTranslation();
  const reviews = useQuery(reviewsQuery).data ?? [];
  const counting = reviews.filter((review) => review.policy === policy && review.counts);
  if (counting.length === 0) return null;
  return (
    <ul className="small">
      {counting.map(({ kind, result, number, on }) => (
        <li key={kind}>
          {t(`reviewKind.${kind}`)} <span lang="zh-CN">{number}</span>{' '}
          <span className="soft">
            {on} · {t(`reviewResult.${result}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
