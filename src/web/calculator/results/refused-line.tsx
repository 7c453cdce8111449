import { useSay } from '../../i18n/use-say.ts';
import { ValidityBadge } from '../../status/validity-badge.tsx';
import { ArticleLink } from './article-link.tsx';
import type { RefusedClause } from './refused.ts';
import { RefusedRecords } from './refused-records.tsx';

/** A clause that refuses: what it is, then for each reason the records. */
export function RefusedLine({ clause }: { clause: RefusedClause }) {
  const say = useSay();
  const records = clause.reasons.flatMap((reason) => reason.records);
  const [validity, ...others] = new Set(records.map((record) => record.validity));
  const isOne = others.length === 0;
  return (
    <li className="refused-line small">
      {validity !== undefined && isOne && <ValidityBadge validity={validity} />}
      <ArticleLink clause={clause.clause} article={clause.article} />
      <span>{say(clause.title)}</span>
      {clause.reasons.map((reason) => (
        <RefusedRecords
          key={reason.said.zh}
          kind={clause.kind}
          reason={reason}
          showValidity={!isOne}
        />
      ))}
    </li>
  );
}
