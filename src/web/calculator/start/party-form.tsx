import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';
import { PartyFact } from './party-fact.tsx';

/** The facts that open the conversation, where the vocabulary has them: who and where. */
const FIRST_FACTS = ['role', 'located_in'];

/** Who you are and where: several of each, or nothing yet. */
export function PartyForm() {
  const { t } = useTranslation();
  const tell = useTell();
  const vocabulary = useVocabulary();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const facts = FIRST_FACTS.flatMap((id) => {
    const fact = vocabulary.party.facts.find((one) => one.id === id);
    return fact?.type.is === 'codes' ? [fact] : [];
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const given = Object.entries(typed).filter(([, codes]) => codes !== '');
        const party = Object.fromEntries(given.map(([id, codes]) => [id, codes.split(',')]));
        tell({ did: 'started', party });
      }}
    >
      {facts.map((fact) => (
        <PartyFact
          key={fact.id}
          fact={fact}
          typed={typed[fact.id] ?? ''}
          choose={(codes) => setTyped({ ...typed, [fact.id]: codes })}
        />
      ))}
      <div className="row">
        <button type="submit" className="button primary large">
          {t('start.begin')}
        </button>
        <span className="small soft">{t('start.beginNote')}</span>
      </div>
    </form>
  );
}
