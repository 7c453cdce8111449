import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { useLang } from '../../i18n/use-say.ts';
import { showFen } from '../../status/amount.ts';
import { Mark } from '../../status/mark.tsx';
import { changedTotals } from './changed-totals.ts';
import { OverlapList } from './overlap-list.tsx';
import { TotalAmount } from './total-amount.tsx';

/** The second totals: if of awards for one matter only one may be had. Neither is called the truth. */
export function OnlyOne({ assessment, open }: { assessment: Assessment; open?: boolean }) {
  const { t } = useTranslation();
  const lang = useLang();
  const id = useId();
  if (assessment.combination === null) {
    return null;
  }
  return (
    <section className="only-one" aria-labelledby={id} data-total="only-one">
      <h3 id={id}>
        <Mark name="undecided" size={18} /> {t('onlyOne.title')}
      </h3>
      <dl>
        {changedTotals(assessment).map(({ undated, together, onlyOne, less_fen }) => (
          <div key={`${undated} ${onlyOne.name}`}>
            <dt className="small">
              {undated && `${t('sum.undated')} · `}
              {t(`total.${onlyOne.name}`)}
            </dt>
            <dd>
              <span className="only-one-figure">
                <TotalAmount total={onlyOne} />
              </span>
              <span className="small soft">
                {t('onlyOne.instead', { amount: showFen(together.high_fen, lang) })}
                {less_fen !== '0' && t('onlyOne.less', { amount: showFen(less_fen, lang) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{t('onlyOne.note')}</p>
      <details open={open}>
        <summary className="small">
          {t('onlyOne.overlaps', { count: assessment.combination.overlaps.length })}
        </summary>
        <OverlapList assessment={assessment} />
      </details>
    </section>
  );
}
