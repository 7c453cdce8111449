import { memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { today } from '../../frame/as-of.ts';
import { Figure } from '../../status/amount.tsx';
import { OnlyOne } from './only-one.tsx';
import { OtherTotal } from './other-total.tsx';
import { SumNotes } from './sum-notes.tsx';
import { fourTotals } from './totals.ts';
import { UndatedSum } from './undated-sum.tsx';
import { Validity } from './validity.tsx';

/**
 * The sum: what the text fixes in large, the other three totals beside it, never added. A `still`
 * one does not follow the as-of date of the page.
 */
export const SumPanel = memo(
  (props: { assessment: Assessment; panel?: RefObject<HTMLElement | null>; still?: boolean }) => {
    const { assessment } = props;
    const { t } = useTranslation();
    const [computed, ...others] = fourTotals(assessment.totals);
    return (
      <section className="sum" aria-labelledby="sum-title" ref={props.panel}>
        <div className="sum-head">
          <div className="row between">
            <h2 className="sum-title" id="sum-title">
              {t('sum.title')}
            </h2>
            <p className="sum-as-of">
              {t('sum.asOf', { day: assessment.as_of })}
              {assessment.as_of === today() && ` · ${t('frame.asOfToday')}`}
            </p>
          </div>
          <p className="sum-computed">
            <span className="sum-label">{t('total.computed')}</span>
            <span className="sum-figure rise" key={computed?.high_fen} data-total="computed">
              <Figure fen={computed?.high_fen ?? '0'} />
            </span>
          </p>
          <UndatedSum totals={assessment.totals.undated} />
          <Validity assessment={assessment} still={props.still === true} />
        </div>
        <ul className="sum-others">
          {others.map((total) => (
            <OtherTotal key={total.name} total={total} />
          ))}
        </ul>
        <OnlyOne assessment={assessment} />
        <SumNotes assessment={assessment} />
      </section>
    );
  },
);
