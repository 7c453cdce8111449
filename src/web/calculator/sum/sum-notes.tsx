import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { useLang } from '../../i18n/use-say.ts';
import { showFen } from '../../status/amount.ts';
import { groupOf } from '../results/group.ts';

/** What stands apart from the totals: what was paid before, and services. */
export function SumNotes({ assessment: { totals, results } }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const lang = useLang();
  const services = results.filter((result) => groupOf(result) === 'service').length;
  return (
    <div className="sum-notes small">
      <p className="soft">{t('sum.neverAdded')}</p>
      {totals.paid_fen !== '0' && (
        <p>{t('sum.paid', { amount: showFen(totals.paid_fen, lang) })}</p>
      )}
      {services > 0 && <p>{t('sum.services', { count: services })}</p>}
    </div>
  );
}
