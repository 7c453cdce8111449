import { useTranslation } from 'react-i18next';
import { Amount } from '../../status/amount.tsx';
import { Mark } from '../../status/mark.tsx';
import { isEmptyTotal, type Total } from './totals.ts';

/** One of the totals that are not fixed: its sign, its name and its amount. */
export function OtherTotal({ total }: { total: Total }) {
  const { t } = useTranslation();
  const { name, low_fen, high_fen, unstated } = total;
  const amount = name === 'upto' ? { low_fen: high_fen, high_fen } : { low_fen, high_fen };
  return (
    <li className={isEmptyTotal(total) ? 'other-total empty' : 'other-total'} data-total={name}>
      <span className="other-name">
        <Mark name={name} size={18} />
        {t(`total.${name}`)}
      </span>
      <span className="other-figure rise" key={`${low_fen}-${high_fen}`}>
        {high_fen === '0' && unstated > 0 ? t('total.amountUnstated') : <Amount {...amount} />}
      </span>
      {unstated > 0 && (
        <span className="tiny soft">{t('total.unstated', { count: unstated })}</span>
      )}
    </li>
  );
}
