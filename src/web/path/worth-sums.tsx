import { useTranslation } from 'react-i18next';
import type { Worth } from '../../rules/view.ts';
import { Amount } from '../status/amount.tsx';
import { sumsOf } from './sums-of.ts';

/** What a rung could bring: documents in force and those without dates apart. */
export function WorthSums({ worth }: { worth: Worth }) {
  const { t } = useTranslation();
  const sums = sumsOf(worth);
  if (sums.length === 0) return <span className="small soft">{t('path.noWorth')}</span>;
  return (
    <span className="worth-sums">
      {sums.map(({ name, low_fen, high_fen }) => (
        <span key={name} className="worth-sum">
          <span className="tiny soft">{t(`path.${name}`, { years: worth.years })}</span>
          <Amount low_fen={low_fen} high_fen={high_fen} />
        </span>
      ))}
    </span>
  );
}
