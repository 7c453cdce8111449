import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainValue } from '../../../dossiers/index.ts';
import { type Fact, factLabel } from '../../../rules/view.ts';
import { Icon } from '../../frame/icon.tsx';
import { useLang, useSay } from '../../i18n/use-say.ts';
import type { FactPlace } from '../dossier/edit.ts';
import { showFact } from '../dossier/show-fact.ts';
import { useVocabulary } from '../vocabulary-context.tsx';
import { FactEditor } from './fact-editor.tsx';
import { FactSource } from './fact-source.tsx';
import { SourceTag } from './source-tag.tsx';

/** One known fact: its value and source; pressed, it becomes a field in its place. */
export function FactRow(props: { place: FactPlace; fact: Fact; value: PlainValue }) {
  const { place, fact, value } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = say(factLabel(vocabulary, place));
  const shut = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div className={editing ? 'fact editing' : 'fact'}>
      <dt>{label}</dt>
      <dd>
        {editing ? (
          <FactEditor place={place} fact={fact} shut={shut} />
        ) : (
          <button
            type="button"
            className="fact-value"
            ref={button}
            onClick={() => setEditing(true)}
          >
            <span>
              <span className="unseen">{t('known.change', { fact: label })} </span>
              {showFact(vocabulary, fact, value, lang)}
            </span>
            <SourceTag place={place} />
            <Icon name="edit" size={14} />
          </button>
        )}
        {!editing && <FactSource place={place} />}
      </dd>
    </div>
  );
}
