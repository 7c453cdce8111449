import { useTranslation } from 'react-i18next';
import { Mark } from '../../status/mark.tsx';
import { TotalAmount } from './total-amount.tsx';
import { isEmptyTotal, type Total } from './totals.ts';

/** One of the totals that are not fixed: its sign, its name and its amount. */
export function OtherTotal({ total }: { total: Total }) {
  const { t } = useTranslation();
  const { name, low_fen, high_fen } = total;
  return (
    <li className={isEmptyTotal(total) ? 'other-total empty' : 'other-total'} data-total={name}>
      <span className="other-name">
        <Mark name={name} size={18} />
        {t(`total.${name}`)}
      </span>
      <span className="other-figure rise" key={`${low_fen}-${high_fen}`}>
        <TotalAmount total={total} />
      </span>
    </li>
  );
}
