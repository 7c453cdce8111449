import { useTranslation } from 'react-i18next';
import { Amount } from '../../status/amount.tsx';
import type { Total } from './totals.ts';

/** The amount of a total, and how many results stand in it without a ceiling. */
export function TotalAmount({ total }: { total: Total }) {
  const { t } = useTranslation();
  const { name, low_fen, high_fen, unstated } = total;
  const low = name === 'upto' ? high_fen : low_fen;
  return (
    <>
      {high_fen === '0' && unstated > 0 ? (
        <span>{t('total.amountUnstated')}</span>
      ) : (
        <Amount low_fen={low} high_fen={high_fen} />
      )}
      {unstated > 0 && (
        <span className="tiny total-unstated"> {t('total.unstated', { count: unstated })}</span>
      )}
    </>
  );
}
