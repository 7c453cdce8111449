import { useTranslation } from 'react-i18next';
import type { Check } from '../../api/check-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { EvidenceList } from './evidence-list.tsx';

/** The automatic checks: what did not pass in sight, what did folded away, each with what it rests on. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  const other = checks.filter(({ state }) => state !== 'passed');
  const passed = checks.filter(({ state }) => state === 'passed');
  const sorted = [...other].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <>
      {sorted.length > 0 && <Lines checks={sorted} />}
      {passed.length > 0 && (
        <details className="check-passed-ones">
          <summary className="small">{t('caseChecks.passed', { count: passed.length })}</summary>
          <Lines checks={passed} />
        </details>
      )}
    </>
  );
}

function Lines({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <ul className="check-list">
      {checks.map(({ check, title, state, evidence }) => (
        <li key={check} className="check-line">
          <span className={`badge check-state check-${state}`}>{t(`checkState.${state}`)}</span>
          <div className="stack tight">
            <h4 className="check-title">{say(title)}</h4>
            <EvidenceList evidence={evidence} />
          </div>
        </li>
      ))}
    </ul>
  );
}

const ORDER: readonly Check['state'][] = ['failed', 'unknown'];
