import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainValue } from '../../../dossiers/index.ts';
import { type Fact, factLabel } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { type FactPlace, valueAt } from '../dossier/edit.ts';
import { FactField } from '../fact-field/fact-field.tsx';
import { ReadBack } from '../fact-field/read-back.tsx';
import { submitOnEnter } from '../fact-field/submit-on-enter.ts';
import { useEntry } from '../fact-field/use-entry.ts';
import { useSession, useTell } from '../session/provider.tsx';
import { kindOf, useVocabulary } from '../vocabulary-context.tsx';
import { AnswerButtons, YesOrNo } from './answer-buttons.tsx';

/** Asks for one fact. Yes-or-no is answered by one press, the rest with Enter or the button. */
export function FactQuestion(props: {
  place: FactPlace;
  fact: Fact;
  moveOn: () => void;
  skip: () => void;
}) {
  const { place, fact, moveOn, skip } = props;
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const session = useSession();
  const tell = useTell();
  const state = useEntry(kindOf(vocabulary, place.kind), fact, valueAt(session.dossier, place));
  const [complained, setComplained] = useState(false);
  const id = useId();
  const answer = (value: PlainValue) => {
    moveOn();
    tell({ did: 'answered', place, value });
  };
  const complaint = complained && !state.read.ok ? state.read.error : undefined;
  return (
    <form
      className="stack"
      noValidate
      onKeyDown={submitOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        setComplained(true);
        if (state.read.ok) {
          answer(state.read.value);
        }
      }}
    >
      <div className="stack tight">
        <h2 className="question-title" id="question-title">
          {t(`question.${fact.type.is}`, { fact: say(factLabel(vocabulary, place)) })}
        </h2>
        {fact.note !== undefined && (
          <p className="soft" id={`${id}-note`}>
            {say(fact.note)}
          </p>
        )}
      </div>
      {fact.type.is === 'boolean' ? (
        <YesOrNo answer={answer} skip={skip} describedBy="question-title" />
      ) : (
        <>
          <div>
            <FactField
              id={id}
              labelledBy="question-title"
              describedBy={fact.note === undefined ? `${id}-wrong` : `${id}-note ${id}-wrong`}
              invalid={complaint !== undefined}
              type={fact.type}
              vocabulary={vocabulary}
              state={state}
              onChange={() => undefined}
            />
            <ReadBack type={fact.type} read={state.read} />
            <p className="complaint" id={`${id}-wrong`} role="alert">
              {complaint !== undefined && say(complaint)}
            </p>
          </div>
          <AnswerButtons skip={skip} />
        </>
      )}
    </form>
  );
}
