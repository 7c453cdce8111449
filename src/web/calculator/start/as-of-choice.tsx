import { useTranslation } from 'react-i18next';
import { DEMONSTRATION_DAY, today, useAsOf } from '../../frame/as-of.ts';

/** For which day to reckon: the demonstration's day or today; others in the header. */
export function AsOfChoice() {
  const { t } = useTranslation();
  const { asOf, choose } = useAsOf();
  const days = [
    { day: DEMONSTRATION_DAY, label: t('frame.asOfDemonstration') },
    { day: today(), label: t('frame.asOfToday') },
  ];
  return (
    <fieldset className="stack tight">
      <legend className="ask-legend">{t('start.when')}</legend>
      <div className="choices">
        {days.map(({ day, label }) => (
          <label key={day} className="choice">
            <input type="radio" name="as-of" checked={asOf === day} onChange={() => choose(day)} />
            <span>
              {day} <span className="small soft">{label}</span>
            </span>
          </label>
        ))}
        {days.every(({ day }) => day !== asOf) && (
          <label className="choice">
            <input type="radio" name="as-of" checked readOnly />
            {asOf}
          </label>
        )}
      </div>
    </fieldset>
  );
}
