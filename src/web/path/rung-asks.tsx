import { useTranslation } from 'react-i18next';
import { formatGap, holdsWords, type RungAnswer } from '../../rules/view.ts';
import { useVocabulary } from '../calculator/vocabulary-context.tsx';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Mark } from '../status/mark.tsx';

const SIGNS = { yes: 'computed', no: 'refused', unknown: 'unknown' } as const;

/** What the documents of the catalogue say that a rung asks, and whether the dossier meets it. */
export function RungAsks({ rung }: { rung: RungAnswer }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  if (rung.conditions.length === 0) return null;
  return (
    <ul className="asks">
      {rung.conditions.map(({ label, holds }) => {
        const near = rung.near_misses.find((miss) => miss.label.zh === label.zh);
        return (
          <li key={label.zh} className="small">
            <Mark name={SIGNS[holds]} size={18} />
            <span>
              {say(label)} <span className={`holds holds-${holds}`}>{say(holdsWords[holds])}</span>
              {near !== undefined &&
                ` · ${t('results.gap', { gap: formatGap(vocabulary, near.fact, near.gap, lang) })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
