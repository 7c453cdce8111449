import { useTranslation } from 'react-i18next';
import type { Totals } from '../../../rules/view.ts';
import { TotalAmount } from './total-amount.tsx';
import { fourTotals, isEmptyTotal } from './totals.ts';

/** What documents without dates come to: in sight at once, and labelled as what it is. */
export function UndatedSum({ totals }: { totals: Totals }) {
  const { t } = useTranslation();
  const some = fourTotals(totals).filter((total) => !isEmptyTotal(total));
  if (some.length === 0) {
    return null;
  }
  return (
    <div className="sum-undated" data-total="undated">
      <p>
        <span className="sum-label">{t('sum.undated')}</span>
      </p>
      <ul>
        {some.map((total) => (
          <li key={total.name}>
            <span className="small">{t(`total.${total.name}`)}</span>
            <span className="sum-undated-figure">
              <TotalAmount total={total} />
            </span>
          </li>
        ))}
      </ul>
      <p className="small">{t('sum.undatedWhy')}</p>
    </div>
  );
}
