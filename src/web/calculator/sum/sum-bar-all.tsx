import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { Mark } from '../../status/mark.tsx';
import { changedTotals } from './changed-totals.ts';
import { TotalAmount } from './total-amount.tsx';
import { fourTotals, isEmptyTotal, type Total } from './totals.ts';

/** What the sum bar opens to: all totals, those without dates, and what only one award comes to. */
export function SumBarAll({ assessment, open }: { assessment: Assessment; open: boolean }) {
  const { t } = useTranslation();
  const undated = fourTotals(assessment.totals.undated).filter((total) => !isEmptyTotal(total));
  return (
    <dl id="sum-bar-all" className="sum-bar-all" hidden={!open}>
      {fourTotals(assessment.totals).map((total) => (
        <Line key={total.name} total={total} before="" />
      ))}
      {undated.map((total) => (
        <Line key={total.name} total={total} before={`${t('sum.undated')} · `} />
      ))}
      {changedTotals(assessment).map(({ undated: isUndated, onlyOne }) => (
        <Line
          key={`${isUndated} ${onlyOne.name}`}
          total={onlyOne}
          before={`${t('onlyOne.short')} · ${isUndated ? `${t('sum.undated')} · ` : ''}`}
        />
      ))}
      <p className="small">{t('sum.asOf', { day: assessment.as_of })}</p>
    </dl>
  );
}

function Line({ total, before }: { total: Total; before: string }) {
  const { t } = useTranslation();
  return (
    <div className="row between">
      <dt className="row">
        <Mark name={total.name} size={18} /> {before}
        {t(`total.${total.name}`)}
      </dt>
      <dd>
        <TotalAmount total={total} />
      </dd>
    </div>
  );
}
