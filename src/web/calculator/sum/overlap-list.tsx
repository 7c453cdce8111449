import { useTranslation } from 'react-i18next';
import type { Assessment, Overlap } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Amount } from '../../status/amount.tsx';
import { ArticleLink } from '../results/article-link.tsx';
import { RecordCaption } from '../results/record-caption.tsx';

/** Awards of which the texts do not say whether they may be had together, and which of them count. */
export function OverlapList({ assessment }: { assessment: Assessment }) {
  const say = useSay();
  return (
    <ol className="overlaps">
      {assessment.combination?.overlaps.map((overlap) => (
        <li key={overlap.members.map(({ clause, record }) => `${clause} ${record}`).join()}>
          <p className="small">{say(overlap.question)}</p>
          <ul>
            {overlap.members.map((member) => (
              <Member
                key={`${member.clause} ${member.record}`}
                member={member}
                assessment={assessment}
              />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Member(props: { member: Overlap['members'][number]; assessment: Assessment }) {
  const { member, assessment } = props;
  const { t } = useTranslation();
  const say = useSay();
  const result = assessment.results.find(
    ({ clause, record }) => clause === member.clause && record === member.record,
  );
  const state = member.paid ? 'paid' : member.counts ? 'counts' : 'leftOut';
  return (
    <li className={`overlap overlap-${state} small`}>
      <span className={`badge overlap-badge-${state}`}>{t(`onlyOne.${state}`)}</span>
      <span className="overlap-name">
        {result !== undefined && (
          <>
            <strong>{say(result.title)}</strong>{' '}
            <ArticleLink clause={member.clause} article={result.article} />
            <RecordCaption kind={result.kind} record={member.record} />
          </>
        )}
        {state === 'leftOut' && <span className="soft">{t('onlyOne.why')}</span>}
      </span>
      <Amount low_fen={member.low_fen} high_fen={member.high_fen} />
    </li>
  );
}
