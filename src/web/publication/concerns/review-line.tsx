import { useTranslation } from 'react-i18next';
import type { Concerns } from '../../api/publication-queries.ts';
import { useSay } from '../../i18n/use-say.ts';

/** A clause or document in the queue: why it stands there, its reviews, and what can be done. */
export function ReviewLine(props: {
  line: Concerns['for_review'][number];
  review: (() => void) | undefined;
  hold: (() => void) | undefined;
}) {
  const { line, review, hold } = props;
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li className="line">
      <div className="stack tight">
        <p className="row">
          <strong>{say(line.title)}</strong>
          {line.concerns.map((concern) => (
            <span key={concern} className="badge concern-kind">
              {concern === 'undertaking' && line.years !== null
                ? t('concern.years', { count: line.years })
                : t(`concernKind.${concern}`)}
            </span>
          ))}
          {line.hold !== null && (
            <span className={`badge hold-${line.hold}`}>{t(`holdState.${line.hold}`)}</span>
          )}
        </p>
        <p className="small soft">
          {say(line.cited_as)} {line.article ?? t('concern.wholeDocument')}
        </p>
        {line.why.map((why) => (
          <p key={why.zh} className="small">
            {say(why)}
          </p>
        ))}
        {line.reviews.length === 0 ? (
          <p className="small soft">{t('concern.noReview')}</p>
        ) : (
          <ul className="small concern-reviews">
            {line.reviews.map(({ kind, result, number, on, document }) => (
              <li key={kind}>
                {t(`reviewKind.${kind}`)} <span lang="zh-CN">{number}</span> {on} ·{' '}
                <span className={`badge review-${result}`}>{t(`reviewResult.${result}`)}</span>{' '}
                <span className="soft" lang="zh-CN">
                  {document}
                </span>
              </li>
            ))}
          </ul>
        )}
        <div className="row">
          {review && (
            <button type="button" className="button slim" onClick={review}>
              {t('review.record')}
              <span className="unseen"> {say(line.title)}</span>
            </button>
          )}
          {hold && (
            <button type="button" className="button slim" onClick={hold}>
              {t('hold.propose')}
              <span className="unseen"> {say(line.title)}</span>
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
