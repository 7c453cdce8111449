import { memo, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../rules/view.ts';
import { Figure } from '../../status/amount.tsx';
import { Mark } from '../../status/mark.tsx';
import { settledChange } from './changed-totals.ts';
import { SumBarAll } from './sum-bar-all.tsx';
import { fourTotals, isEmptyTotal, settledTotal } from './totals.ts';

/** The sum in one line that stays in sight while the panel itself is not; it opens to all totals. */
export const SumBar = memo(
  (props: { assessment: Assessment; panel: RefObject<HTMLElement | null> }) => {
    const { assessment } = props;
    const { t } = useTranslation();
    const panelShows = useInSight(props.panel);
    const [open, setOpen] = useState(false);
    if (panelShows) {
      return null;
    }
    const totals = fourTotals(assessment.totals);
    const undated = settledTotal(assessment.totals.undated);
    const isAllUndated = undated !== undefined && totals.every(isEmptyTotal);
    const atMost = undated?.name === 'upto' ? ` · ${t('amount.upTo')}` : '';
    const onlyOne = settledChange(assessment);
    return (
      <div className="sum-bar">
        <button
          type="button"
          className="sum-bar-line"
          aria-expanded={open}
          aria-controls="sum-bar-all"
          onClick={() => setOpen(!open)}
        >
          <span className="sum-bar-name">
            {isAllUndated ? `${t('sum.undated')}${atMost}` : t('total.computed')}
          </span>
          <Figure fen={(isAllUndated ? undated : totals[0])?.high_fen ?? '0'} />
          <span className="sum-bar-marks">
            {onlyOne !== undefined && (
              <Beside
                name={
                  onlyOne.undated && !isAllUndated
                    ? `${t('sum.undatedShort')} · ${t('onlyOne.short')}`
                    : t('onlyOne.short')
                }
                fen={onlyOne.onlyOne.high_fen}
              />
            )}
            {undated !== undefined && !isAllUndated && (
              <Beside name={`${t('sum.undatedShort')}${atMost}`} fen={undated.high_fen} />
            )}
            {totals.slice(1).map(
              (total) =>
                !isEmptyTotal(total) && (
                  <span key={total.name} className="sum-bar-other">
                    <Mark name={total.name} size={16} />
                    {total.high_fen === '0' ? (
                      t('total.amountUnstated')
                    ) : (
                      <Figure fen={total.high_fen} />
                    )}
                  </span>
                ),
            )}
          </span>
          <span className="sum-bar-chevron" aria-hidden="true" />
        </button>
        <SumBarAll assessment={assessment} open={open} />
      </div>
    );
  },
);

function Beside({ name, fen }: { name: string; fen: string }) {
  return (
    <span className="sum-bar-other">
      <span className="sum-bar-name">{name}</span>
      <Figure fen={fen} />
    </span>
  );
}

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
