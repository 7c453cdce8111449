import { memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Figure } from '../../status/amount.tsx';
import { OtherTotal } from './other-total.tsx';
import { SumNotes } from './sum-notes.tsx';
import { fourTotals } from './totals.ts';
import { Validity } from './validity.tsx';

/** The sum: what the text fixes in large, the other three totals beside it, never added. */
export const SumPanel = memo(
  (props: { assessment: Assessment; panel: RefObject<HTMLElement | null> }) => {
    const { assessment } = props;
    const { t } = useTranslation();
    const { isToday } = useAsOf();
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
              {isToday && ` · ${t('frame.asOfToday')}`}
            </p>
          </div>
          <p className="sum-computed">
            <span className="sum-label">{t('total.computed')}</span>
            <span className="sum-figure rise" key={computed?.high_fen} data-total="computed">
              <Figure fen={computed?.high_fen ?? '0'} />
            </span>
          </p>
          <Validity results={assessment.results} />
        </div>
        <ul className="sum-others">
          {others.map((total) => (
            <OtherTotal key={total.name} total={total} />
          ))}
        </ul>
        <SumNotes totals={assessment.totals} />
      </section>
    );
  },
);
