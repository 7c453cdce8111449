import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, factLabel } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { type FactPlace, valueAt } from '../dossier/edit.ts';
import { FactField } from '../fact-field/fact-field.tsx';
import { ReadBack } from '../fact-field/read-back.tsx';
import { submitOnEnter } from '../fact-field/submit-on-enter.ts';
import { useEntry } from '../fact-field/use-entry.ts';
import { useSession, useTell } from '../session/provider.tsx';
import { kindOf, useVocabulary } from '../vocabulary-context.tsx';

/**
 * A field in the place of a fact. Every change that reads is told at once, so that the sum moves
 * while one types; Escape brings the old value back.
 */
export function FactEditor(props: { place: FactPlace; fact: Fact; shut: () => void }) {
  const { place, fact, shut } = props;
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const session = useSession();
  const tell = useTell();
  const before = useRef(valueAt(session.dossier, place));
  const state = useEntry(kindOf(vocabulary, place.kind), fact, before.current);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  return (
    <form
      ref={form}
      className="stack tight"
      noValidate
      onKeyDown={(event) => {
        submitOnEnter(event);
        if (event.key === 'Escape') {
          tell({ did: 'answered', place, value: before.current });
          shut();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        shut();
      }}
    >
      <span className="unseen" id={`${id}-label`}>
        {say(factLabel(vocabulary, place))}
      </span>
      <FactField
        id={id}
        labelledBy={`${id}-label`}
        invalid={!state.read.ok}
        describedBy={`${id}-wrong`}
        type={fact.type}
        vocabulary={vocabulary}
        state={state}
        onChange={(read) => {
          if (read.ok) {
            tell({ did: 'answered', place, value: read.value });
          }
        }}
      />
      <ReadBack type={fact.type} read={state.read} />
      <p className="complaint" id={`${id}-wrong`}>
        {!state.read.ok && say(state.read.error)}
      </p>
      <div className="row">
        <button type="submit" className="button slim primary">
          {t('known.done')}
        </button>
        <button
          type="button"
          className="button slim quiet"
          onClick={() => tell({ did: 'answered', place, value: undefined })}
        >
          {t('known.unknown')}
        </button>
      </div>
    </form>
  );
}
