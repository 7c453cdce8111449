import { useTranslation } from 'react-i18next';
import { outcomeWords, type ReadingAnswer } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Amount } from '../../status/amount.tsx';

/** Where the text allows more than one reading: each with what it gives, the default first. */
export function Readings({ readings }: { readings: readonly ReadingAnswer[] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (readings.length === 0) {
    return null;
  }
  return (
    <div className="readings-part small">
      <h4>{t('results.readings')}</h4>
      <ul className="readings">
        {readings.map((reading) => (
          <li key={reading.name.zh}>
            <span>{say(reading.name)}</span>
            <span className="soft">{say(outcomeWords[reading.outcome])}</span>
            <Amount low_fen={reading.low_fen} high_fen={reading.high_fen} />
          </li>
        ))}
      </ul>
    </div>
  );
}
