import { useTranslation } from 'react-i18next';
import { factLabel, formatGap, formatValue, type Result } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { useVocabulary } from '../vocabulary-context.tsx';

/** What is nearly reached: how much there is, how much it takes, how much is missing. */
export function NearMisses({ result }: { result: Result }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  return result.near_misses.map(({ label, fact, have, need, gap, percent }) => (
    <div key={`${fact.fact} ${label.zh}`} className="near small">
      <p>
        {say(factLabel(vocabulary, fact))}
        {lang === 'zh' ? '：' : ': '}
        <strong>{t('results.gap', { gap: formatGap(vocabulary, fact, gap, lang) })}</strong>
      </p>
      <meter
        className="near-bar"
        min={0}
        max={100}
        value={percent}
        aria-label={`${say(label)} ${percent}%`}
      />
      <p className="soft tiny">
        {t('results.haveNeed', {
          have: formatValue(vocabulary, fact, have, lang),
          need: formatValue(vocabulary, fact, need, lang),
        })}
      </p>
    </div>
  ));
}
