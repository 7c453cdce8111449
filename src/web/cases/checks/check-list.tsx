import { useTranslation } from 'react-i18next';
import type { Check } from '../../api/check-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import type { CheckedThen } from './checked-then.ts';
import { EvidenceList } from './evidence-list.tsx';

/** The automatic checks: what did not pass in sight, what did folded away, each with what it rests on. */
export function CheckList(props: { checks: readonly Check[]; then: CheckedThen | null }) {
  const { checks, then } = props;
  const { t } = useTranslation();
  const differs = (one: Check) => stateThen(one, then) !== null;
  const other = checks.filter((one) => one.state !== 'passed' || differs(one));
  const passed = checks.filter((one) => !other.includes(one));
  const sorted = [...other].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <>
      {sorted.length > 0 && <Lines checks={sorted} then={then} />}
      {passed.length > 0 && (
        <details className="check-passed-ones">
          <summary className="small">{t('caseChecks.passed', { count: passed.length })}</summary>
          <Lines checks={passed} then={then} />
        </details>
      )}
    </>
  );
}

function Lines({ checks, then }: { checks: readonly Check[]; then: CheckedThen | null }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <ul className="check-list">
      {checks.map((one) => (
        <li key={one.check} className="check-line">
          <span className={`badge check-state check-${one.state}`}>
            {t(`checkState.${one.state}`)}
          </span>
          <div className="stack tight">
            <h4 className="check-title">{say(one.title)}</h4>
            <ThenState state={stateThen(one, then)} />
            <EvidenceList evidence={one.evidence} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a check came to when it was decided, where that is something else now. */
function ThenState({ state }: { state: Check['state'] | null }) {
  const { t } = useTranslation();
  if (state === null) return null;
  return (
    <p className="small check-then">
      {t('caseChecks.thenState', { state: t(`checkState.${state}`) })}
    </p>
  );
}

function stateThen({ check, state }: Check, then: CheckedThen | null): Check['state'] | null {
  const was = then?.checks.find((one) => one.check === check)?.state ?? state;
  return was === state ? null : was;
}

const ORDER: readonly Check['state'][] = ['failed', 'unknown', 'passed'];
