import { useTranslation } from 'react-i18next';
import { factLabel, formatValue, type UsedFact } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { keyOf } from '../session/state.ts';
import { useVocabulary } from '../vocabulary-context.tsx';

/** The facts that the result rests on. */
export function UsedFacts({ used }: { used: readonly UsedFact[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  if (used.length === 0) {
    return null;
  }
  return (
    <div>
      <h4>{t('results.used')}</h4>
      <dl className="used">
        {used.map((fact) => (
          <div key={keyOf(fact)}>
            <dt className="soft">{say(factLabel(vocabulary, fact))}</dt>
            <dd>{formatValue(vocabulary, fact, fact.value, lang)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
