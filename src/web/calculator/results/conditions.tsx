import { useTranslation } from 'react-i18next';
import { type ConditionAnswer, holdsWords } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Mark, type MarkName } from '../../status/mark.tsx';

const SIGNS = { yes: 'computed', no: 'refused', unknown: 'unknown' } as const satisfies Record<
  ConditionAnswer['holds'],
  MarkName
>;

/** Each condition of the clause and whether it holds. */
export function Conditions({ conditions }: { conditions: readonly ConditionAnswer[] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (conditions.length === 0) {
    return null;
  }
  return (
    <div>
      <h4>{t('results.conditions')}</h4>
      <ul>
        {conditions.map(({ label, holds }) => (
          <li key={label.zh} className="condition">
            <Mark name={SIGNS[holds]} size={18} />
            <span>{say(label)}</span>
            <span className={`holds holds-${holds}`}>{say(holdsWords[holds])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
