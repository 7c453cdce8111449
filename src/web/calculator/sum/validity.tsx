import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Assessment, ClauseSummary } from '../../../rules/view.ts';
import { libraryQuery } from '../../api/queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { useClock } from '../../frame/use-clock.ts';
import { useSay } from '../../i18n/use-say.ts';
import { policyOf } from '../results/policy-of.ts';

/** Says on the sum itself when what was found is no longer, or not yet, in force. */
export function Validity(props: { assessment: Assessment; still: boolean }) {
  const { results, as_of: asOf } = props.assessment;
  const { t } = useTranslation();
  const say = useSay();
  const { choose } = useAsOf();
  const clock = useClock();
  const library = useQuery(libraryQuery(asOf));
  const outside = results.filter(
    ({ outcome, validity }) =>
      outcome !== 'refused' && (validity === 'expired' || validity === 'not_yet'),
  );
  const first = outside[0];
  if (first === undefined) {
    return null;
  }
  const inside = results.some(
    ({ outcome, validity, total }) =>
      (outcome !== 'refused' && validity === 'in_force') ||
      (outcome === 'granted' && validity === 'undated' && total !== null),
  );
  // Several documents have several periods; each result names its own.
  const isOne = outside.every((one) => policyOf(one.clause) === policyOf(first.clause));
  const clause = isOne && library.data?.clauses.find((one) => one.clause === first.clause);
  const policy = library.data?.policies.find((one) => one.policy === policyOf(first.clause));
  return (
    <div className="sum-validity">
      {!inside && (
        <p className="stamp">{t(first.validity === 'expired' ? 'sum.expired' : 'sum.notYet')}</p>
      )}
      <div>
        <p>
          {t('sum.outside', { count: outside.length })}
          {clause &&
            policy !== undefined &&
            ` ${t('sum.ran', ranOf(say(policy.cited_as), clause))}`}
        </p>
        {!inside && !props.still && clock !== null && asOf !== clock && (
          <button type="button" className="sum-link" onClick={() => choose(clock)}>
            {t('sum.seeInForce', { day: clock })}
          </button>
        )}
      </div>
    </div>
  );
}

function ranOf(number: string, { in_force }: ClauseSummary) {
  return { number, from: in_force.from ?? '…', to: in_force.to ?? '…' };
}
