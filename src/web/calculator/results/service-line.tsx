import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { HeldBadge } from '../../status/held-badge.tsx';
import { Mark } from '../../status/mark.tsx';
import { ValidityBadge } from '../../status/validity-badge.tsx';
import { ArticleLink } from './article-link.tsx';
import { Conditions } from './conditions.tsx';
import type { Group } from './group.ts';
import { useHeld } from './held-context.tsx';
import { MissingFacts } from './missing-facts.tsx';
import { RecordCaption } from './record-caption.tsx';
import { markOf } from './result-mark.ts';
import { UsedFacts } from './used-facts.tsx';

/** A service: what it is, where it stands and why it is to be had. It has no amount. */
export const ServiceLine = memo(({ result, group }: { result: Result; group: Group }) => {
  const { t } = useTranslation();
  const say = useSay();
  const { reason, missing, readings, conditions = [], used = [] } = result;
  return (
    <li className="service-line">
      <Mark name={markOf(result, group)} size={20} />
      <div className="service-said">
        <h3>{say(result.title)}</h3>
        <div className="result-top small">
          <ValidityBadge validity={result.validity} />
          <HeldBadge held={useHeld(result.clause)} />
          <ArticleLink clause={result.clause} article={result.article} />
        </div>
        <RecordCaption kind={result.kind} record={result.record} />
        {reason !== null && missing.length === 0 && <p className="small">{say(reason)}</p>}
        {result.outcome === 'undecided' && (
          <p className="small soft">
            {t('results.readings')} {readings.map(({ name }) => say(name)).join(' · ')}
          </p>
        )}
        <MissingFacts missing={missing} />
        {conditions.length > 0 && (
          <details className="why">
            <summary className="small">{t('results.whyService')}</summary>
            <div className="why-parts">
              <Conditions conditions={conditions} />
              <UsedFacts used={used} />
            </div>
          </details>
        )}
      </div>
    </li>
  );
});
