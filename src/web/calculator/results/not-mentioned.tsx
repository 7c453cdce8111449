import { useTranslation } from 'react-i18next';
import type { Result } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Amount } from '../../status/amount.tsx';
import { ValidityBadge } from '../../status/validity-badge.tsx';
import { ArticleLink } from './article-link.tsx';
import { MissingFacts } from './missing-facts.tsx';

/** Results about records that nobody has mentioned yet, in a line each. */
export function NotMentioned({ results }: { results: readonly Result[] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (results.length === 0) {
    return null;
  }
  return (
    <div className="not-mentioned">
      <p className="small soft">{t('results.notAsked')}</p>
      <ul>
        {results.map((result) => (
          <li key={result.clause}>
            <span className="not-mentioned-name">
              <ValidityBadge validity={result.validity} />
              <ArticleLink clause={result.clause} article={result.article} />
              <span>{say(result.title)}</span>
            </span>
            <span className="not-mentioned-end">
              {result.authority !== 'service' && (
                <Amount low_fen={result.low_fen} high_fen={result.high_fen} />
              )}
              <MissingFacts missing={result.missing} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
