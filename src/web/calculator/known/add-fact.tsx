import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, factLabel } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { useVocabulary } from '../vocabulary-context.tsx';
import { FactEditor } from './fact-editor.tsx';

/** Offers the facts that are still unknown; the chosen one is filled in on the spot. */
export function AddFact(props: { kind: string; record: string | null; facts: readonly Fact[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const [chosen, setChosen] = useState('');
  const id = useId();
  const { kind, record, facts } = props;
  const fact = facts.find((one) => one.id === chosen);
  if (facts.length === 0) {
    return null;
  }
  return (
    <div className="add-fact">
      <label className="unseen" htmlFor={id}>
        {t('known.addFact')}
      </label>
      <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">＋ {t('known.addFact')}</option>
        {facts.map((one) => (
          <option key={one.id} value={one.id}>
            {say(factLabel(vocabulary, { kind, fact: one.id }))}
          </option>
        ))}
      </select>
      {fact !== undefined && (
        <FactEditor
          key={chosen}
          place={{ kind, record, fact: chosen }}
          fact={fact}
          shut={() => setChosen('')}
        />
      )}
    </div>
  );
}
