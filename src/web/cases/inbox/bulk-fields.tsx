import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { AreaField } from '../../forms/area-field.tsx';
import { AmountField } from '../act/amount-field.tsx';
import { CorrectionRows } from '../act/correction-rows.tsx';
import type { CommonOffer } from './offers-in-common.ts';

/** What is given once and holds for all of them. */
export function BulkFields({ offer, read }: { offer: CommonOffer; read: readonly CaseView[] }) {
  const { t } = useTranslation();
  const { carries } = offer;
  const fields = read[0]?.application.fields ?? [];
  return (
    <>
      <p className="small soft">{t('bulk.note')}</p>
      {carries.includes('amount') && (
        <AmountField name="amount" label={t('bulk.amountEach')} begin={null} required />
      )}
      {carries.includes('corrections') && <CorrectionRows fields={fields} />}
      {(['opinion', 'reason'] as const).map(
        (carry) =>
          carries.includes(carry) && (
            <AreaField
              key={carry}
              name={carry}
              label={t(`carry.${carry}`)}
              maxLength={4000}
              required
            />
          ),
      )}
    </>
  );
}
