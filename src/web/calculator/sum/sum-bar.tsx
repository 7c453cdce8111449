import { memo, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { Amount, Figure } from '../../status/amount.tsx';
import { Mark } from '../../status/mark.tsx';
import { fourTotals, isEmptyTotal } from './totals.ts';

/** The sum in one line that stays in sight while the panel itself is not; it opens to all four. */
export const SumBar = memo(
  (props: { assessment: Assessment; panel: RefObject<HTMLElement | null> }) => {
    const { t } = useTranslation();
    const panelShows = useInSight(props.panel);
    const [open, setOpen] = useState(false);
    if (panelShows) {
      return null;
    }
    const totals = fourTotals(props.assessment.totals);
    const computed = totals[0]?.high_fen ?? '0';
    return (
      <div className="sum-bar">
        <button
          type="button"
          className="sum-bar-line"
          aria-expanded={open}
          aria-controls="sum-bar-all"
          onClick={() => setOpen(!open)}
        >
          <span className="sum-bar-name">{t('total.computed')}</span>
          <Figure fen={computed} />
          <span className="sum-bar-marks">
            {totals.slice(1).map(
              (total) =>
                !isEmptyTotal(total) && (
                  <span key={total.name} className="sum-bar-other">
                    <Mark name={total.name} size={16} />
                    <Figure fen={total.high_fen} />
                  </span>
                ),
            )}
          </span>
          <span className="sum-bar-chevron" aria-hidden="true" />
        </button>
        <dl id="sum-bar-all" className="sum-bar-all" hidden={!open}>
          {totals.map(({ name, low_fen, high_fen }) => (
            <div key={name} className="row between">
              <dt className="row">
                <Mark name={name} size={18} /> {t(`total.${name}`)}
              </dt>
              <dd>
                <Amount low_fen={name === 'upto' ? high_fen : low_fen} high_fen={high_fen} />
              </dd>
            </div>
          ))}
          <p className="small">{t('sum.asOf', { day: props.assessment.as_of })}</p>
        </dl>
      </div>
    );
  },
);

function useInSight(target: RefObject<HTMLElement | null>): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    if (target.current === null) {
      return;
    }
    const observer = new IntersectionObserver(
      ([entry]) => setInSight(entry?.isIntersecting ?? true),
      { rootMargin: '-80px 0px 0px 0px' },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return inSight;
}
