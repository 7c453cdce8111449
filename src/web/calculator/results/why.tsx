import { useTranslation } from 'react-i18next';
import type { Result } from '../../../rules/view.ts';
import { Conditions } from './conditions.tsx';
import { Readings } from './readings.tsx';
import { Steps } from './steps.tsx';
import { UsedFacts } from './used-facts.tsx';

/** The whole reckoning of a result: conditions, arithmetic, facts, and readings unless the card lists them. */
export function Why({ result }: { result: Result }) {
  const { t } = useTranslation();
  return (
    <details className="why">
      <summary className="small">{t('results.why')}</summary>
      <div className="why-parts">
        <Conditions conditions={result.conditions ?? []} />
        <Steps steps={result.steps ?? []} />
        <UsedFacts used={result.used ?? []} />
        {result.outcome !== 'undecided' && <Readings readings={result.readings} />}
      </div>
    </details>
  );
}
