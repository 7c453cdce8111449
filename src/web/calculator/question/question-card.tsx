import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { factOf, type Question, type Result } from '../../../rules/view.ts';
import { useTell } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';
import { ExistenceQuestion } from './existence-question.tsx';
import { FactQuestion } from './fact-question.tsx';
import { QuestionContext } from './question-context.tsx';
import { useArrival } from './use-arrival.ts';
import { WhyAsked } from './why-asked.tsx';

/** One question with what it is about, its control and why it is asked. Escape skips it. */
export function QuestionCard(props: {
  question: Question;
  open: number;
  results: readonly Result[];
  moved: RefObject<boolean>;
}) {
  const { question, moved } = props;
  const { t } = useTranslation();
  const tell = useTell();
  const vocabulary = useVocabulary();
  const card = useRef<HTMLDivElement>(null);
  useArrival(card, moved);
  const fact = factOf(vocabulary, question);
  const moveOn = () => {
    moved.current = true;
  };
  const skip = () => {
    moveOn();
    tell({ did: 'skipped', question });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape repeats what the skip button does.
    <div
      className="question"
      ref={card}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          skip();
        }
      }}
    >
      <QuestionContext question={question} open={props.open} />
      {fact === undefined ? (
        <ExistenceQuestion kind={question.kind} moveOn={moveOn} skip={skip} />
      ) : (
        <FactQuestion
          place={{ ...question, fact: fact.id }}
          fact={fact}
          moveOn={moveOn}
          skip={skip}
        />
      )}
      <WhyAsked question={question} results={props.results} />
      <p className="keys faint tiny" aria-hidden="true">
        {t('question.keys')}
      </p>
    </div>
  );
}
