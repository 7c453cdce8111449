import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { OnlyOne } from '../sum/only-one.tsx';
import { TotalAmount } from '../sum/total-amount.tsx';
import { fourTotals, isEmptyTotal, type Total } from '../sum/totals.ts';

/** The four totals on paper, below them those of documents without dates, and the second totals. */
export function SheetTotals({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const undated = fourTotals(assessment.totals.undated).filter((total) => !isEmptyTotal(total));
  return (
    <>
      <table className="sheet-totals">
        <tbody>
          <tr>
            {fourTotals(assessment.totals).map((total) => (
              <Cell key={total.name} total={total} />
            ))}
          </tr>
        </tbody>
      </table>
      <p>{t('sum.neverAdded')}</p>
      {undated.length > 0 && (
        <>
          <p>
            <strong>{t('sum.undated')}</strong> {t('sum.undatedWhy')}
          </p>
          <table className="sheet-totals">
            <tbody>
              <tr>
                {undated.map((total) => (
                  <Cell key={total.name} total={total} />
                ))}
              </tr>
            </tbody>
          </table>
        </>
      )}
      <OnlyOne assessment={assessment} open />
    </>
  );
}

function Cell({ total }: { total: Total }) {
  const { t } = useTranslation();
  return (
    <td>
      <span>{t(`total.${total.name}`)}</span>
      <strong>
        <TotalAmount total={total} />
      </strong>
    </td>
  );
}
