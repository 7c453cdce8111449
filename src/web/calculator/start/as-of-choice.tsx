import { useTranslation } from 'react-i18next';
import { today, useAsOf } from '../../frame/as-of.ts';
import { useClock } from '../../frame/use-clock.ts';

/** For which day to reckon: that of the city's clock or today; others in the header. */
export function AsOfChoice() {
  const { t } = useTranslation();
  const { asOf, choose } = useAsOf();
  const clock = useClock();
  const days = [
    ...(clock === null ? [] : [{ day: clock, label: t('frame.asOfClock') }]),
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
