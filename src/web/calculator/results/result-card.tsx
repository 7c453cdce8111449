import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { decisiveSteps, describeStep, type Result } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { Amount } from '../../status/amount.tsx';
import { HeldBadge } from '../../status/held-badge.tsx';
import { Mark } from '../../status/mark.tsx';
import { ValidityBadge } from '../../status/validity-badge.tsx';
import { ArticleLink } from './article-link.tsx';
import type { Group } from './group.ts';
import { useHeld } from './held-context.tsx';
import { MissingFacts } from './missing-facts.tsx';
import { NearMisses } from './near-misses.tsx';
import { Readings } from './readings.tsx';
import { RecordCaption } from './record-caption.tsx';
import { awaitsPerson, markOf } from './result-mark.ts';
import { SharedCap } from './shared-cap.tsx';
import { Why } from './why.tsx';

/** One result: validity first, then what it is, how much, why, and on request the whole reckoning. */
export const ResultCard = memo(({ result, group }: { result: Result; group: Group }) => {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const isOpen = result.outcome === 'undecided';
  const steps =
    group === 'near' || isOpen ? [] : decisiveSteps(result.steps ?? []).filter(isStated);
  const hasAmount = group !== 'near' && result.authority !== 'service';
  return (
    <li className={`result result-${markOf(result, group)}`}>
      <div className="result-top small">
        <ValidityBadge validity={result.validity} />
        <HeldBadge held={useHeld(result.clause)} />
        <ArticleLink clause={result.clause} article={result.article} />
      </div>
      <div className="result-head">
        <Mark name={markOf(result, group)} size={24} />
        <div className="result-name">
          <h3>{say(result.title)}</h3>
          <RecordCaption kind={result.kind} record={result.record} />
        </div>
        {hasAmount && (
          <p className="result-amount">
            <Amount low_fen={result.low_fen} high_fen={result.high_fen} />
            {awaitsPerson(result) && (
              <span className="tiny soft">{t('results.personDecides')}</span>
            )}
          </p>
        )}
      </div>
      {result.reason !== null && !saidByMissing(result) && (
        <p className="result-reason small">{say(result.reason)}</p>
      )}
      {steps.length > 0 && (
        <p className="result-step small">
          <span className="faint">{t('results.arithmetic')}</span>{' '}
          {steps.map((step) => (
            <span key={step.step} className="result-step-line">
              {describeStep(step, lang)}
            </span>
          ))}
        </p>
      )}
      {isOpen && <Readings readings={result.readings} />}
      <SharedCap result={result} />
      <NearMisses result={result} />
      <MissingFacts missing={result.missing} />
      <Why result={result} />
    </li>
  );
});

function isStated({ high_fen }: { high_fen: string | null }): boolean {
  return high_fen !== null;
}

/** The list of missing facts says the same, with a way to give them. */
function saidByMissing({ reason, missing }: Result): boolean {
  return reason?.code === 'missing_fact' && missing.length > 0;
}
