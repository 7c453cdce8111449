import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../values/index.ts';
import { today, useAsOf } from './as-of.ts';
import { Icon } from './icon.tsx';
import { useClock } from './use-clock.ts';
import { usePopover } from './use-popover.ts';

/** The as-of date, always in sight; one press opens the presets and a date field. */
export function AsOfPicker() {
  const { t } = useTranslation();
  const { asOf, isToday, choose } = useAsOf();
  const clock = useClock();
  const { box, open, setOpen } = usePopover<HTMLDivElement>();
  const panel = useId();
  const presets = [
    ...(clock === null ? [] : [{ day: clock, note: t('frame.asOfClock') }]),
    { day: today(), note: t('frame.asOfToday') },
  ];
  return (
    <div className="as-of" ref={box}>
      <button
        type="button"
        className="as-of-button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <Icon name="calendar" size={16} />
        <span className="as-of-label">{t('frame.asOf')}</span>
        <span className="as-of-day">{asOf}</span>
        {isToday && <span className="as-of-today">{t('frame.asOfToday')}</span>}
        <Icon name="chevron" size={14} />
      </button>
      <div className="popover" id={panel} hidden={!open}>
        <p className="small soft">{t('frame.asOfNote')}</p>
        {presets.map(({ day, note }) => (
          <button
            type="button"
            key={day}
            className="preset"
            aria-pressed={asOf === day}
            onClick={() => {
              choose(day);
              setOpen(false);
            }}
          >
            <span>{day}</span>
            <span className="small soft">{note}</span>
          </button>
        ))}
        <DayField day={asOf} choose={choose} />
      </div>
    </div>
  );
}

function DayField({ day, choose }: { day: string; choose: (day: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('frame.asOfOther')}</label>
      <input
        key={day}
        id={id}
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        defaultValue={day}
        onChange={(event) => {
          const given = event.target.value;
          if (given >= '2000-01-01' && parseDay(given).ok) {
            choose(given);
          }
        }}
      />
    </div>
  );
}
