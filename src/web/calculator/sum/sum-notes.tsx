import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { useLang } from '../../i18n/use-say.ts';
import { showFen } from '../../status/amount.ts';
import { fourTotals, isEmptyTotal } from './totals.ts';

/** What stands apart from the four totals: paid before, and policies without dates. */
export function SumNotes({ totals }: { totals: Assessment['totals'] }) {
  const { t } = useTranslation();
  const lang = useLang();
  const undated = fourTotals(totals.undated).filter((total) => !isEmptyTotal(total));
  return (
    <div className="sum-notes small">
      <p className="soft">{t('sum.neverAdded')}</p>
      {totals.paid_fen !== '0' && (
        <p>{t('sum.paid', { amount: showFen(totals.paid_fen, lang) })}</p>
      )}
      {undated.length > 0 && (
        <p>
          {t('sum.undated')}{' '}
          {undated
            .map(({ name, high_fen }) => `${t(`total.${name}`)} ${showFen(high_fen, lang)}`)
            .join(lang === 'zh' ? '；' : '; ')}
        </p>
      )}
    </div>
  );
}
